import { fateOf } from './feed-end.ts';

/**
 * One subscription, from behind a position. Each event goes to `take`; when it is over, `end` is called, with the error where
 * there was one, but never before this returned. Returns how to leave it.
 */
export type Attempt<Event> = (after: string, sink: Sink<Event>) => () => void;

interface Sink<Event> {
  take: (event: Event) => void;
  end: (error: Error | null) => void;
}

/** A feed that is followed, through as many subscriptions as it takes. */
export interface FollowedFeed {
  /** Leaves it for a while, and remembers where it stands. */
  sleep(): void;
  /** Goes on from there at once, where it sleeps or waits before another attempt. */
  wake(): void;
  /** For good. */
  stop(): void;
}

export interface FollowOptions<Event> {
  attempt: Attempt<Event>;
  /** Where it begins: the position of the list that was read. */
  after: string;
  positionOf: (event: Event) => string;
  take: (event: Event) => void;
  /** More was missed than the server tells one by one: the list must be read again, and followed from where it then stands. */
  onTooOld: () => void;
  /** The server refuses, and would again: it is not followed any more. */
  onRefused: (error: Error) => void;
  pauseMs: (failures: number) => number;
  /** Of a clock that is never set. */
  elapsedMs: () => number;
}

/** A subscription that lasted so long did not fail. */
const LASTED_MS = 10_000;

/**
 * Follows a feed without a gap and without a repeat, however often its subscription ends:
 *
 *     following --its socket is lost, or the server ends it--> waiting --the pause is over, or wake--> following
 *         |  |                                                             from behind the last event
 *         |  `--sleep--> asleep --wake--> following
 *         `--refused--> over: told once
 *
 * graphql-ws's own retry would send the variables of the first time again, and with them an old position: so each attempt is a
 * subscription of its own, and graphql-ws retries nothing.
 */
export function followFeed<Event>(options: FollowOptions<Event>): FollowedFeed {
  const { positionOf, take, onTooOld, onRefused, pauseMs, elapsedMs } = options;
  let after = options.after;
  let failures = 0;
  let attempts = 0;
  let isOver = false;
  let leave: (() => void) | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const rest = () => {
    clearTimeout(timer);
    leave?.();
    leave = null;
  };
  const stop = () => {
    isOver = true;
    rest();
  };
  const ended = (error: Error | null, lastedMs: number) => {
    rest();
    const fate = fateOf(error);
    if (fate === 'GO_ON') {
      failures = lastedMs > LASTED_MS ? 1 : failures + 1;
      timer = setTimeout(follow, pauseMs(failures));
      return;
    }
    stop();
    // A position that the list gave a moment ago cannot be too old: reading it again would go on for ever.
    if (fate === 'READ_AGAIN' && attempts > 1) onTooOld();
    else onRefused(error!);
  };
  function follow() {
    attempts += 1;
    const beganMs = elapsedMs();
    leave = begin(options.attempt, after, {
      take(event) {
        failures = 0;
        after = positionOf(event);
        take(event);
      },
      end: (error) => ended(error, elapsedMs() - beganMs),
    });
  }

  follow();
  return {
    sleep: rest,
    wake() {
      if (isOver || leave !== null) return;
      clearTimeout(timer);
      follow();
    },
    stop,
  };
}

/** An attempt that tells nothing once it has ended or was left. */
function begin<Event>(attempt: Attempt<Event>, after: string, { take, end }: Sink<Event>): () => void {
  let isOpen = true;
  const leave = attempt(after, {
    take(event) {
      if (isOpen) take(event);
    },
    end(error) {
      if (!isOpen) return;
      isOpen = false;
      end(error);
    },
  });
  return () => {
    isOpen = false;
    leave();
  };
}
