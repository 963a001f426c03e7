const FIRST_MS = 100;
const LAST_MS = 5000;

/** How long to wait before the next try: 0.1 s, doubling to 5 s. */
export interface BackOff {
  nextMs(): number;
  /** A try went well. */
  reset(): void;
}

export function createBackOff(): BackOff {
  let next = FIRST_MS;
  return {
    nextMs() {
      const current = next;
      next = Math.min(next * 2, LAST_MS);
      return current;
    },
    reset() {
      next = FIRST_MS;
    },
  };
}
