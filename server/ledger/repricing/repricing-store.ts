import type { Pool, PoolClient } from 'pg';
import type { RepricingSums } from './repricing-sums.ts';

/** One run of pricing anew. */
export interface Repricing extends RepricingSums {
  id: string;
  provider: string;
  model: string;
  /** null: all rows. */
  since: Date | null;
  startedAt: Date;
  /** null: it goes on. */
  finishedAt: Date | null;
  /** How many rows there were to look at when it began. */
  rowsExpected: number;
}

/** A run that goes on, and where it is. */
export type RepricingStep = Pick<Repricing, 'id' | 'provider' | 'model'> & { doneId: string; lastId: string };

/** A run as it begins: the ids it is to look at are behind `doneId`, up to `lastId`. */
export type NewRepricing = Pick<Repricing, 'id' | 'provider' | 'model' | 'since' | 'startedAt' | 'rowsExpected'> & {
  doneId: string;
  lastId: string;
};

const MOST_LISTED = 50;

const COLUMNS_OF_SUMS: Record<keyof RepricingSums, string> = {
  rows: 'rows',
  changed: 'changed',
  newlyPriced: 'newly_priced',
  newlyUnpriced: 'newly_unpriced',
  costBeforeNano: 'cost_before_nano',
  costAfterNano: 'cost_after_nano',
  savedBeforeNano: 'saved_before_nano',
  savedAfterNano: 'saved_after_nano',
};
const SUM_NAMES = Object.keys(COLUMNS_OF_SUMS) as (keyof RepricingSums)[];

const COLUMNS = `id, provider, model, since, started_at AS "startedAt", finished_at AS "finishedAt",
  rows_expected::float8 AS "rowsExpected",
  ${SUM_NAMES.map((name) => `${COLUMNS_OF_SUMS[name]}::float8 AS "${name}"`).join(', ')}`;

/** The latest first, at most 50. */
export async function listRepricings(pool: Pick<Pool, 'query'>): Promise<Repricing[]> {
  const { rows } = await pool.query<Repricing>(
    `SELECT ${COLUMNS} FROM repricings ORDER BY started_at DESC LIMIT ${MOST_LISTED}`,
  );
  return rows;
}

/** Puts down what is to be done; where that model is being priced anew already, nothing. Returns the one that goes on. */
export async function putRepricing(pool: Pick<Pool, 'query'>, run: NewRepricing): Promise<Repricing> {
  const { id, provider, model, since, startedAt, rowsExpected, doneId, lastId } = run;
  for (;;) {
    await pool.query(
      `INSERT INTO repricings (id, provider, model, since, started_at, rows_expected, done_id, last_id)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT (provider, model) WHERE finished_at IS NULL DO NOTHING`,
      [id, provider, model, since, startedAt, rowsExpected, doneId, lastId],
    );
    const { rows } = await pool.query<Repricing>(
      `SELECT ${COLUMNS} FROM repricings WHERE id = $1 OR (provider = $2 AND model = $3 AND finished_at IS NULL) ORDER BY id = $1 DESC`,
      [id, provider, model],
    );
    // None: the one that went on has finished in between.
    if (rows.length > 0) return rows[0]!;
  }
}

/** The oldest run that goes on, for this transaction alone; null: there is none, or another instance is at it. */
export async function takeRepricing(client: PoolClient): Promise<RepricingStep | null> {
  const { rows } = await client.query<RepricingStep>(
    `SELECT id, provider, model, done_id AS "doneId", last_id AS "lastId" FROM repricings
     WHERE finished_at IS NULL ORDER BY started_at LIMIT 1 FOR UPDATE SKIP LOCKED`,
  );
  return rows[0] ?? null;
}

/** Puts down what a step did; `doneId` null: nothing is left. */
export async function advanceRepricing(
  client: PoolClient,
  { id, doneId }: { id: string; doneId: string | null },
  sums: RepricingSums,
  now: Date,
): Promise<void> {
  const added = SUM_NAMES.map((name, at) => `${COLUMNS_OF_SUMS[name]} = ${COLUMNS_OF_SUMS[name]} + $${at + 4}`).join(
    ', ',
  );
  await client.query(
    `UPDATE repricings SET done_id = coalesce($2, done_id), finished_at = CASE WHEN $2::uuid IS NULL THEN $3::timestamptz END, ${added}
     WHERE id = $1`,
    [id, doneId, now, ...SUM_NAMES.map((name) => sums[name])],
  );
}
