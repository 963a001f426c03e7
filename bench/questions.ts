import type { Pool } from 'pg';
import { createRandom } from '../server/demo/random.ts';
import { LOG_STATUSES } from '../server/ledger/llm-log.entity.ts';
import { DATE_RANGES, type LogFilter, NO_FILTER } from '../server/ledger/log-filter.ts';
import { listLogs } from '../server/ledger/reading/list-logs.ts';
import { readFacets } from '../server/ledger/reading/log-facets.ts';
import type { TimeBucket } from '../server/ledger/reading/time-buckets.ts';
import { readUsageSeries } from '../server/ledger/reading/usage-series.ts';
import { readUsageStats } from '../server/ledger/reading/usage-stats.ts';
import { AGENT_TYPES, MODELS, NOW, PROJECTS, PROVIDERS } from './made-rows.ts';
import { plainPage, plainStats } from './plain-design.ts';

const SIZE = 50;
const SEED = 24;

/** What people ask the ledger, and the same asked of the plain design where the two are compared. */
export interface Question {
  name: string;
  ask(pool: Pool): Promise<unknown>;
  askPlain?(pool: Pool): Promise<unknown>;
  /** How many times faster it must be. */
  times?: number;
}

const given = (conditions: Partial<LogFilter>): LogFilter => ({ ...NO_FILTER, ...conditions });
const page = (conditions: Partial<LogFilter>, number: number) => (pool: Pool) =>
  listLogs(pool, given(conditions), { number, size: SIZE, after: null }, NOW);
const stats = (conditions: Partial<LogFilter>) => (pool: Pool) =>
  readUsageStats(pool, given(conditions), NOW, { latency: true });
const series =
  (conditions: Partial<LogFilter>, bucket: TimeBucket, timeZone: string, latency = false) =>
  (pool: Pool) =>
    readUsageSeries(pool, given(conditions), { bucket, timeZone, latency }, NOW);
const daysAgo = (days: number) => new Date(NOW.getTime() - days * 86_400_000);

export const QUESTIONS: readonly Question[] = [
  {
    name: 'usageStats of 30 days',
    ask: stats({ range: 'LAST_30_DAYS' }),
    askPlain: (pool) => plainStats(pool, daysAgo(30)),
    times: 100,
  },
  { name: 'usageStats of all time', ask: stats({}), askPlain: (pool) => plainStats(pool, null), times: 300 },
  { name: 'page 5,000', ask: page({}, 5000), askPlain: (pool) => plainPage(pool, 5000, SIZE), times: 15 },
  { name: 'page 1', ask: page({}, 1) },
  { name: 'page 15,000', ask: page({}, 15_000) },
  { name: 'usageStats of a day', ask: stats({ range: 'LAST_DAY' }) },
  { name: 'usageStats of the busiest project, all time', ask: stats({ projectId: ['project-1'] }) },
  { name: 'usageStats of an agent type, 30 days', ask: stats({ range: 'LAST_30_DAYS', agentType: ['agent-type-3'] }) },
  { name: 'a series of days in Berlin, all time', ask: series({}, 'DAY', 'Europe/Berlin') },
  { name: 'a series of hours in India, 7 days', ask: series({ range: 'LAST_7_DAYS' }, 'HOUR', 'Asia/Kolkata') },
  { name: 'a series of hours with percentiles, 7 days', ask: series({ range: 'LAST_7_DAYS' }, 'HOUR', 'UTC', true) },
  { name: 'facets of all time', ask: (pool) => readFacets(pool, NO_FILTER, NOW) },
  { name: 'facets of 7 days', ask: (pool) => readFacets(pool, given({ range: 'LAST_7_DAYS' }), NOW) },
];

/** Pages under two conditions each, with their exact totals: of any kind, with values that are frequent, rare or absent. */
export function* anyTwo(count: number): Generator<(pool: Pool) => Promise<unknown>> {
  const random = createRandom(SEED);
  const upTo = (most: number) => 1 + Math.floor(random.next() * most);
  const conditions: (() => Partial<LogFilter>)[] = [
    () => ({ range: DATE_RANGES[upTo(DATE_RANGES.length) - 1]! }),
    () => ({ projectId: [`project-${upTo(PROJECTS + 5)}`] }),
    () => ({ agentType: [`agent-type-${upTo(AGENT_TYPES + 1)}`] }),
    () => ({ provider: [`provider-${upTo(PROVIDERS)}`] }),
    () => ({ model: [`model-${upTo(MODELS + 1)}`] }),
    () => ({ status: [LOG_STATUSES[upTo(LOG_STATUSES.length) - 1]!] }),
  ];
  for (let at = 0; at < count; at += 1) {
    const first = upTo(conditions.length) - 1;
    const second = (first + upTo(conditions.length - 1)) % conditions.length;
    yield page({ ...conditions[first]!(), ...conditions[second]!() }, at % 3 === 0 ? upTo(20) : 1);
  }
}
