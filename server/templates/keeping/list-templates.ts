import type { Pool } from 'pg';
import { LedgerError } from '../../errors.ts';
import type { Example, TemplateStatus } from '../template.ts';
import type { KeptTemplate } from './kept-template.ts';
import { keptOf, type Row, SELECT } from './template-store.ts';

/** Which templates; an empty condition is none, null: not given. */
export interface TemplateFilter {
  projectId: readonly string[] | null;
  agentType: readonly string[] | null;
  status: readonly TemplateStatus[] | null;
  /** In name or patterns, in upper or lower case. */
  search: string | null;
}

/** One page, by its number (from 1) or, where `after` is given, what follows that cursor. */
export interface TemplatePageRequest {
  number: number;
  size: number;
  after: string | null;
}

/** The templates under a filter, the newest first. */
export interface TemplateList {
  nodes: KeptTemplate[];
  pageInfo: {
    /** null: asked for by cursor. */
    number: number | null;
    size: number;
    totalPages: number;
    hasNextPage: boolean;
    hasPreviousPage: boolean;
    /** null: the page is empty. */
    endCursor: string | null;
  };
  /** Of all that pass: their ids, and how many of these are served. */
  ids: string[];
  active: number;
}

/** @throws LedgerError BAD_USER_INPUT where the cursor is none of ours. */
export async function listTemplates(
  pool: Pick<Pool, 'query'>,
  filter: TemplateFilter,
  page: TemplatePageRequest,
): Promise<TemplateList> {
  const { size } = page;
  const { where, values } = conditionsOf(filter);
  const { rows: all } = await pool.query<Place>(
    `SELECT t.id, t.status, t.created_at FROM templates AS t JOIN template_groups AS g ON g.key = t.group_key ${where}
     ORDER BY t.created_at DESC, t.id DESC`,
    values,
  );
  const offset = page.after === null ? (page.number - 1) * size : await countUpTo(pool, page.after, all);
  const shown = all.slice(offset, offset + size).map(({ id }) => id);
  const { rows } = await pool.query<Row>(`${SELECT} WHERE t.id = ANY ($1)`, [shown]);
  const kept = new Map(rows.map((row) => [row.id, keptOf(row)]));
  return {
    nodes: shown.flatMap((id) => kept.get(id) ?? []),
    pageInfo: {
      number: page.after === null ? page.number : null,
      size,
      totalPages: Math.ceil(all.length / size),
      hasNextPage: offset + size < all.length,
      hasPreviousPage: offset > 0 && all.length > 0,
      endCursor: shown.at(-1) ?? null,
    },
    ids: all.map(({ id }) => id),
    active: all.filter(({ status }) => status === 'ACTIVE').length,
  };
}

interface Place {
  id: string;
  status: string;
  created_at: Date;
}

/** How many stand before what follows that cursor, the id of a template that may be gone meanwhile. */
async function countUpTo(pool: Pick<Pool, 'query'>, cursor: string, all: readonly Place[]): Promise<number> {
  const { rows } = UUID.test(cursor)
    ? await pool.query<Place>('SELECT id, status, created_at FROM templates WHERE id = $1', [cursor])
    : { rows: [] };
  const last = rows[0];
  if (!last) {
    const message = 'page.after must be the endCursor of a page, as it was given.';
    throw new LedgerError('BAD_USER_INPUT', message, { fields: ['page.after'] });
  }
  const follows = (each: Place) =>
    each.created_at < last.created_at || (Number(each.created_at) === Number(last.created_at) && each.id < last.id);
  const next = all.findIndex(follows);
  return next < 0 ? all.length : next;
}

/** null: there is none of that id. */
export async function findTemplate(pool: Pick<Pool, 'query'>, id: string): Promise<KeptTemplate | null> {
  if (!UUID.test(id)) return null;
  const { rows } = await pool.query<Row>(`${SELECT} WHERE t.id = $1 AND t.status <> 'REMOVED'`, [id]);
  return rows[0] ? keptOf(rows[0]) : null;
}

/** What it was learned from, as far as that is still kept. */
export async function readExamples(pool: Pick<Pool, 'query'>, id: string): Promise<(Example & { createdAt: Date })[]> {
  const { rows } = await pool.query<Example & { createdAt: Date }>(
    `SELECT completion_id AS "completionId", prompt, response, created_at AS "createdAt" FROM template_examples
     WHERE completion_id = ANY (ARRAY(SELECT unnest(example_ids) FROM templates WHERE id = $1)) ORDER BY id`,
    [id],
  );
  return rows;
}

function conditionsOf(filter: TemplateFilter): { where: string; values: unknown[] } {
  const values: unknown[] = [];
  const conditions = [`t.status <> 'REMOVED'`];
  const add = (value: unknown, condition: (place: string) => string) => {
    if (value === null) return;
    values.push(value);
    conditions.push(condition(`$${values.length}`));
  };
  add(filter.projectId, (place) => `g.project_id = ANY (${place})`);
  add(filter.agentType, (place) => `g.agent_type = ANY (${place})`);
  add(filter.status, (place) => `t.status = ANY (${place})`);
  const text = filter.search === null ? null : `%${filter.search.replace(/[\\%_]/g, String.raw`\$&`)}%`;
  add(text, (place) => `concat_ws(E'\\n', t.name, t.prompt_pattern, t.response_pattern) ILIKE ${place}`);
  return { where: `WHERE ${conditions.join(' AND ')}`, values };
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
