/** Time as the gateway sees it, passed in so that tests can own it. */
export interface Clock {
  /** The wall clock. */
  now(): Date;
  /** Milliseconds that only ever grow, for durations. */
  elapsedMs(): number;
  /** Runs something once so much later; what it returns calls that off. */
  after(ms: number, run: () => void): () => void;
}

export const systemClock: Clock = {
  now: () => new Date(),
  elapsedMs: () => performance.now(),
  after(ms, run) {
    const timer = setTimeout(run, ms);
    return () => clearTimeout(timer);
  },
};
