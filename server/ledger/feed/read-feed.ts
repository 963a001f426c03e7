import { LedgerError } from '../../errors.ts';
import type { LlmLog } from '../llm-log.entity.ts';
import { type LogFilter, spanOf } from '../log-filter.ts';
import { type Bind, createBind, logConditionsSql } from '../reading/log-filter-sql.ts';
import { idRangeSql, rangeOf } from '../reading/range-sql.ts';
import type { Read } from '../reading/read-snapshot.ts';
import { LOG_COLUMNS } from '../reading/select-logs.ts';
import { endOfBatch, type FeedPosition, isBehind } from '../feed-position.ts';

/** Rows read at once. */
const PAGE_ROWS = 500;
/** Who has missed more reads the list again, which costs less than the rows one by one. */
const MOST_MISSED = 100_000;

/** The rows behind one position up to another. */
export interface FeedStretch {
  after: FeedPosition;
  through: FeedPosition;
}

/** Some rows of a stretch, in feed order, and where to go on. */
export interface FeedPage {
  rows: readonly LlmLog[];
  end: FeedPosition;
}

/** The first page of a stretch. */
export async function readPage(read: Read, stretch: FeedStretch): Promise<FeedPage> {
  const { bind, values } = createBind();
  return pageOf(await read<LlmLog>(pageSql(stretchSql(stretch, bind)), values), stretch);
}

/**
 * The first page of a stretch, of the rows that pass.
 * @throws LedgerError BAD_USER_INPUT where rows behind that position were given up meanwhile.
 */
export async function readMissed(read: Read, filter: LogFilter, stretch: FeedStretch, now: Date): Promise<FeedPage> {
  refuseGivenUp(stretch.after, await readReach(read));
  const { bind, values } = createBind();
  const conditions = [
    ...stretchSql(stretch, bind),
    ...logConditionsSql(filter, bind),
    idRangeSql(rangeOf(spanOf(filter, now)), bind),
  ];
  return pageOf(await read<LlmLog>(pageSql(conditions), values), stretch);
}

/**
 * Whether a caller can go on from there.
 * @throws LedgerError BAD_USER_INPUT where the log has never been there, or does not reach back so far, or so much was missed
 * that it is better read as a list.
 */
export async function checkReach(read: Read, after: FeedPosition): Promise<void> {
  const reach = await readReach(read);
  if (after.batchId > reach.head) {
    throw refusal('after is ahead of this log: it belongs to another database. Leave it out.');
  }
  refuseGivenUp(after, reach);
  const [missed] = await read<{ rows: number }>(
    `SELECT count(*)::integer AS rows FROM
       (SELECT FROM llm_usage_logs WHERE batch_id > $1 LIMIT ${MOST_MISSED + 1}) AS missed`,
    [after.batchId],
  );
  if (missed!.rows > MOST_MISSED) {
    throw refusal(`after is too old: more than ${MOST_MISSED} rows were committed since. ${READ_AGAIN}`);
  }
}

const READ_AGAIN = 'Read the list again and go on from its feedPosition.';

/** How far the log goes ahead, and the last batch of which rows were given up. */
interface Reach {
  head: number;
  givenUpThrough: number;
}

async function readReach(read: Read): Promise<Reach> {
  const [reach] = await read<Reach>(
    `SELECT position::float8 AS head, given_up_through::float8 AS "givenUpThrough" FROM feed_head, rollup_state`,
  );
  return reach!;
}

function refuseGivenUp(after: FeedPosition, { givenUpThrough }: Reach): void {
  if (!isBehind(endOfBatch(givenUpThrough), after)) return;
  throw refusal(`after is too old: rows behind it are not kept any more. ${READ_AGAIN}`);
}

function refusal(message: string): LedgerError {
  return new LedgerError('BAD_USER_INPUT', message, { fields: ['after'] });
}

function stretchSql({ after, through }: FeedStretch, bind: Bind): string[] {
  const place = ({ batchId, batchIndex }: FeedPosition) => `(${bind(batchId)}::bigint, ${bind(batchIndex)}::integer)`;
  return [`(batch_id, batch_index) > ${place(after)}`, `(batch_id, batch_index) <= ${place(through)}`];
}

function pageSql(conditions: readonly string[]): string {
  return `SELECT ${LOG_COLUMNS} FROM llm_usage_logs WHERE ${conditions.join(' AND ')}
    ORDER BY batch_id, batch_index LIMIT ${PAGE_ROWS}`;
}

/** A page that is not full is the last one: batches may be empty, or none of their rows may pass. */
function pageOf(rows: LlmLog[], { through }: FeedStretch): FeedPage {
  return { rows, end: rows.length < PAGE_ROWS ? through : rows.at(-1)! };
}
