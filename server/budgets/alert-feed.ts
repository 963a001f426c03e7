import { LRUCache } from 'lru-cache';
import type { EventSource } from '../listening/follower.ts';
import { createSubject } from '../listening/subject.ts';
import type { RaisedAlert } from './budget-alerts.ts';

/** At most so many are found at once; more than a few hundred budgets would have to pass all thresholds in one moment. */
const LOOK_BACK = 1000;

/**
 * Alerts of all instances for everyone who watches. A word of another instance is only a reason to look; as alerts that are raised at
 * the same moment may be committed in any order, it looks some way back and tells what it has not told yet.
 */
export interface AlertFeed {
  /** Tells what is new. @throws what reading throws. */
  look(): Promise<void>;
  /** Alerts that are raised from now on. @throws what reading throws. */
  follow(): Promise<EventSource<RaisedAlert>>;
}

export function createAlertFeed(newest: (count: number) => Promise<RaisedAlert[]>): AlertFeed {
  const told = new LRUCache<string, true>({ max: 2 * LOOK_BACK });
  const { publish, source } = createSubject<RaisedAlert>();
  let looking = Promise.resolve();

  async function tellNew(): Promise<void> {
    const fresh = (await newest(LOOK_BACK)).filter(({ id }) => !told.has(id));
    for (const { id } of fresh) told.set(id, true);
    publish(fresh);
  }
  /** One after the other, so that nothing is told twice. */
  function look(): Promise<void> {
    const next = looking.then(tellNew);
    looking = next.catch(() => {});
    return next;
  }

  return {
    look,
    async follow() {
      // What is there already is not new to him.
      await look();
      return source;
    },
  };
}
