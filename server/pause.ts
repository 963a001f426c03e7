/** A pause that can be cut short; one at a time. */
export interface Pause {
  wait(ms: number): Promise<void>;
  /** Ends the pause that is under way, if there is one. */
  end(): void;
}

export function createPause(): Pause {
  let end = () => {};
  return {
    wait: (ms) =>
      new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, ms);
        end = () => {
          clearTimeout(timer);
          resolve();
        };
      }),
    end: () => end(),
  };
}

/** Waits for the work, but no longer than that; rejects where the work does in time. */
export async function atMost(work: Promise<unknown>, ms: number): Promise<void> {
  const pause = createPause();
  try {
    await Promise.race([work, pause.wait(ms)]);
  } finally {
    pause.end();
  }
}
