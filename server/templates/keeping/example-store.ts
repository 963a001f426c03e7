import type { ClientBase } from 'pg';
import type { Example } from '../template.ts';
import { groupKey, type TemplateGroup } from '../template-group.ts';
import type { NewExample } from './kept-template.ts';

type Query = Pick<ClientBase, 'query'>;

/** Below that score a completion is not learned from. */
export const GOOD_SCORE = 0.9;
/** What comes while so many wait is not kept. */
const MOST_WAITING = 5000;
const REMOVED_AT_ONCE = 10_000;

/** What somebody thinks of a completion: 0 to 1. */
export interface Rating {
  completionId: string;
  score: number;
}

/** An example that waits to be learned from. */
export interface WaitingExample extends Example {
  group: string;
  /** 0 where they were not reported. */
  inputTokens: number;
  outputTokens: number;
}

/** Keeps an example to learn from; not where it is there already, rated low, or where too many wait. */
export async function keepExample(client: Query, group: TemplateGroup, example: NewExample): Promise<void> {
  await client.query(KEEP, [
    groupKey(group),
    group.projectId,
    group.agentType,
    group.provider,
    group.model,
    example.completionId,
    example.prompt,
    example.response,
    example.inputTokens,
    example.outputTokens,
    example.createdAt,
  ]);
}

/** Notes whose templates follow; for one that a person writes before there was an example. */
export async function keepGroup(client: Query, group: TemplateGroup): Promise<void> {
  const { projectId, agentType, provider, model } = group;
  await client.query(KEEP_GROUP, [groupKey(group), projectId, agentType, provider, model]);
}

/** The oldest that wait, and are not known to be bad. */
export async function readWaiting(client: Query, count: number): Promise<WaitingExample[]> {
  return (await client.query<WaitingExample>(WAITING, [count])).rows;
}

/** Examples that were learned from since that version, by whichever instance; of more than `count` the newest. Oldest first. */
export async function readLearned(client: Query, since: number, count: number): Promise<WaitingExample[]> {
  return (await client.query<WaitingExample>(LEARNED, [since, count])).rows;
}

/** Notes that they were learned from, and gives up the oldest of their groups beyond that number, unless a template needs them. */
export async function markLearned(
  client: Query,
  examples: readonly WaitingExample[],
  version: number,
  perGroup: number,
) {
  await client.query('UPDATE template_examples SET version = $2 WHERE completion_id = ANY ($1)', [
    examples.map(({ completionId }) => completionId),
    version,
  ]);
  for (const group of new Set(examples.map((example) => example.group))) await client.query(TRIM, [group, perGroup]);
}

/** Of a completion that is rated low nothing is kept to learn from. */
export async function keepRating(client: Query, rating: Rating, at: { version: number; now: Date }): Promise<void> {
  const { completionId, score } = rating;
  await client.query(RATE, [completionId, score, at.now, at.version]);
  if (score < GOOD_SCORE) await client.query('DELETE FROM template_examples WHERE completion_id = $1', [completionId]);
}

/** Completions that were rated low since that version. */
export async function readBad(client: Query, since: number): Promise<string[]> {
  const { rows } = await client.query<{ completion_id: string }>(BAD, [since, GOOD_SCORE]);
  return rows.map((row) => row.completion_id);
}

/** Takes examples away that are older than that, a bounded number at once. */
export async function removeOldExamples(client: Query, before: Date): Promise<void> {
  await client.query(REMOVE_OLD, [before, REMOVED_AT_ONCE]);
}

const KEEP_GROUP = `INSERT INTO template_groups (key, project_id, agent_type, provider, model) VALUES ($1, $2, $3, $4, $5)
  ON CONFLICT (key) DO NOTHING`;

const KEEP = `WITH of_group AS (${KEEP_GROUP})
  INSERT INTO template_examples (group_key, completion_id, prompt, response, input_tokens, output_tokens, created_at)
  SELECT $1, $6, $7, $8, $9, $10, $11
  WHERE NOT EXISTS (SELECT FROM completion_ratings WHERE completion_id = $6 AND score < ${GOOD_SCORE})
    AND NOT EXISTS (SELECT FROM template_examples WHERE version IS NULL OFFSET ${MOST_WAITING})
  ON CONFLICT (completion_id) DO NOTHING`;

const COLUMNS = `e.group_key AS group, e.completion_id AS "completionId", e.prompt, e.response,
  coalesce(e.input_tokens, 0) AS "inputTokens", coalesce(e.output_tokens, 0) AS "outputTokens"`;

const WAITING = `SELECT ${COLUMNS} FROM template_examples AS e WHERE e.version IS NULL ORDER BY e.id LIMIT $1`;

const LEARNED = `SELECT * FROM (
    SELECT e.id, ${COLUMNS} FROM template_examples AS e WHERE e.version > $1 ORDER BY e.id DESC LIMIT $2
  ) AS newest ORDER BY id`;

const TRIM = `DELETE FROM template_examples WHERE group_key = $1
  AND id <= (SELECT id FROM template_examples WHERE group_key = $1 ORDER BY id DESC OFFSET $2 LIMIT 1)
  AND completion_id <> ALL (ARRAY(SELECT unnest(example_ids) FROM templates WHERE group_key = $1))`;

/** Those that are being learned from are locked, in an order of their own, and go later. */
const REMOVE_OLD = `WITH old AS (
    SELECT id FROM template_examples WHERE created_at < $1 ORDER BY created_at LIMIT $2 FOR UPDATE SKIP LOCKED
  )
  DELETE FROM template_examples AS held USING old WHERE held.id = old.id`;

const RATE = `INSERT INTO completion_ratings (completion_id, score, rated_at, version) VALUES ($1, $2, $3, $4)
  ON CONFLICT (completion_id) DO UPDATE SET score = EXCLUDED.score, rated_at = EXCLUDED.rated_at, version = EXCLUDED.version`;

const BAD = 'SELECT completion_id FROM completion_ratings WHERE version > $1 AND score < $2';
