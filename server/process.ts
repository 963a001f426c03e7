import { StartupError } from './errors.ts';

/** What runs until a signal: the app, or anything that can be closed. */
export interface Closable {
  close(): Promise<void>;
}

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** A terminal's Ctrl-C arrives up to three times: from the terminal, from npm and from the launcher. */
const SAME_SIGNAL_MS = 500;
const CLOSE_AFTER_FAULT_MS = 20_000;

/**
 * The life of this process: starting -> running -> closing -> gone.
 *
 * - A signal, or the end of the launcher, while running closes the app and exits with 0. While starting there is nothing to
 *   close yet, and while closing a second signal means now: both exit at once, which ends an embedded PostgreSQL too.
 * - A fault is told in one line without a stack, then the app is closed and the exit code is 1.
 */
export async function runProcess(start: () => Promise<Closable>): Promise<void> {
  let app: Closable | null = null;
  let closingSinceMs: number | null = null;

  const end = async (code: 0 | 1): Promise<void> => {
    closingSinceMs = performance.now();
    try {
      await app?.close();
    } catch (error) {
      tell(error);
      process.exit(1);
    }
    process.exit(code);
  };
  const onSignal = () => {
    if (closingSinceMs === null) void end(0);
    else if (performance.now() - closingSinceMs > SAME_SIGNAL_MS) process.exit(1);
  };
  const onFault = (error: unknown) => {
    tell(error);
    if (closingSinceMs !== null) process.exit(1);
    setTimeout(() => process.exit(1), CLOSE_AFTER_FAULT_MS).unref();
    void end(1);
  };

  for (const signal of SIGNALS) process.on(signal, onSignal);
  process.on('disconnect', onSignal);
  process.on('uncaughtException', onFault);
  process.on('unhandledRejection', onFault);
  // A terminal that went away says so by a signal; that its stream is closed is no fault.
  process.stdout.on('error', () => {});
  process.stderr.on('error', () => {});
  try {
    app = await start();
  } catch (error) {
    onFault(error);
  }
}

/** One line. A StartupError is a sentence for people; of anything else name, code and the first line of the message. */
function tell(error: unknown): void {
  process.stderr.write(`${error instanceof StartupError ? error.message : describe(error)}\n`);
}

function describe(error: unknown): string {
  if (!(error instanceof Error)) return `The server met an unexpected fault: ${typeof error}`;
  const code = 'code' in error ? ` (${String(error.code)})` : '';
  const message = error.message.split('\n', 1)[0]?.replace(/\/\/[^/\s]*@/g, '//***@');
  return `The server met an unexpected fault: ${error.name}${code}: ${message}`;
}
