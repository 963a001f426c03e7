import type { Failure } from './failure.ts';

/** What has come of one answer. WAITING: nothing yet. */
export interface AnswerState<Completion> {
  state: 'IDLE' | 'WAITING' | 'STREAMING' | 'DONE' | 'FAILED' | 'STOPPED';
  text: string;
  /** Of the clock below; null before the first run. */
  startedMs: number | null;
  /** From asking to the first piece, and to the end, as this page saw them; null: not yet. */
  firstPieceSeconds: number | null;
  seconds: number | null;
  /** The whole result; only DONE has one. */
  completion: Completion | null;
  /** Only FAILED has one. */
  failure: Failure | null;
}

/** Begins to ask, and returns how to leave; at most one of the last two is called, once, and never before this returned. */
export type Ask<Completion> = (sink: {
  onPiece: (piece: string) => void;
  onDone: (completion: Completion) => void;
  onFailed: (failure: Failure) => void;
}) => () => void;

/** The browser's: time since the page began, and its frames. */
export interface AnswerClock {
  nowMs: () => number;
  onFrame: (draw: () => void) => void;
}

/** One answer that is streamed. It is no state of React's: pieces come faster than a page should be drawn. */
export interface Answer<Completion> {
  /** For useSyncExternalStore. */
  subscribe: (listener: () => void) => () => void;
  get: () => AnswerState<Completion>;
  /** Begins anew; what is under way is stopped. */
  start: (ask: Ask<Completion>) => void;
  /** Ends the call to the provider, too. What has come stays. */
  stop: () => void;
}

const IDLE = {
  state: 'IDLE',
  text: '',
  startedMs: null,
  firstPieceSeconds: null,
  seconds: null,
  completion: null,
  failure: null,
} as const;

/**
 * Pieces are collected and shown once a frame; the end is shown at once.
 *
 *     IDLE --start--> WAITING --first piece--> STREAMING --> DONE | FAILED
 *                        `-------------------------`--stop--> STOPPED
 */
export function createAnswer<Completion>(clock: AnswerClock): Answer<Completion> {
  const listeners = new Set<() => void>();
  let shown: AnswerState<Completion> = IDLE;
  let leave: (() => void) | null = null;
  let run = 0;

  const become = (part: Partial<AnswerState<Completion>>) => {
    shown = { ...shown, ...part };
    for (const listener of listeners) listener();
  };
  const elapsed = () => (clock.nowMs() - (shown.startedMs ?? 0)) / 1000;
  const pieces = collectPieces(clock, (text) => become({ text: shown.text + text }));
  const end = (part: Partial<AnswerState<Completion>>) => {
    leave = null;
    run += 1;
    become({ text: shown.text + pieces.take(), seconds: elapsed(), ...part });
  };
  const stop = () => {
    if (!leave) return;
    leave();
    end({ state: 'STOPPED' });
  };
  return {
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    get: () => shown,
    start(ask) {
      stop();
      run += 1;
      const mine = run;
      become({ ...IDLE, state: 'WAITING', startedMs: clock.nowMs() });
      leave = ask({
        onPiece(piece) {
          if (run !== mine || piece === '') return;
          pieces.add(piece);
          if (shown.state === 'WAITING') become({ state: 'STREAMING', firstPieceSeconds: elapsed() });
        },
        onDone: (completion) => run === mine && end({ state: 'DONE', completion }),
        onFailed: (failure) => run === mine && end({ state: 'FAILED', failure }),
      });
    },
    stop,
  };
}

/** What came since the last frame is shown with the next. */
function collectPieces({ onFrame }: AnswerClock, show: (text: string) => void) {
  let waiting = '';
  let isDue = false;
  const take = () => {
    const text = waiting;
    waiting = '';
    return text;
  };
  return {
    add(piece: string) {
      waiting += piece;
      if (isDue) return;
      isDue = true;
      onFrame(() => {
        isDue = false;
        if (waiting !== '') show(take());
      });
    },
    /** What waits, which is then not shown by itself any more. */
    take,
  };
}
