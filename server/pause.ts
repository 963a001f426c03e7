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

/** Waits for the work, but no longer than that; what becomes of it is not told. */
export async function atMost(work: Promise<unknown>, ms: number): Promise<void> {
  const pause = createPause();
  await Promise.race([work, pause.wait(ms)]);
  pause.end();
}
