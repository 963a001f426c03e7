import pino, { type Logger } from 'pino';
import type { Config } from './config.ts';
import type { Mask } from './secrets.ts';

/** The program's own messages, as opposed to logs, which are rows of the ledger. */
export type Diagnostics = Pick<Logger, 'debug' | 'info' | 'warn' | 'error'>;

/**
 * JSON lines on stdout, their texts masked. Errors are written by name and message: no stack, no cause, no bound values of a
 * query. Without a mask no secret is known.
 */
export function createDiagnostics(level: Config['logLevel'], mask: Mask = (text) => text): Diagnostics {
  return pino({
    level,
    base: null,
    serializers: { err: (error: unknown) => describeError(error, mask) },
    hooks: {
      logMethod(given, write) {
        const masked = given.map((part: unknown) => (typeof part === 'string' ? mask(part) : part));
        write.apply(this, masked as typeof given);
      },
    },
  });
}

function describeError(error: unknown, mask: Mask): Record<string, unknown> {
  if (!(error instanceof Error)) return { message: mask(String(error)) };
  const code = 'code' in error ? error.code : undefined;
  const message = mask(error.message).split('\n', 1)[0];
  return { name: error.name, message, ...(code === undefined ? {} : { code }) };
}
