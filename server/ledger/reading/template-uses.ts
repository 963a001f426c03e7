import type { Pool } from 'pg';
import { readSnapshot } from './read-snapshot.ts';

/** What a template has answered, as far as rows are kept. */
export interface TemplateUses {
  uses: number;
  /** Uses whose price is not known are left out. */
  savedCostNano: number;
  lastUsedAt: Date;
}

/** The uses of these templates, by their ids; those that answered nothing are missing. */
export async function readTemplateUses(pool: Pool, ids: readonly string[]): Promise<Map<string, TemplateUses>> {
  if (ids.length === 0) return new Map();
  const rows = await readSnapshot(pool, (read) => read<Row>(USES, [ids]));
  return new Map(
    rows.map(({ id, uses, saved, last }) => [
      id,
      { uses: Number(uses), savedCostNano: Number(saved), lastUsedAt: last },
    ]),
  );
}

interface Row {
  id: string;
  uses: string;
  saved: string;
  last: Date;
}

/** By the index that covers it; the newest id is the newest row. */
const USES = `SELECT used.*, log.created_at AS last FROM (
    SELECT template_id AS id, count(*) AS uses, coalesce(sum(saved_cost_nano), 0) AS saved, max(log.id::text)::uuid AS last_id
    FROM llm_usage_logs AS log WHERE template_id = ANY ($1) GROUP BY template_id
  ) AS used JOIN llm_usage_logs AS log ON log.id = used.last_id`;
