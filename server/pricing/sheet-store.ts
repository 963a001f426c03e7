import type { Pool } from 'pg';
import { type LongContext, type PriceSheet, RATE_KINDS, type RateKind, type Rates } from './price-sheet.ts';

type Queries = Pick<Pool, 'query'>;

/** Makes the sheets known for ever, before anything is priced by them; those that are known stay as they are. */
export async function keepSheets(pool: Queries, sheets: readonly PriceSheet[]): Promise<void> {
  await pool.query(KEEP, [JSON.stringify(sheets.map(encodeSheet))]);
}

/** The sheets with these ids; unknown ones are left out. */
export async function readSheets(pool: Queries, ids: readonly number[]): Promise<PriceSheet[]> {
  const { rows } = await pool.query<EncodedSheet>(`${ENCODED_SHEET} WHERE id = ANY($1::bigint[])`, [ids]);
  return rows.map(decodeSheet);
}

/** Money as people read it: dollars for a million tokens. */
type Dollars = Partial<Record<RateKind, number>>;

/** A sheet as it is in the database. */
export interface EncodedSheet extends Omit<PriceSheet, 'rates' | 'longContext'> {
  rates: Dollars;
  longContext: { aboveInputTokens: number; rates: Dollars }[];
}

/** Selects sheets. */
export const ENCODED_SHEET = `SELECT id::float8 AS id, source, version, provider, model, effective_from AS "effectiveFrom", rates,
  long_context AS "longContext" FROM price_sheets`;
const KEEP = `INSERT INTO price_sheets (id, source, version, provider, model, effective_from, rates, long_context)
  SELECT id, source, version, provider, model, "effectiveFrom", rates, "longContext"
  FROM json_to_recordset($1::json) AS (id bigint, source text, version text, provider text, model text,
    "effectiveFrom" timestamptz, rates jsonb, "longContext" jsonb)
  ORDER BY id
  ON CONFLICT (id) DO NOTHING`;

/** As the database has it. */
export function encodeSheet(sheet: PriceSheet): EncodedSheet {
  const longContext = sheet.longContext.map((tier) => ({ ...tier, rates: dollarsOf(tier.rates) }));
  return { ...sheet, rates: dollarsOf(sheet.rates), longContext };
}

/** As the database had it. */
export function decodeSheet(sheet: EncodedSheet): PriceSheet {
  const longContext = sheet.longContext.map((tier): LongContext => ({ ...tier, rates: ratesOf(tier.rates) }));
  return { ...sheet, rates: ratesOf(sheet.rates), longContext };
}

function dollarsOf(rates: Rates): Dollars {
  const known = RATE_KINDS.filter((kind) => rates[kind] !== null);
  return Object.fromEntries(known.map((kind) => [kind, rates[kind]! / 1e9]));
}

function ratesOf(dollars: Dollars): Rates {
  const entries = RATE_KINDS.map((kind) => [
    kind,
    dollars[kind] === undefined ? null : Math.round(dollars[kind] * 1e9),
  ]);
  return Object.fromEntries(entries) as Rates;
}
