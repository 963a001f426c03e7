import type { KnownBudgets } from '../budgets/known-budgets.ts';
import type { OutputEstimates } from '../budgets/output-estimates.ts';
import type { Wish } from '../budgets/reservations.ts';
import type { PriceCeiling } from '../pricing/price-ceiling.ts';
import type { CallScope } from './call-scope.ts';
import type { Candidate } from './candidates.ts';
import type { CompletionRequest } from './completion.ts';
import { attemptIds, idOf } from './log-rows.ts';
import { inputTokenBound } from './prompt.ts';

/** A reservation outlives its call's deadline by this much, should the process that holds it have died. */
const EXPIRY_MARGIN_SECONDS = 30;

/** What is known of the cost of calls before they are made. */
export interface WishDeps {
  known: Pick<KnownBudgets, 'of'>;
  estimates: Pick<OutputEstimates, 'of'>;
  priceCeiling: PriceCeiling;
  /** Whether a call whose price nobody knows is let through under an enforced budget. */
  allowUnpriced: boolean;
}

/** An attempt that is about to be made. */
export interface NextAttempt {
  request: CompletionRequest;
  completionId: string;
  candidate: Candidate;
  number: number;
  startedAt: Date;
}

/**
 * What is to be held for an attempt; null: nothing. Where the caller bounds the output that is the most it can cost, else what such
 * calls cost.
 */
export function wishOf(deps: WishDeps, attempt: NextAttempt, scope: Pick<CallScope, 'remainingMs'>): Wish | null {
  const { request, completionId, candidate, number, startedAt: at } = attempt;
  const { provider, model } = candidate;
  if (provider.free) return null;
  const budgets = deps.known.of({ ...request, provider: provider.id }, at);
  if (budgets.length === 0) return null;
  const { agentType, maxOutputTokens } = request;
  const outputTokens = maxOutputTokens ?? deps.estimates.of({ provider: provider.id, model, agentType });
  const inputTokens = inputTokenBound(request);
  const amountNano = deps.priceCeiling({ provider: provider.id, model, inputTokens, outputTokens, at });
  if (amountNano === 0 || (amountNano === null && deps.allowUnpriced)) return null;
  const ids = attemptIds(request, completionId, number);
  return {
    amountNano,
    isBound: maxOutputTokens !== null,
    rowId: idOf(at, ids.answered).id,
    failedRowId: idOf(at, ids.failed).id,
    expiresInSeconds: Math.max(0, scope.remainingMs() / 1000) + EXPIRY_MARGIN_SECONDS,
    budgets,
  };
}
