import { createLogMatcher } from '../ledger/feed/log-filter-match.ts';
import type { LlmLog, NewLlmLog } from '../ledger/llm-log.entity.ts';
import type { LogFilter } from '../ledger/log-filter.ts';
import { NOW } from './rows.ts';

/** The rows under the filter, newest first, found by looking at each. */
export function rowsUnder(rows: readonly NewLlmLog[], filter: LogFilter): NewLlmLog[] {
  const passes = createLogMatcher(filter, () => NOW);
  return rows.filter((row) => passes(row as LlmLog)).toSorted((a, b) => (a.id < b.id ? 1 : -1));
}

/** What statistics must say of these rows, added up one by one. */
export function tally(rows: readonly NewLlmLog[]) {
  const withStatus = (wanted: string) => rows.filter(({ status }) => status === wanted);
  const durations = withStatus('SUCCESS').map(({ durationUs }) => durationUs);
  return {
    calls: rows.length,
    successes: durations.length,
    errors: withStatus('ERROR').length,
    cached: withStatus('CACHED').length,
    templated: withStatus('TEMPLATED').length,
    inputTokens: total(rows, 'inputTokens'),
    outputTokens: total(rows, 'outputTokens'),
    cachedInputTokens: total(rows, 'cachedInputTokens'),
    reasoningTokens: total(rows, 'reasoningTokens'),
    inputCostNano: total(rows, 'inputCostNano'),
    outputCostNano: total(rows, 'outputCostNano'),
    unpricedCalls: rows.filter(({ costStatus }) => costStatus === 'UNPRICED').length,
    successDurationUs: total(withStatus('SUCCESS'), 'durationUs'),
    cacheSavedNano: total(withStatus('CACHED'), 'savedCostNano'),
    templateSavedNano: total(withStatus('TEMPLATED'), 'savedCostNano'),
  };
}

/** The exact percentiles of the successful rows' durations; null where there is none. */
export function exactLatency(rows: readonly NewLlmLog[]): number[] | null {
  const durations = rows.filter(({ status }) => status === 'SUCCESS').map(({ durationUs }) => durationUs);
  return durations.length === 0 ? null : [0.5, 0.95, 0.99].map((share) => exactPercentile(durations, share));
}

/** Between the two nearest values, as far as the share lies between them. */
export function exactPercentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  const place = share * (sorted.length - 1);
  const below = sorted[Math.floor(place)]!;
  return below + (sorted[Math.ceil(place)]! - below) * (place - Math.floor(place));
}

/** How many rows have each value. */
export function countBy<Key extends keyof NewLlmLog>(rows: readonly NewLlmLog[], key: Key): Map<string, number> {
  const counts = new Map<string, number>();
  for (const row of rows) {
    const value = row[key];
    if (typeof value === 'string') counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return counts;
}

function total(
  rows: readonly NewLlmLog[],
  name:
    | 'inputTokens'
    | 'outputTokens'
    | 'cachedInputTokens'
    | 'reasoningTokens'
    | 'inputCostNano'
    | 'outputCostNano'
    | 'savedCostNano'
    | 'durationUs',
): number {
  return rows.reduce((sum, row) => sum + (row[name] ?? 0), 0);
}
