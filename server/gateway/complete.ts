import { type AskDatabase, isAway } from '../ask-database.ts';
import { requestKey } from '../cache/request-key.ts';
import type { CachedAnswer, ResponseCache } from '../cache/response-cache.ts';
import type { Diagnostics } from '../diagnostics.ts';
import type { NewLlmLog } from '../ledger/llm-log.entity.ts';
import type { PriceUsage } from '../pricing/price.ts';
import type { Provider } from '../providers/provider.ts';
import type { CallScope } from './call-scope.ts';
import { type Candidate, chooseCandidates } from './candidates.ts';
import type { Clock } from './clock.ts';
import { completionOf } from './completion-answer.ts';
import { allProvidersFailed, explainEnd } from './completion-errors.ts';
import type { Completion, CompletionRequest } from './completion.ts';
import type { CoolDown } from './cool-down.ts';
import type { OnDelta } from './follow-stream.ts';
import { createRowMaker } from './log-rows.ts';
import { conversationOf } from './prompt.ts';
import type { OpenSpending, Spending } from './spending.ts';
import type { AnsweredAttempt, Attempt, ChainCall, ProviderChain } from './provider-chain.ts';
import type { TemplateAnswers } from './template-answers.ts';

export interface CompleteDeps {
  providers: readonly Provider[];
  coolDown: CoolDown;
  callChain: ProviderChain;
  cache: ResponseCache;
  templates: TemplateAnswers;
  /** For what is asked behind the answer; before it, the scope's own is used. */
  askDatabase: AskDatabase;
  priceUsage: PriceUsage;
  /** What budgets let a completion spend. */
  openSpending: OpenSpending;
  /** Resolves when the row is safe on this machine; never rejects, and does not wait for the database. */
  record: (row: NewLlmLog) => Promise<void>;
  /** Does work that the caller need not wait for, or leaves it out where there is too much. */
  afterwards: (what: string, work: () => Promise<void>) => void;
  clock: Clock;
  newId: () => string;
  diagnostics: Diagnostics;
}

/**
 * Answers one request: from the cache if it may and can, else by a template, else by the chain, which gives the pieces of its answer to `onDelta` as
 * they come; null: they are not wanted. An answer that was kept has no pieces. Every call and every other answer has become a row
 * that nothing takes away before this resolves or throws.
 * @throws LedgerError NO_PROVIDER, ALL_PROVIDERS_FAILED, BUDGET_EXCEEDED, TIMEOUT, or OVERLOADED where the server stopped.
 */
export type Complete = (request: CompletionRequest, scope: CallScope, onDelta: OnDelta | null) => Promise<Completion>;

export function createComplete(deps: CompleteDeps): Complete {
  const { clock } = deps;
  return async (request, scope, onDelta) => {
    const startedAt = clock.now();
    const beganMs = clock.elapsedMs();
    const durationMs = () => clock.elapsedMs() - beganMs;
    const completionId = deps.newId();
    const rows = createRowMaker(request, completionId, deps.priceUsage);
    const key = request.cache === 'OFF' ? null : keyOf(request, deps.providers);

    const hit = key && request.cache === 'USE' ? await lookUp(deps, key, scope) : null;
    if (hit) {
      const row = rows.ofCacheHit(hit, { startedAt, durationMs: durationMs() });
      await deps.record(row);
      return completionOf({ ...hit, row, servedBy: 'CACHE', attempts: [], durationMs: durationMs() });
    }

    const templated = deps.templates.answer(request);
    if (templated) {
      const row = rows.ofTemplate(templated.kept, templated.text, { startedAt, durationMs: durationMs() });
      await deps.record(row);
      const { text } = templated;
      const whole = { text, finishReason: 'STOP', servedBy: 'TEMPLATE', attempts: [] } as const;
      return completionOf({ ...whole, row, durationMs: durationMs() });
    }

    const spending = deps.openSpending(request, completionId);
    const { answered, attempts, row } = await call(deps, request, { scope, onDelta, spending }, rows.ofAttempt);
    const answer = cachedAnswerOf(answered);
    if (key && answer) {
      const keep = () => deps.cache.put(key, answer, deps.askDatabase);
      deps.afterwards('Keeping an answer in the response cache', keep);
    }
    deps.afterwards('Keeping an answer to learn from', () => deps.templates.learn(request, completionId, attempts));
    return completionOf({ ...answered.answer, row, servedBy: 'PROVIDER', attempts, durationMs: durationMs() });
  };
}

/** Runs the chain and records each attempt as it ends; all of them are safe when it is over. */
async function call(
  deps: CompleteDeps,
  request: CompletionRequest,
  { spending, ...caller }: Pick<ChainCall, 'scope' | 'onDelta'> & { spending: Spending },
  rowOf: (attempt: Attempt, number: number) => NewLlmLog,
): Promise<{ answered: AnsweredAttempt; attempts: Attempt[]; row: NewLlmLog }> {
  const attempts: Attempt[] = [];
  const recorded: Promise<void>[] = [];
  let row: NewLlmLog | null = null;
  const onAttempt = (attempt: Attempt) => {
    attempts.push(attempt);
    row = rowOf(attempt, attempts.length);
    recorded.push(deps.record(row));
    spending.settle(row);
  };
  const admit = (candidate: Candidate) => spending.admit(candidate, attempts.length + 1, caller.scope);
  const isCooling = (provider: string) => deps.coolDown.healthOf(provider).isCooling;
  const candidates = chooseCandidates(request, deps.providers, isCooling);
  const { temperature, maxOutputTokens } = request;
  const messages = conversationOf(request);
  try {
    const asked = { candidates, messages, temperature, maxOutputTokens, ...caller };
    const answered = await deps.callChain({ ...asked, admit, onAttempt });
    const refused = attempts.length === 0 ? await spending.refuse(caller.scope) : null;
    if (answered === null || row === null) throw refused ?? allProvidersFailed(attempts);
    return { answered, attempts, row };
  } catch (error) {
    throw explainEnd(error, attempts);
  } finally {
    await Promise.all(recorded);
  }
}

/** Who cools down at the moment does not change the question. */
function keyOf(request: CompletionRequest, providers: readonly Provider[]): Buffer {
  const sources = chooseCandidates(request, providers, () => false).map(({ provider, model }) => ({
    provider: provider.id,
    endpoint: provider.endpoint,
    model,
  }));
  return requestKey({ ...request, messages: conversationOf(request), sources });
}

/** Only whole answers are worth giving again. */
function cachedAnswerOf({ provider, answer }: AnsweredAttempt): CachedAnswer | null {
  const { text, finishReason, model, usage } = answer;
  if (finishReason !== 'STOP' && finishReason !== 'LENGTH') return null;
  return { text, finishReason, provider: provider.id, model, usage, isFree: provider.free };
}

/** A cache that cannot be read is a cache that knows nothing. */
async function lookUp(deps: CompleteDeps, key: Buffer, scope: CallScope): Promise<CachedAnswer | null> {
  try {
    return await scope.wait(deps.cache.get(key, scope.askDatabase));
  } catch (error) {
    if (scope.signal.aborted) throw explainEnd(error, []);
    const level = isAway(error) ? 'debug' : 'warn';
    deps.diagnostics[level]({ err: error }, 'The response cache could not be read; the provider is called');
    return null;
  }
}
