import type { Pool } from 'pg';
import { type LogFilter, spanOf } from '../log-filter.ts';
import { readBooks } from './books.ts';
import { rangeOf } from './range-sql.ts';
import { readSnapshot } from './read-snapshot.ts';
import { readUsage, type UsageDetail, type UsageGroups } from './read-usage.ts';
import { createUsageCounter, type UsageCounter, type UsageTotals } from './usage-totals.ts';

/** Totals of a span, and the same by provider and model. */
export interface UsageStats {
  /** null: since the beginning. */
  from: Date | null;
  /** The first instant that is not counted. */
  to: Date;
  totals: UsageTotals;
  /** Dearest first. */
  providers: ProviderUsage[];
}

/** The share of one provider. */
export interface ProviderUsage {
  provider: string;
  /** The most called model of this provider. */
  primaryModel: string | null;
  totals: UsageTotals;
  /** Dearest first. */
  models: ModelUsage[];
}

/** The share of one model of a provider. */
export interface ModelUsage {
  model: string;
  totals: UsageTotals;
}

interface ModelKey {
  provider: string;
  model: string;
}

/** Totals nested provider -> model, of one moment; without latencies they are as of no rows. */
export async function readUsageStats(
  pool: Pool,
  filter: LogFilter,
  now: Date,
  detail: UsageDetail,
): Promise<UsageStats> {
  const span = spanOf(filter, now);
  const request = { filter, segments: [rangeOf(span)], dimensions: ['provider', 'model'], widest: 'MONTH' } as const;
  const groups = await readSnapshot(pool, async (read) =>
    readUsage<ModelKey>(read, request, await readBooks(read), () => ({ provider: 'provider', model: 'model' }), detail),
  );
  return { from: span.from, to: span.to ?? now, ...nest(groups) };
}

/** Each group counts for its model, its provider and all. */
function nest({ sums, latencies }: UsageGroups<ModelKey>): Pick<UsageStats, 'totals' | 'providers'> {
  const all = createUsageCounter();
  const providers = new Map<string, { counter: UsageCounter; models: Map<string, UsageCounter> }>();
  const countersOf = ({ provider, model }: ModelKey): UsageCounter[] => {
    const ofProvider = getOrAdd(providers, provider, () => ({ counter: createUsageCounter(), models: new Map() }));
    return [all, ofProvider.counter, getOrAdd(ofProvider.models, model, createUsageCounter)];
  };
  for (const group of sums) for (const counter of countersOf(group)) counter.add(group);
  for (const group of latencies) {
    for (const counter of countersOf(group)) counter.addLatency(group.bucket, group.rows);
  }
  return {
    totals: all.totals(),
    providers: [...providers]
      .map(([provider, { counter, models }]) => describe(provider, counter, models))
      .toSorted(dearest(({ provider }) => provider)),
  };
}

function describe(provider: string, counter: UsageCounter, counters: Map<string, UsageCounter>): ProviderUsage {
  const models = [...counters]
    .map(([model, ofModel]) => ({ model, totals: ofModel.totals() }))
    .toSorted(dearest(({ model }) => model));
  // Sorting is stable, so of equally called ones it is the dearest.
  const byCalls = models.toSorted((a, b) => b.totals.calls - a.totals.calls);
  return { provider, primaryModel: byCalls[0]?.model ?? null, totals: counter.totals(), models };
}

/** Then those that were called more, then by name. */
function dearest<Usage extends { totals: UsageTotals }>(nameOf: (usage: Usage) => string) {
  const costOf = ({ totals }: Usage) => totals.inputCostNano + totals.outputCostNano;
  return (a: Usage, b: Usage) =>
    costOf(b) - costOf(a) || b.totals.calls - a.totals.calls || (nameOf(a) < nameOf(b) ? -1 : 1);
}

function getOrAdd<Value>(map: Map<string, Value>, key: string, create: () => Value): Value {
  const value = map.get(key) ?? create();
  map.set(key, value);
  return value;
}
