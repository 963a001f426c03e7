import type { Pool } from 'pg';
import { openDatabase } from '../server/database/open-database.ts';
import { openPool } from '../server/database/open-pool.ts';
import { createProgressBar } from '../server/demo/progress-bar.ts';
import { createDiagnostics } from '../server/diagnostics.ts';
import { judge, median, percentile, timeOf } from './figures.ts';
import { addRows } from './made-rows.ts';
import { withOwnPostgres } from './own-postgres.ts';
import { buildPlainIndexes, dropPlainIndexes, PLAIN_TABLE } from './plain-design.ts';
import { anyTwo, QUESTIONS, type Question } from './questions.ts';

/** Millions of rows; others may be given for a look. */
const SIZES = process.argv[2]?.split(',').map(Number) ?? [1, 10];
const RUNS = 7;
const PLAIN_RUNS = 2;
const SAMPLES = 150;
const LISTED_MS = 100;
const GROWTH = 1.5;

/** What was measured at one size, in milliseconds. */
interface Figures {
  ours: Map<string, number>;
  plain: Map<string, number>;
  /** Of pages and counts under two conditions each. */
  sampled: number[];
}

await withOwnPostgres(async (url) => {
  const diagnostics = createDiagnostics('error');
  const database = await openDatabase(url, diagnostics);
  // Loading takes longer than the product lets a statement take, and so does the plain design.
  const patient = openPool(url, { max: 2 }, diagnostics);
  await patient.query(PLAIN_TABLE);
  const measured: Figures[] = [];
  for (const [at, millions] of SIZES.entries()) {
    await grow(patient, (millions - (SIZES[at - 1] ?? 0)) * 1_000_000, millions);
    measured.push(await measure(database.reads, patient));
  }
  process.exitCode = report(measured) ? 0 : 1;
  await patient.end();
  await database.close();
});

async function grow(pool: Pool, rows: number, millions: number): Promise<void> {
  await dropPlainIndexes(pool);
  const bar = createProgressBar(`Loading up to ${millions} million rows`, process.stdout);
  await addRows(pool, rows, bar.show);
  await buildPlainIndexes(pool);
  for (const table of ['llm_usage_logs', 'plain_logs']) await pool.query(`VACUUM ANALYZE ${table}`);
}

async function measure(pool: Pool, patient: Pool): Promise<Figures> {
  const [ours, plain] = [new Map<string, number>(), new Map<string, number>()];
  for (const question of QUESTIONS) {
    ours.set(question.name, await timeOf(() => question.ask(pool), RUNS));
    if (question.askPlain) plain.set(question.name, await timeOf(() => question.askPlain!(patient), PLAIN_RUNS));
  }
  const sampled: number[] = [];
  for (const ask of anyTwo(SAMPLES)) sampled.push(await timeOf(() => ask(pool), 1));
  return { ours, plain, sampled };
}

function report(measured: readonly Figures[]): boolean {
  const [small, large] = [measured[0]!, measured.at(-1)!];
  const verdicts = QUESTIONS.map((question) => {
    const { ratio, plainMs } = ratioOf(question, large);
    const at = measured.map(({ ours }) => `${ours.get(question.name)!.toFixed(1)} ms`).join(' -> ');
    if (plainMs === null) return judge(question.name, at, true);
    const figure = `${at}; the plain design ${plainMs.toFixed(0)} ms, ${ratio.toFixed(0)} times (at least ${question.times})`;
    return judge(question.name, figure, ratio >= question.times!);
  });
  const p95 = percentile(large.sampled, 0.95);
  const most = Math.max(...large.sampled);
  verdicts.push(
    judge(
      `a page or a count under any two conditions`,
      `p95 ${p95.toFixed(1)} ms (at most ${LISTED_MS}), median ${median(large.sampled).toFixed(1)}, longest ${most.toFixed(0)}`,
      p95 < LISTED_MS,
    ),
  );
  const growth = costOf(large) / costOf(small);
  const limit = `${growth.toFixed(2)} times (at most ${GROWTH})`;
  verdicts.push(
    judge(`cost of all questions at ${SIZES.at(-1)} million rows against ${SIZES[0]}`, limit, growth <= GROWTH),
  );
  return verdicts.every(Boolean);
}

function ratioOf({ name }: Question, { ours, plain }: Figures) {
  const plainMs = plain.get(name) ?? null;
  return { plainMs, ratio: (plainMs ?? 0) / ours.get(name)! };
}

/** The mean of what was asked. */
function costOf({ ours, sampled }: Figures): number {
  const all = [...ours.values(), ...sampled];
  return all.reduce((sum, ms) => sum + ms, 0) / all.length;
}
