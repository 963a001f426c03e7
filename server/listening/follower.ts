/** One who watches, and gets events in their order; those of one call come directly behind those of the call before. */
export interface Follower<Event> {
  /**
   * Takes events, and returns what to wait for before more are read. Followers who ask for the same get the same array, so that
   * what is made of it can be made once. It must not throw or reject: all who watch are handed events in the same turn.
   */
  take(events: readonly Event[]): Promise<void> | void;
  /** Resolves when another page of events that were missed is welcome. */
  ready(): Promise<void>;
  /** Told at most once, and last: nothing comes any more. */
  fail(error: unknown): void;
}

/** Events in their order, for one who iterates, or for a follower. Nothing is held before either begins. */
export interface EventSource<Event> extends AsyncIterable<Event, undefined> {
  /** Returns how to leave. */
  follow(follower: Follower<Event>): () => void;
  [Symbol.asyncIterator](): AsyncIterableIterator<Event, undefined>;
}
