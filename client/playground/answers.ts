import { useCallback, useSyncExternalStore } from 'react';
import { client } from '../apollo/client.ts';
import type { CompletionInput } from '../generated/graphql.ts';
import { type Answer, type AnswerState, createAnswer } from './answer.ts';
import { askModel, type Completion } from './ask-model.ts';
import { newId } from './draft.ts';

/** An answer, and the task under which its rows are in the ledger; null before it was asked for. */
interface KeptAnswer {
  answer: Answer<Completion>;
  taskId: string | null;
}

/** By variant. They outlive the page, so that one can look at a row in the log and come back to the answer. */
const answers = new Map<string, KeptAnswer>();
const clock = { nowMs: () => performance.now(), onFrame: (draw: () => void) => void requestAnimationFrame(draw) };

function answerOf(variantId: string): KeptAnswer {
  const known = answers.get(variantId);
  if (known) return known;
  const made: KeptAnswer = { answer: createAnswer<Completion>(clock), taskId: null };
  answers.set(variantId, made);
  return made;
}

/** Each answer is a task of its own, which is how its rows are found: one that was stopped has told no other id. */
export function startAnswer(variantId: string, input: CompletionInput): void {
  const kept = answerOf(variantId);
  kept.taskId = `playground-${newId()}`;
  kept.answer.start(askModel(client, { ...input, taskId: kept.taskId }));
}

export function stopAnswer(variantId: string): void {
  answers.get(variantId)?.answer.stop();
}

export function forgetAnswer(variantId: string): void {
  stopAnswer(variantId);
  answers.delete(variantId);
}

/** One answer as it comes, at most once a frame. */
export function useAnswer(variantId: string): AnswerState<Completion> & { taskId: string | null } {
  const { answer } = answerOf(variantId);
  const state = useSyncExternalStore(answer.subscribe, answer.get);
  return { ...state, taskId: answerOf(variantId).taskId };
}

export function isRunning({ state }: Pick<AnswerState<unknown>, 'state'>): boolean {
  return state === 'WAITING' || state === 'STREAMING';
}

/** Whether one of these is under way; tells only when that changes. */
export function useAnyRunning(variantIds: readonly string[]): boolean {
  const ids = variantIds.join();
  const subscribe = useCallback(
    (listener: () => void) => {
      const stops = ids.split(',').map((id) => answerOf(id).answer.subscribe(listener));
      return () => stops.forEach((stop) => stop());
    },
    [ids],
  );
  return useSyncExternalStore(subscribe, () => variantIds.some((id) => isRunning(answerOf(id).answer.get())));
}
