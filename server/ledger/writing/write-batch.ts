import type { Diagnostics } from '../../diagnostics.ts';
import type { LlmLog, NewLlmLog } from '../llm-log.entity.ts';

/** Commits rows as one batch; rows that are there already are left out of what it returns. */
export type Insert = (rows: readonly NewLlmLog[]) => Promise<LlmLog[]>;

/**
 * Commits the rows and hands on those that are new. A batch that PostgreSQL refuses for what is in it is halved until the row
 * at fault is alone; that one is reported and left out. Should the database go away in between, the halves that were written
 * come again with the rest, which their ids make harmless.
 * @throws whatever keeps the rows from being written at the moment.
 */
export async function writeBatch(
  rows: readonly NewLlmLog[],
  insert: Insert,
  publish: (rows: readonly LlmLog[]) => void,
  diagnostics: Diagnostics,
): Promise<void> {
  try {
    publish(await insert(rows));
  } catch (error) {
    if (!isRefusal(error)) throw error;
    if (rows.length === 1) {
      diagnostics.error({ err: error, id: rows[0]!.id }, 'A row was refused by PostgreSQL and is left out');
      return;
    }
    const middle = Math.ceil(rows.length / 2);
    await writeBatch(rows.slice(0, middle), insert, publish, diagnostics);
    await writeBatch(rows.slice(middle), insert, publish, diagnostics);
  }
}

/** SQLSTATE classes 22 (data) and 23 (constraints): trying again would change nothing. */
function isRefusal(error: unknown): boolean {
  return /^2[23]...$/.test(String((error as { code?: unknown }).code));
}
