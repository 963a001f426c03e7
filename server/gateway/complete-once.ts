import { fingerprint } from '../idempotency/fingerprint.ts';
import type { Idempotency } from '../idempotency/idempotency.ts';
import type { CallScope } from './call-scope.ts';
import type { Complete } from './complete.ts';
import type { Completion, CompletionRequest } from './completion.ts';

/**
 * Wraps `complete` so that a request with a requestId is answered, billed and logged once; one without is passed through.
 * @throws LedgerError also REQUEST_IN_PROGRESS and BAD_USER_INPUT (other content).
 */
export function createCompleteOnce(deps: {
  complete: Complete;
  idempotency: Idempotency;
  /** Does work that the caller need not wait for. */
  afterwards: (what: string, work: () => Promise<void>) => void;
}): Complete {
  const { complete, idempotency, afterwards } = deps;

  function claim(request: CompletionRequest, requestId: string, scope: CallScope) {
    const { timeoutSeconds } = request;
    const content = fingerprint(contentOf(request));
    return idempotency.claim({ requestId, fingerprint: content, timeoutSeconds }, (statement) =>
      scope.wait(scope.askDatabase(statement)),
    );
  }

  return async (request, scope, onDelta) => {
    const { requestId } = request;
    if (requestId === null) return complete(request, scope, onDelta);
    const claimed = await claim(request, requestId, scope);
    if (claimed.answer !== null) return JSON.parse(claimed.answer) as Completion;
    try {
      const completion = await complete(request, scope, onDelta);
      await claimed.keep(JSON.stringify(completion), scope.askDatabase);
      return completion;
    } catch (error) {
      const released = claimed.release(scope.askDatabase);
      // A deadline is kept. A failure before it is told when the request can be sent again to any instance.
      if (scope.signal.aborted) afterwards('Releasing a requestId', () => released);
      else await released;
      throw error;
    }
  };
}

/** What makes two requests the same; how long to wait and where to look first is not part of it. */
function contentOf(request: CompletionRequest): Record<string, unknown> {
  const { timeoutSeconds: _timeout, cache: _cache, useTemplates: _templates, ...rest } = request;
  const { failover: _failover, metadata: _metadata, ...content } = rest;
  return content;
}
