import type { Diagnostics } from '../diagnostics.ts';
import { LedgerError } from '../errors.ts';
import { fingerprint } from '../idempotency/fingerprint.ts';
import type { Claim, IdempotencyStore } from '../idempotency/idempotency-store.ts';
import type { Complete } from './complete.ts';
import type { Completion, CompletionRequest } from './completion.ts';

const KEEP_TRIES = 5;
const KEEP_PAUSE_MS = 200;

/**
 * Wraps `complete` so that a request with a requestId is answered, billed and logged once; one without is passed through.
 * While the store cannot be reached such requests are refused: a call that cannot be made safe is not made.
 * @throws LedgerError also REQUEST_IN_PROGRESS, BAD_USER_INPUT (other content) and OVERLOADED (store away).
 */
export function createCompleteOnce(deps: {
  complete: Complete;
  store: IdempotencyStore;
  diagnostics: Diagnostics;
}): Complete {
  const { complete, store, diagnostics } = deps;

  async function claim(request: CompletionRequest, requestId: string): Promise<Claim> {
    try {
      return await store.claim(requestId, fingerprint(contentOf(request)), request.timeoutSeconds);
    } catch (error) {
      if (error instanceof LedgerError) throw error;
      diagnostics.warn({ err: error }, 'A requestId could not be claimed');
      throw new LedgerError('OVERLOADED', 'A request with a requestId cannot be taken at the moment.', {
        retryAfterSeconds: 1,
      });
    }
  }

  /** The answer is there and paid for: the caller gets it even where it could not be kept. */
  async function keep(requestId: string, claimId: string, completion: Completion): Promise<void> {
    for (let tries = 1; ; tries += 1) {
      try {
        return await store.keep(requestId, claimId, JSON.stringify(completion));
      } catch (error) {
        diagnostics.error({ err: error, requestId, tries }, 'An answer could not be kept for its requestId');
        if (tries === KEEP_TRIES) return;
        await new Promise((resolve) => setTimeout(resolve, KEEP_PAUSE_MS * tries));
      }
    }
  }

  async function release(requestId: string, claimId: string): Promise<void> {
    try {
      await store.release(requestId, claimId);
    } catch (error) {
      diagnostics.warn({ err: error, requestId }, 'A requestId is held until its claim ends');
    }
  }

  return async (request, scope) => {
    const { requestId } = request;
    if (requestId === null) return complete(request, scope);
    const claimed = await claim(request, requestId);
    if (claimed.answer !== null) return JSON.parse(claimed.answer) as Completion;
    try {
      const completion = await complete(request, scope);
      await keep(requestId, claimed.claimId, completion);
      return completion;
    } catch (error) {
      await release(requestId, claimed.claimId);
      throw error;
    }
  };
}

/** What makes two requests the same; how long to wait and where to look first is not part of it. */
function contentOf(request: CompletionRequest): Record<string, unknown> {
  const { timeoutSeconds: _timeout, cache: _cache, failover: _failover, metadata: _metadata, ...content } = request;
  return content;
}
