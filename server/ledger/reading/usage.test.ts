import { array, assert, asyncProperty, constantFrom, integer, option, record } from 'fast-check';
import { expect, it } from 'vitest';
import { logRow, NOW, openTestLedger } from '../../testing/rows.ts';
import { LOG_STATUSES, type NewLlmLog } from '../llm-log.entity.ts';
import { NO_FILTER } from '../log-filter.ts';
import { NO_USAGE } from './usage-totals.ts';

const facts = record({
  provider: constantFrom('openai', 'gemini'),
  model: constantFrom('one', 'two', 'three'),
  status: constantFrom(...LOG_STATUSES),
  inputTokens: option(integer({ min: 0, max: 2_000_000_000 })),
  outputTokens: option(integer({ min: 0, max: 2_000_000_000 })),
  cost: option(integer({ min: 0, max: 10_000_000_000 })),
  saved: option(integer({ min: 0, max: 10_000_000 })),
  durationUs: integer({ min: 0, max: 100_000_000 }),
  minutesAgo: integer({ min: 0, max: 600 }),
});

it('statistics are the sums over the rows, to the last nano-dollar and token', async () => {
  const { ledger, database } = await openTestLedger();
  await assert(
    asyncProperty(array(facts, { minLength: 1, maxLength: 40 }), async (made) => {
      await database.writes.query('TRUNCATE llm_usage_logs');
      const rows = made.map(({ cost, saved, minutesAgo, ...rest }) =>
        logRow({
          ...rest,
          createdAt: new Date(NOW.getTime() - 1 - minutesAgo * 60_000),
          costStatus: cost === null ? 'UNPRICED' : 'PRICED',
          inputCostNano: cost,
          outputCostNano: cost === null ? null : 7,
          savedCostNano: saved,
        }),
      );
      for (const row of rows) ledger.record(row);
      await ledger.flush();
      const stats = await ledger.usageStats(NO_FILTER);
      expect(stats.totals).toMatchObject(sumsOf(rows));
      expect(stats.savings.cacheNano).toBe(
        total(
          rows.filter(({ status }) => status === 'CACHED'),
          'savedCostNano',
        ),
      );
      for (const { provider, totals, models, primaryModel } of stats.providers) {
        const own = rows.filter((row) => row.provider === provider);
        expect(totals).toMatchObject(sumsOf(own));
        for (const model of models)
          expect(model.totals).toMatchObject(sumsOf(own.filter((row) => row.model === model.model)));
        const callsOf = (name: string | null) => own.filter(({ model }) => model === name).length;
        expect(callsOf(primaryModel)).toBe(Math.max(...models.map(({ model }) => callsOf(model))));
      }
      const points = await ledger.usageSeries(NO_FILTER, { bucket: 'HOUR', timeZone: 'Asia/Kolkata' });
      for (const name of ['calls', 'inputTokens', 'inputCostNano', 'unpricedCalls'] as const) {
        expect(points.reduce((sum, { totals }) => sum + totals[name], 0)).toBe(stats.totals[name]);
      }
    }),
    { numRuns: 40 },
  );
});

function total(
  rows: readonly NewLlmLog[],
  name: 'inputTokens' | 'outputTokens' | 'inputCostNano' | 'outputCostNano' | 'savedCostNano',
) {
  return rows.reduce((sum, row) => sum + (row[name] ?? 0), 0);
}

function sumsOf(rows: readonly NewLlmLog[]) {
  const durations = rows.filter(({ status }) => status === 'SUCCESS').map(({ durationUs }) => durationUs);
  const withStatus = (wanted: string) => rows.filter(({ status }) => status === wanted).length;
  return {
    calls: rows.length,
    successes: withStatus('SUCCESS'),
    errors: withStatus('ERROR'),
    cached: withStatus('CACHED'),
    templated: withStatus('TEMPLATED'),
    inputTokens: total(rows, 'inputTokens'),
    outputTokens: total(rows, 'outputTokens'),
    inputCostNano: total(rows, 'inputCostNano'),
    outputCostNano: total(rows, 'outputCostNano'),
    unpricedCalls: rows.filter(({ costStatus }) => costStatus === 'UNPRICED').length,
    latencyUs: durations.length === 0 ? null : [0.5, 0.95, 0.99].map((share) => about(percentile(durations, share))),
  };
}

/** As near as two ways to add up floats come. */
function about(value: number): unknown {
  return expect.closeTo(value, 3);
}

/** Between the two nearest, as far as the share lies between them. */
function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  const place = share * (sorted.length - 1);
  const below = sorted[Math.floor(place)]!;
  return below + (sorted[Math.ceil(place)]! - below) * (place - Math.floor(place));
}

it('no rows have sums of zero, and no rates', async () => {
  const { ledger } = await openTestLedger();
  const stats = await ledger.usageStats(NO_FILTER);
  expect(stats).toMatchObject({ totals: NO_USAGE, providers: [], from: null, to: NOW });
  expect(await ledger.usageSeries(NO_FILTER, { bucket: null, timeZone: 'UTC' })).toEqual([]);
});

it('buckets without calls are there too, and a filter without a beginning begins at its first row', async () => {
  const { ledger } = await openTestLedger();
  ledger.record(logRow({ createdAt: new Date('2026-11-24T08:59:00Z') }));
  ledger.record(logRow({ createdAt: new Date('2026-11-24T11:00:00Z') }));
  await ledger.flush();
  const points = await ledger.usageSeries(NO_FILTER, { bucket: 'HOUR', timeZone: 'UTC' });
  expect(points.map(({ start, totals }) => [start.toISOString().slice(11, 16), totals.calls])).toEqual([
    ['08:00', 1],
    ['09:00', 0],
    ['10:00', 0],
    ['11:00', 1],
  ]);
});
