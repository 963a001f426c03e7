import { type AskDatabase, isAway } from '../ask-database.ts';
import type { Diagnostics } from '../diagnostics.ts';
import { LedgerError } from '../errors.ts';
import type { ClaimedRequest, IdempotencyStore } from './idempotency-store.ts';
import { createLocalIdempotency } from './local-idempotency.ts';
import { createOwedAnswers } from './owed-answers.ts';

/** The right, and the duty, to answer a request: one of the two must be called. Neither throws. */
export interface Claim {
  answer: null;
  /** Gives this answer, JSON as text, to whoever repeats the request. */
  keep(answer: string, ask: AskDatabase): Promise<void>;
  /** The request failed and may be tried anew. */
  release(ask: AskDatabase): Promise<void>;
}

/**
 * One requestId, one answer. The memory of this process is asked first, then PostgreSQL, which all instances share:
 *
 *     memory    PostgreSQL            the call
 *     answered  -                     gets that answer
 *     claimed   -                     is REQUEST_IN_PROGRESS
 *     free      answered              gets that answer
 *     free      claimed by another    is REQUEST_IN_PROGRESS
 *     free      free, or claimed      is made, protected everywhere
 *               by this process
 *     free      away, or read-only    is made, protected in this process
 *
 * An answer is kept in both; what PostgreSQL does not take is owed to it until it does. So what was answered while PostgreSQL
 * was away is known here at once and everywhere later, and what was claimed before it went away ends here all the same.
 */
export interface Idempotency {
  /** @throws LedgerError REQUEST_IN_PROGRESS; BAD_USER_INPUT where the same requestId came with another fingerprint. */
  claim(
    request: { requestId: string; fingerprint: Buffer; timeoutSeconds: number },
    ask: AskDatabase,
  ): Promise<{ answer: string } | Claim>;
  /** Gives PostgreSQL the answers it is owed; throws where it does not take them. */
  handOver(): Promise<void>;
}

export function createIdempotency(deps: {
  store: IdempotencyStore;
  /** For what no call waits for. */
  askDatabase: AskDatabase;
  newId: () => string;
  elapsedMs: () => number;
  diagnostics: Diagnostics;
}): Idempotency {
  const { store, diagnostics } = deps;
  const local = createLocalIdempotency(deps.elapsedMs);
  const owed = createOwedAnswers(deps.elapsedMs);
  const tell = (error: unknown, requestId: string, what: string) =>
    diagnostics[isAway(error) ? 'debug' : 'warn']({ err: error, requestId }, what);

  /** The answer another instance gave; null: the call may be made. */
  async function claimShared(request: ClaimedRequest, timeoutSeconds: number, ask: AskDatabase) {
    try {
      return await ask(() => store.claim(request, timeoutSeconds));
    } catch (error) {
      if (error instanceof LedgerError) throw error;
      tell(error, request.requestId, 'A requestId could not be claimed; it is protected in this process alone');
      return null;
    }
  }

  const claimOf = (request: ClaimedRequest): Claim => ({
    answer: null,
    async keep(answer, ask) {
      local.keep(request.requestId, answer);
      try {
        await ask(() => store.keep(request, answer));
      } catch (error) {
        owed.add(request, answer);
        tell(error, request.requestId, 'An answer could not be kept for its requestId yet');
      }
    },
    async release(ask) {
      local.release(request.requestId);
      try {
        await ask(() => store.release(request));
      } catch (error) {
        tell(error, request.requestId, 'A requestId is held for other instances until its claim ends');
      }
    },
  });

  return {
    async claim({ requestId, fingerprint, timeoutSeconds }, ask) {
      const known = local.claim(requestId, fingerprint);
      if (known !== null) return { answer: known };
      const request = { requestId, fingerprint, claimId: deps.newId() };
      try {
        const answer = await claimShared(request, timeoutSeconds, ask);
        if (answer === null) return claimOf(request);
        local.release(requestId);
        return { answer };
      } catch (error) {
        local.release(requestId);
        throw error;
      }
    },
    handOver: () => owed.handOver((request, answer) => deps.askDatabase(() => store.keep(request, answer))),
  };
}
