/** What one completion waits for PostgreSQL, at most, over all that it asks there. */
export const DATABASE_PATIENCE_MS = 1000;

/**
 * Runs a statement on behalf of somebody who can go on without its answer.
 * @throws DatabaseAway where PostgreSQL is known to be away (then nothing is sent) or does not answer in time; else whatever the
 * statement throws.
 */
export type AskDatabase = <Answer>(statement: () => Promise<Answer>) => Promise<Answer>;

/** PostgreSQL was not asked, or not waited for any longer. */
export class DatabaseAway extends Error {
  override readonly name = 'DatabaseAway';
}

/** SQLSTATE classes of a server that is away or going: connection, resources (out of connections), operator. */
const GOING = /^(08|53|57P)/;
/** The system's words, such as ECONNREFUSED; those of Node itself (ERR_...) tell of a fault of ours. */
const SYSTEM = /^E(?!RR_)/;

/** Whether the error says that PostgreSQL cannot be reached, as opposed to an answer that refuses the statement. */
export function isAway(error: unknown): boolean {
  if (error instanceof DatabaseAway) return true;
  if (!(error instanceof Error)) return false;
  const { code } = error as { code?: unknown };
  // The driver's own errors, of a connection that cannot be had, was lost or is too slow, carry no code.
  if (code === undefined) return error.name === 'Error';
  return typeof code === 'string' && (GOING.test(code) || SYSTEM.test(code));
}
