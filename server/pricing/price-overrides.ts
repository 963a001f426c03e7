import type { Pool } from 'pg';
import type { PriceSheet } from './price-sheet.ts';
import { ENCODED_SHEET, encodeSheet, type EncodedSheet, decodeSheet } from './sheet-store.ts';

type Queries = Pick<Pool, 'query'>;

/** On which every change is announced. */
export const PRICES_CHANNEL = 'llm_prices';

/** A price that a person set. */
export interface PriceOverride {
  id: string;
  setAt: Date;
  sheet: PriceSheet;
}

/** All, in the order of provider, model and the moment they hold from. */
export async function readOverrides(pool: Queries): Promise<PriceOverride[]> {
  const { rows } = await pool.query<EncodedSheet & { overrideId: string; setAt: Date }>(READ);
  return rows.map(({ overrideId, setAt, ...sheet }) => ({ id: overrideId, setAt, sheet: decodeSheet(sheet) }));
}

/** Sets a price, in place of one of the same provider, model and moment, and announces it. */
export async function putOverride(pool: Queries, { id, setAt, sheet }: PriceOverride): Promise<void> {
  await pool.query(PUT, [JSON.stringify([encodeSheet(sheet)]), id, setAt]);
}

/** Takes a price back, and announces it; false: there is none of that id. */
export async function removeOverride(pool: Queries, id: string): Promise<boolean> {
  const { rowCount } = await pool.query(REMOVE, [id]);
  return rowCount === 1;
}

const READ = `SELECT override.id AS "overrideId", set_at AS "setAt", sheet.*
  FROM price_overrides AS override JOIN (${ENCODED_SHEET}) AS sheet ON sheet.id = override.price_id
  ORDER BY override.provider, override.model, override.effective_from NULLS FIRST`;
const PUT = `WITH sheet AS (
    INSERT INTO price_sheets (id, source, version, provider, model, effective_from, rates, long_context)
    SELECT id, source, version, provider, model, "effectiveFrom", rates, "longContext"
    FROM json_to_recordset($1::json) AS (id bigint, source text, version text, provider text, model text,
      "effectiveFrom" timestamptz, rates jsonb, "longContext" jsonb)
    RETURNING id, provider, model, effective_from
  ), put AS (
    INSERT INTO price_overrides (id, provider, model, effective_from, price_id, set_at)
    SELECT $2, provider, model, effective_from, id, $3 FROM sheet
    ON CONFLICT (provider, model, effective_from)
      DO UPDATE SET id = EXCLUDED.id, price_id = EXCLUDED.price_id, set_at = EXCLUDED.set_at
  )
  SELECT pg_notify('${PRICES_CHANNEL}', '')`;
const REMOVE = `WITH removed AS (DELETE FROM price_overrides WHERE id = $1 RETURNING id)
  SELECT pg_notify('${PRICES_CHANNEL}', '') FROM removed`;
