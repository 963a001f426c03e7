import { iterate } from './event-queue.ts';
import type { EventSource, Follower } from './follower.ts';

/** Events for everyone who watches at this moment. Who comes later gets none that were before. */
export interface Subject<Event> {
  publish(events: readonly Event[]): void;
  source: EventSource<Event>;
}

export function createSubject<Event>(): Subject<Event> {
  const followers = new Set<Follower<Event>>();
  const follow = (follower: Follower<Event>) => {
    followers.add(follower);
    return () => void followers.delete(follower);
  };
  return {
    publish(events) {
      if (events.length > 0) for (const follower of followers) void follower.take(events);
    },
    source: { follow, [Symbol.asyncIterator]: () => iterate(follow) },
  };
}
