import { createPause } from '../../pause.ts';

const FIRST_MS = 100;
const LAST_MS = 5000;

/** The wait before the next try: 0.1 s, doubling to 5 s. */
export interface BackOff {
  wait(): Promise<void>;
  /** Ends the wait that is under way, if there is one. */
  end(): void;
  /** A try went well. */
  reset(): void;
}

export function createBackOff(): BackOff {
  const pause = createPause();
  let next = FIRST_MS;
  return {
    async wait() {
      const current = next;
      next = Math.min(next * 2, LAST_MS);
      await pause.wait(current);
    },
    end: pause.end,
    reset() {
      next = FIRST_MS;
    },
  };
}
