import { LRUCache } from 'lru-cache';
import type { Pool } from 'pg';
import type { Diagnostics } from '../diagnostics.ts';
import { LedgerError } from '../errors.ts';
import { librarySheetAt } from './library-prices.ts';
import { createPriceCeiling, type PriceCeiling } from './price-ceiling.ts';
import { type PriceOverride, putOverride, readOverrides, removeOverride } from './price-overrides.ts';
import { createSheet, type PriceSheet } from './price-sheet.ts';
import { createPriceUsage, type PriceUsage, type SheetAt } from './price.ts';
import { readSheets } from './sheet-store.ts';

/** All are in the memory of each instance. */
const MOST_OVERRIDES = 5000;
const RETRY_MS = 1000;
const REMEMBERED_SHEETS = 2000;

/** What a person says a model costs, from when on. */
export type NewPrice = Pick<PriceSheet, 'provider' | 'model' | 'effectiveFrom' | 'rates' | 'longContext'>;

/** What models cost: by the prices people set, which hold for exactly that provider and model, else by the library. */
export interface PriceBook {
  /** At once, from memory, as of the last change that this instance has heard of. */
  sheetAt: SheetAt;
  priceUsage: PriceUsage;
  priceCeiling: PriceCeiling;
  /** The prices people set, in the order of provider, model and the moment they hold from. */
  overrides(): readonly PriceOverride[];
  /**
   * Sets a price, in place of one of the same provider, model and moment. Rows that are there keep theirs.
   * @throws LedgerError BAD_USER_INPUT where there are too many.
   */
  set(price: NewPrice): Promise<PriceOverride>;
  /** @throws LedgerError NOT_FOUND. */
  remove(id: string): Promise<void>;
  /** The sheet that a row names; null: there is none of that id. */
  findSheet(id: number): Promise<PriceSheet | null>;
  /** Makes sure that this instance knows every change up to now. */
  refresh(): Promise<void>;
  close(): void;
}

export interface PriceBookDeps {
  pool: Pick<Pool, 'query'>;
  /** Calls `look` when another instance may have changed prices. */
  listen: (look: () => void) => void;
  newId: () => string;
  now: () => Date;
  diagnostics: Diagnostics;
}

/** Opens the book with all prices that were set so far. */
export async function openPriceBook(deps: PriceBookDeps): Promise<PriceBook> {
  const { pool, newId, now } = deps;
  const memory = await rememberOverrides(deps);
  const sheetAt: SheetAt = (provider, model, at) =>
    memory.sheetAt(provider, model, at) ?? librarySheetAt(provider, model, at);
  return {
    sheetAt,
    priceUsage: createPriceUsage(sheetAt),
    priceCeiling: createPriceCeiling(sheetAt),
    overrides: memory.overrides,
    async set(price) {
      if (memory.overrides().length >= MOST_OVERRIDES) throw tooMany();
      const id = newId();
      const override = { id, setAt: now(), sheet: createSheet({ source: 'override', version: id, ...price }) };
      await putOverride(pool, override);
      await memory.refresh();
      return override;
    },
    async remove(id) {
      if (!(await removeOverride(pool, id))) throw new LedgerError('NOT_FOUND', 'There is no price of that id.');
      await memory.refresh();
    },
    findSheet: createSheetFinder(pool),
    refresh: memory.refresh,
    close: memory.close,
  };
}

/** What people set, as of the last change that this instance has heard of. */
async function rememberOverrides({ pool, listen, diagnostics }: PriceBookDeps) {
  let overrides: readonly PriceOverride[] = [];
  let sheets = new Map<string, PriceSheet[]>();
  let timer: NodeJS.Timeout | undefined;
  let isClosed = false;
  // One after the other: an answer that was late must not replace a newer one.
  let lastRead: Promise<void> = Promise.resolve();

  const read = async () => {
    overrides = await readOverrides(pool);
    sheets = Map.groupBy(
      overrides.map(({ sheet }) => sheet),
      ({ provider, model }) => keyOf(provider, model),
    );
  };
  const refresh = () => (lastRead = lastRead.catch(() => {}).then(read));
  const look = () => {
    refresh().catch((error: unknown) => {
      if (isClosed) return;
      diagnostics.warn({ err: error }, 'Prices that were set could not be read; it will be tried again');
      clearTimeout(timer);
      timer = setTimeout(look, RETRY_MS);
    });
  };
  await refresh();
  listen(look);
  return {
    refresh,
    overrides: () => overrides,
    sheetAt: (provider: string, model: string, at: Date) =>
      sheets
        .get(keyOf(provider, model))
        ?.findLast(({ effectiveFrom }) => effectiveFrom === null || effectiveFrom <= at),
    close() {
      isClosed = true;
      clearTimeout(timer);
    },
  };
}

/** Sheets never change, so what was found is kept; what could not be read may be read the next time. */
function createSheetFinder(pool: Pick<Pool, 'query'>): PriceBook['findSheet'] {
  const known = new LRUCache<number, Promise<PriceSheet | null>>({ max: REMEMBERED_SHEETS });
  return (id) => {
    const kept = known.get(id) ?? readSheet(pool, id);
    known.set(id, kept);
    kept.then(
      (sheet) => sheet ?? known.delete(id),
      () => known.delete(id),
    );
    return kept;
  };
}

async function readSheet(pool: Pick<Pool, 'query'>, id: number): Promise<PriceSheet | null> {
  const [sheet] = await readSheets(pool, [id]);
  return sheet ?? null;
}

function keyOf(provider: string, model: string): string {
  return JSON.stringify([provider, model]);
}

function tooMany(): LedgerError {
  const message = `At most ${MOST_OVERRIDES} prices can be set: delete those that are not needed any more.`;
  return new LedgerError('BAD_USER_INPUT', message, { fields: ['input'] });
}
