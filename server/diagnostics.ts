import pino, { type Logger } from 'pino';
import type { Config } from './config.ts';

/** The program's own messages, as opposed to logs, which are rows of the ledger. */
export type Diagnostics = Pick<Logger, 'debug' | 'info' | 'warn' | 'error'>;

/** JSON lines on stdout. Errors are written by name and message: no stack, no cause, no bound values of a query. */
export function createDiagnostics(level: Config['logLevel']): Diagnostics {
  return pino({ level, serializers: { err: describeError }, base: null });
}

function describeError(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { message: String(error) };
  const code = 'code' in error ? error.code : undefined;
  return { name: error.name, message: error.message.split('\n', 1)[0], ...(code === undefined ? {} : { code }) };
}
