import type { Clock } from './clock.ts';
import type { Completion } from './completion.ts';

/** What comes from a vendor within that time goes out together: a message costs more than the text in it. */
const COALESCE_MS = 25;

/** A part of an answer: a piece of its text, or behind the last piece the whole result, with an empty delta. */
export interface CompletionChunk {
  delta: string;
  /** null: more is to come. */
  completion: Completion | null;
}

type Result = IteratorResult<CompletionChunk, undefined>;
const DONE: Result = { done: true, value: undefined };

/** The chunks of one completion, made of what comes and handed out as they are asked for. */
export interface Chunks {
  add(text: string): void;
  finish(completion: Completion): void;
  fail(error: unknown): void;
  /** Nobody asks any more: drops what waits, and what comes. */
  close(): void;
  /** Waits for the next chunk. Throws the failure once, behind all text. */
  next(): Promise<Result>;
}

export function createChunks(after: Clock['after']): Chunks {
  const bell = createBell();
  const pause = createPause(after, bell.ring);
  let waiting: string[] = [];
  let hasSent = false;
  /** What is left to hand out behind the text; null: that is not known yet. */
  let ending: (() => Result)[] | null = null;

  const end = (...results: (() => Result)[]) => {
    // Behind close() nothing comes.
    ending ??= results;
    pause.end();
    bell.ring();
  };
  const take = (): Result | null => {
    const isReady = waiting.length > 0 && (ending !== null || !pause.isOn());
    if (!isReady) return ending && (ending.shift()?.() ?? DONE);
    const delta = waiting.join('');
    waiting = [];
    hasSent = true;
    if (ending === null) pause.begin();
    return { done: false, value: { delta, completion: null } };
  };

  return {
    add(text) {
      if (ending !== null) return;
      waiting.push(text);
      if (!pause.isOn()) bell.ring();
    },
    finish(completion) {
      if (!hasSent && waiting.length === 0 && completion.text !== '' && ending === null) waiting = [completion.text];
      end(() => ({ done: false, value: { delta: '', completion } }));
    },
    fail: (error) =>
      end(() => {
        throw error;
      }),
    close() {
      waiting = [];
      ending = [];
      end();
    },
    async next() {
      for (;;) {
        const result = take();
        if (result) return result;
        await bell.rung();
      }
    },
  };
}

/** Wakes all who wait. */
function createBell() {
  let next = Promise.withResolvers<void>();
  return {
    rung: () => next.promise,
    ring() {
      next.resolve();
      next = Promise.withResolvers();
    },
  };
}

/** The time between two chunks. */
function createPause(after: Clock['after'], onOver: () => void) {
  let isOn = false;
  let callOff = () => {};
  return {
    isOn: () => isOn,
    begin() {
      isOn = true;
      callOff = after(COALESCE_MS, () => {
        isOn = false;
        onOver();
      });
    },
    end() {
      isOn = false;
      callOff();
    },
  };
}
