import type { StreamListener, StreamReport } from '../providers/provider.ts';
import { NOT_REPORTED } from '../vocabulary.ts';

/** Takes the next piece of an answer, at once. */
export type OnDelta = (text: string) => void;

/** What has come of a streamed answer. */
export interface Streamed extends StreamReport {
  text: string;
  /** From sending the call to the first piece; null: none came. */
  firstDeltaMs: number | null;
}

/** Passes the pieces of one try on, and remembers what came. */
export function followStream(
  onDelta: OnDelta,
  durationMs: () => number,
): { listen(goesOn: () => void): StreamListener; soFar(): Streamed } {
  const texts: string[] = [];
  let firstDeltaMs: number | null = null;
  let report: StreamReport = { model: null, usage: NOT_REPORTED };
  return {
    listen: (goesOn) => ({
      onDelta(text) {
        firstDeltaMs ??= durationMs();
        texts.push(text);
        goesOn();
        onDelta(text);
      },
      onReport: (told) => void (report = told),
    }),
    soFar: () => ({ ...report, text: texts.join(''), firstDeltaMs }),
  };
}
