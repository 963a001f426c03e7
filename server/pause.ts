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
