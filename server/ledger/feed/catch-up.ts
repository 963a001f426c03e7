import type { LlmLog } from '../llm-log.entity.ts';
import { type FeedPosition, isBehind } from '../feed-position.ts';
import type { Follower } from '../../listening/follower.ts';
import type { FeedPage, FeedStretch } from './read-feed.ts';

const MOST_HELD = 1000;

/**
 * Gives a follower what he missed since a position, then live rows, without a gap or a repeat:
 *
 *     reading: he joins the live feed and its rows are held, while all up to where it stood then is read page by page
 *        |  ^                                            |
 *        |  `---- more than 1,000 rows were held: -------'  they are dropped, and he joins anew from where he has read to
 *        `-- read to the end --> live: he gets what is held, then each row as it comes
 *
 * The feed may itself be behind that position, which a page read from the database can be: rows up to it are left out.
 */
export function catchUp(deps: {
  after: FeedPosition;
  follower: Follower<LlmLog>;
  /** Where the live feed stands: who joins in the same turn gets all that follows. */
  standsAt: () => FeedPosition;
  join: (take: Follower<LlmLog>['take']) => () => void;
  readMissed: (stretch: FeedStretch) => Promise<FeedPage>;
}): () => void {
  const { after, follower, standsAt, join, readMissed } = deps;
  let reached = after;
  let leaveFeed = () => {};
  let held: (readonly LlmLog[])[] | null = [];
  let hasLeft = false;
  let isOverfull = false;

  const take = (rows: readonly LlmLog[]) => {
    const fresh = isBehind(rows[0]!, after) ? rows : rows.filter((row) => isBehind(row, after));
    if (fresh.length === 0) return;
    if (held === null) return follower.take(fresh);
    held.push(fresh);
    isOverfull = held.reduce((sum, { length }) => sum + length, 0) > MOST_HELD;
    if (isOverfull) leaveFeed();
  };

  async function readUpTo(through: FeedPosition): Promise<void> {
    while (!hasLeft && isBehind(through, reached)) {
      const { rows, end } = await readMissed({ after: reached, through });
      if (hasLeft) return;
      reached = end;
      if (rows.length > 0) await follower.take(rows);
      await follower.ready();
    }
  }

  async function run(): Promise<void> {
    do {
      const through = standsAt();
      held = [];
      isOverfull = false;
      leaveFeed = join(take);
      await readUpTo(through);
    } while (isOverfull && !hasLeft);
    if (hasLeft) return;
    const waiting = held;
    held = null;
    await Promise.all(waiting.map((rows) => follower.take(rows)));
  }

  const leave = () => {
    hasLeft = true;
    leaveFeed();
  };
  void run().catch((error: unknown) => {
    leave();
    follower.fail(error);
  });
  return leave;
}
