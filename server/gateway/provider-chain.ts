import { ProviderError, type Provider, type ProviderAnswer } from '../providers/provider.ts';
import type { Message } from '../vocabulary.ts';
import type { CallScope } from './call-scope.ts';
import type { Candidate } from './candidates.ts';
import type { Clock } from './clock.ts';
import type { CoolDown } from './cool-down.ts';
import { followStream, type OnDelta, type Streamed } from './follow-stream.ts';
import { nextTryInMs } from './retry-policy.ts';

interface Call {
  provider: Provider;
  requestModel: string;
  startedAt: Date;
  durationMs: number;
  /** What came piece by piece; null: the answer was not streamed. */
  streamed: Streamed | null;
}
export type AnsweredAttempt = Call & { answer: ProviderAnswer; error: null };
export type FailedAttempt = Call & { answer: null; error: ProviderError };
/** One call to a provider, as it ended. */
export type Attempt = AnsweredAttempt | FailedAttempt;

/** What stays the same over all tries of a completion. */
export interface ChainCall {
  candidates: readonly Candidate[];
  messages: readonly Message[];
  temperature: number | null;
  maxOutputTokens: number | null;
  scope: CallScope;
  /** Gets the answer piece by piece; null: it is wanted whole. */
  onDelta: OnDelta | null;
  /** Asked before each attempt: when it begins; null: it may not be made, and the candidate is passed over. */
  admit: (candidate: Candidate) => Promise<Date | null>;
  /** Told of every attempt as it ends, the failed ones included. */
  onAttempt: (attempt: Attempt) => void;
}

/**
 * Calls the candidates in order until one answers.
 *
 *     try --answer--> done
 *     try --transient fault, up to 3 tries--> pause --> try again
 *     try --permanent fault, or tries used up, or not admitted--> next candidate
 *     try --any fault, but pieces of its answer were passed on--> exhausted: nobody else could go on with that text
 *     any --deadline, caller gone, server stopping--> the scope's reason is thrown
 *
 * A try of a stream has its time limit again with each piece, so that only one that stalls is cut off. Resolves with null when
 * the chain is exhausted; throws the scope's ProviderError when the scope ends.
 */
export type ProviderChain = (call: ChainCall) => Promise<AnsweredAttempt | null>;

export function createProviderChain(deps: {
  tryTimeoutMs: number;
  coolDown: CoolDown;
  clock: Clock;
  /** From 0 up to 1. */
  random: () => number;
}): ProviderChain {
  async function attempt(call: ChainCall, { provider, model }: Candidate, startedAt: Date): Promise<Attempt> {
    const begun = { provider, requestModel: model, startedAt };
    const beganMs = deps.clock.elapsedMs();
    const durationMs = () => deps.clock.elapsedMs() - beganMs;
    const { messages, temperature, maxOutputTokens, scope, onDelta } = call;
    const request = { model, messages, temperature, maxOutputTokens };
    const stream = onDelta && followStream(onDelta, durationMs);
    const made = () => ({ ...begun, durationMs: durationMs(), streamed: stream?.soFar() ?? null });
    try {
      const answer = await scope.withTryLimit(deps.tryTimeoutMs, (signal, goesOn) =>
        stream ? provider.stream(request, signal, stream.listen(goesOn)) : provider.complete(request, signal),
      );
      return { ...made(), answer, error: null };
    } catch (error) {
      return { ...made(), answer: null, error: asProviderError(error) };
    }
  }

  /** All tries of one candidate: the last of them; null: none was admitted. */
  async function ask(call: ChainCall, candidate: Candidate, othersLeft: boolean): Promise<Attempt | null> {
    let made: Attempt | null = null;
    for (let triesMade = 1; ; triesMade += 1) {
      call.scope.signal.throwIfAborted();
      const startedAt = await call.admit(candidate);
      if (startedAt === null) return made;
      made = await attempt(call, candidate, startedAt);
      call.onAttempt(made);
      if (made.answer) {
        deps.coolDown.succeeded(candidate.provider.id);
        return made;
      }
      call.scope.signal.throwIfAborted();
      deps.coolDown.failed(candidate.provider.id, made.error);
      if (hasBegun(made)) return made;
      const remainingMs = call.scope.remainingMs();
      const waitMs = nextTryInMs({ error: made.error, triesMade, remainingMs, othersLeft, random: deps.random() });
      if (waitMs === null) return made;
      await call.scope.pause(waitMs);
    }
  }

  return async (call) => {
    for (const [index, candidate] of call.candidates.entries()) {
      const made = await ask(call, candidate, index < call.candidates.length - 1);
      if (made?.answer) return made;
      if (made && hasBegun(made)) return null;
    }
    return null;
  };
}

/** Whether the caller has pieces of that answer. */
export function hasBegun({ streamed }: Pick<Attempt, 'streamed'>): boolean {
  return streamed !== null && streamed.text !== '';
}

/** A provider throws nothing else; should it, that is an answer nobody could read, and its text stays inside. */
function asProviderError(error: unknown): ProviderError {
  if (error instanceof ProviderError) return error;
  return new ProviderError('BAD_RESPONSE', 'The answer could not be read', { billed: 'UNKNOWN', cause: error });
}
