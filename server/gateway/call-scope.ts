import type { AskDatabase } from '../ask-database.ts';
import { ProviderError } from '../providers/provider.ts';
import { createPatience } from './database-patience.ts';

/**
 * Everything that can end a completion before its answer: its deadline, a caller who leaves, a server that stops. Each try
 * has a shorter limit of its own. Who ended a try is told by the identity of the reason, never by the clock.
 */
export interface CallScope {
  /** Aborts with a ProviderError: TIMEOUT (the deadline), CANCELLED or INTERRUPTED. */
  readonly signal: AbortSignal;
  /** Asks PostgreSQL; the whole call waits for it no longer than DATABASE_PATIENCE_MS. Does not end with the scope. */
  readonly askDatabase: AskDatabase;
  /** Milliseconds until the deadline. */
  remainingMs(): number;
  /** Runs one try, which ends as TIMEOUT after that time, or that time after it last said that it goes on. */
  withTryLimit<T>(limitMs: number, run: (signal: AbortSignal, goesOn: () => void) => Promise<T>): Promise<T>;
  /** Waits for work that does not know the signal, though not longer than the scope lasts. */
  wait<T>(work: Promise<T>): Promise<T>;
  /** Waits; throws the reason as soon as the scope ends. */
  pause(ms: number): Promise<void>;
  /** Ends the scope because the server stops. */
  interrupt(): void;
  /** Takes timers and listeners away. */
  close(): void;
}

export function openCallScope(
  timeoutMs: number,
  caller: AbortSignal,
  deps: { elapsedMs: () => number; askDatabase: AskDatabase },
): CallScope {
  const { elapsedMs } = deps;
  const controller = new AbortController();
  const { signal } = controller;
  const endsAt = elapsedMs() + timeoutMs;
  const end = (code: 'TIMEOUT' | 'CANCELLED' | 'INTERRUPTED', message: string) =>
    controller.abort(new ProviderError(code, message, { billed: 'UNKNOWN' }));
  const callerLeft = () => end('CANCELLED', 'The caller left before the answer');
  const deadline = setTimeout(() => end('TIMEOUT', `The deadline of ${timeoutMs / 1000} s passed`), timeoutMs);
  caller.addEventListener('abort', callerLeft, { once: true });
  if (caller.aborted) callerLeft();

  return {
    signal,
    askDatabase: createPatience(deps.askDatabase, elapsedMs),
    remainingMs: () => endsAt - elapsedMs(),
    withTryLimit: (limitMs, run) => withTryLimit(signal, limitMs, run),
    wait: (work) => wait(signal, work),
    pause: (ms) => pause(signal, ms),
    interrupt: () => end('INTERRUPTED', 'The server stopped before the answer'),
    close() {
      clearTimeout(deadline);
      caller.removeEventListener('abort', callerLeft);
    },
  };
}

async function withTryLimit<T>(
  scope: AbortSignal,
  limitMs: number,
  run: (signal: AbortSignal, goesOn: () => void) => Promise<T>,
): Promise<T> {
  const controller = new AbortController();
  const scopeEnds = () => controller.abort(scope.reason);
  let missing = 'No answer';
  const tooLong = () =>
    controller.abort(new ProviderError('TIMEOUT', `${missing} within ${limitMs / 1000} s`, { billed: 'UNKNOWN' }));
  scope.throwIfAborted();
  const timer = setTimeout(tooLong, limitMs);
  const goesOn = () => {
    missing = 'Nothing more of the answer';
    timer.refresh();
  };
  scope.addEventListener('abort', scopeEnds, { once: true });
  try {
    return await run(controller.signal, goesOn);
  } finally {
    clearTimeout(timer);
    scope.removeEventListener('abort', scopeEnds);
  }
}

async function wait<T>(scope: AbortSignal, work: Promise<T>): Promise<T> {
  const { promise: ended, reject } = Promise.withResolvers<never>();
  const scopeEnds = () => reject(scope.reason);
  if (scope.aborted) scopeEnds();
  scope.addEventListener('abort', scopeEnds, { once: true });
  try {
    return await Promise.race([work, ended]);
  } finally {
    scope.removeEventListener('abort', scopeEnds);
  }
}

function pause(scope: AbortSignal, ms: number): Promise<void> {
  return new Promise((resolve, reject) => {
    if (scope.aborted) return reject(scope.reason);
    const scopeEnds = () => {
      clearTimeout(timer);
      reject(scope.reason);
    };
    const timer = setTimeout(() => {
      scope.removeEventListener('abort', scopeEnds);
      resolve();
    }, ms);
    scope.addEventListener('abort', scopeEnds, { once: true });
  });
}
