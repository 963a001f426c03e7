import type { AskDatabase } from '../ask-database.ts';
import { openCallScope, type CallScope } from './call-scope.ts';
import type { Clock } from './clock.ts';
import type { Complete } from './complete.ts';
import { overloaded } from './completion-errors.ts';
import type { CompletionChunk } from './completion-chunks.ts';
import { streamCompletion } from './completion-stream.ts';
import type { Completion, CompletionRequest } from './completion.ts';
import type { OnDelta } from './follow-stream.ts';

/** Each holds a prompt and an answer, so their number bounds the memory. */
const MAX_IN_FLIGHT = 2000;
const LAST_MOMENT_MS = 2000;

/** The door of the gateway: who is let in, and how the last ones are let out. */
export interface Gateway {
  /**
   * Answers one request; the call ends when the caller's signal aborts.
   * @throws LedgerError OVERLOADED where no more work is taken, and all that Complete throws.
   */
  complete(request: CompletionRequest, caller: AbortSignal): Promise<Completion>;
  /** Answers one request in all as complete does, but piece by piece; the call ends also when its reader leaves. */
  stream(request: CompletionRequest, caller: AbortSignal): AsyncIterableIterator<CompletionChunk>;
  /** Takes no new work, gives calls in flight that long to end, then interrupts them; all have ended as rows after it. */
  close(graceMs: number): Promise<void>;
}

export function createGateway(deps: {
  complete: Complete;
  hasRoom: () => boolean;
  askDatabase: AskDatabase;
  clock: Clock;
}): Gateway {
  const { elapsedMs } = deps.clock;
  const { askDatabase } = deps;
  const inFlight = new Map<CallScope, Promise<unknown>>();
  let draining = false;

  async function complete(request: CompletionRequest, caller: AbortSignal, onDelta: OnDelta | null) {
    if (draining) throw overloaded('The server is stopping.');
    if (inFlight.size >= MAX_IN_FLIGHT) throw overloaded(`${MAX_IN_FLIGHT} completions are in flight already.`);
    if (!deps.hasRoom()) throw overloaded('The ledger has no room for more rows.');
    const scope = openCallScope(request.timeoutSeconds * 1000, caller, { elapsedMs, askDatabase });
    const call = deps.complete(request, scope, onDelta);
    inFlight.set(scope, call);
    try {
      return await call;
    } finally {
      inFlight.delete(scope);
      scope.close();
    }
  }

  return {
    complete: (request, caller) => complete(request, caller, null),
    stream: (request, caller) =>
      streamCompletion((signal, onDelta) => complete(request, signal, onDelta), caller, deps.clock.after),
    async close(graceMs) {
      draining = true;
      await settle(inFlight.values(), graceMs);
      for (const scope of inFlight.keys()) scope.interrupt();
      await settle(inFlight.values(), LAST_MOMENT_MS);
    },
  };
}

/** Waits until all have ended, well or not, for at most that long. */
async function settle(calls: Iterable<Promise<unknown>>, patienceMs: number): Promise<void> {
  const { promise: late, resolve } = Promise.withResolvers<void>();
  const timer = setTimeout(resolve, patienceMs);
  await Promise.race([Promise.allSettled(calls), late]);
  clearTimeout(timer);
}
