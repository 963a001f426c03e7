/** Says a step of the start in one line. */
export type Say = (step: string) => void;

/** Lines on the stream, each with the seconds that have passed since then. */
export function createProgress(stream: NodeJS.WritableStream, sinceMs: number, now: () => number = Date.now): Say {
  return (step) => {
    stream.write(`${((now() - sinceMs) / 1000).toFixed(1).padStart(6)} s  ${step}\n`);
  };
}
