import type { Diagnostics } from '../diagnostics.ts';

/** What goes wrong while rows are written: told in the diagnostics, and the last of it kept for whoever asks how the ledger is. */
export interface LedgerFaults {
  /** A fault that passes: what failed is tried again. Of the same fault in a row only the first is told. */
  passing(error: unknown, message: string): void;
  /** A fault that stays. */
  lasting(error: unknown, message: string, facts?: object): void;
  /** null: nothing has gone wrong yet. */
  last(): { message: string; at: Date } | null;
}

export function createLedgerFaults(diagnostics: Diagnostics, now: () => Date): LedgerFaults {
  let last: { message: string; at: Date } | null = null;
  return {
    passing(error, message) {
      const told = `${message}: ${describe(error)}`;
      if (told === last?.message) diagnostics.debug({ err: error }, message);
      else diagnostics.warn({ err: error }, message);
      last = { message: told, at: now() };
    },
    lasting(error, message, facts = {}) {
      diagnostics.error({ err: error, ...facts }, message);
      last = { message: `${message}: ${describe(error)}`, at: now() };
    },
    last: () => last,
  };
}

/** One line: code and message, which of PostgreSQL, the network and the file system have no secrets in them. */
export function describe(error: unknown): string {
  const { code, message } = error as { code?: unknown; message?: unknown };
  const words = String(message || error).split('\n', 1)[0]!;
  return code === undefined || words.startsWith(String(code)) ? words : `${words} (${String(code)})`;
}
