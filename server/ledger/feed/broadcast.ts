import type { LlmLog } from '../llm-log.entity.ts';
import type { LogFilter } from '../log-filter.ts';
import type { Follower } from '../../listening/follower.ts';

/** Everyone who watches at this moment. */
export interface Broadcast {
  /**
   * Hands the rows to everyone who lets some pass, all in this turn of the event loop: who joins later gets none of them.
   * Resolves when nobody has anything to do with them any more.
   */
  hand(rows: readonly LlmLog[]): Promise<void>;
  /** Returns how to leave. */
  join(filter: LogFilter, take: Follower<LlmLog>['take']): () => void;
  size(): number;
}

/** Who asks for the same rows shares one channel: its filter is compiled once, and asked once a row. */
interface Channel {
  passing(rows: readonly LlmLog[]): readonly LlmLog[];
  members: number;
}

export function createBroadcast(compile: (filter: LogFilter) => (row: LlmLog) => boolean): Broadcast {
  const channels = new Map<string, Channel>();
  const members = new Set<{ channel: Channel; take: Follower<LlmLog>['take'] }>();
  return {
    async hand(rows) {
      const work = new Set<Promise<void>>();
      for (const { channel, take } of members) {
        const passing = channel.passing(rows);
        const done = passing.length === 0 ? undefined : take(passing);
        if (done) work.add(done);
      }
      await Promise.all(work);
    },
    join(filter, take) {
      const key = JSON.stringify(filter);
      const channel = channels.get(key) ?? createChannel(compile(filter));
      channels.set(key, channel);
      channel.members += 1;
      const member = { channel, take };
      members.add(member);
      return () => {
        if (!members.delete(member)) return;
        channel.members -= 1;
        if (channel.members === 0) channels.delete(key);
      };
    },
    size: () => members.size,
  };
}

/** Remembers its last answer, as all members are asked about the same rows one after the other. */
function createChannel(passes: (row: LlmLog) => boolean): Channel {
  let asked: readonly LlmLog[] = [];
  let answer: readonly LlmLog[] = [];
  return {
    members: 0,
    passing(rows) {
      if (rows === asked) return answer;
      asked = rows;
      answer = rows.filter(passes);
      return answer;
    },
  };
}
