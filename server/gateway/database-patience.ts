import { type AskDatabase, DATABASE_PATIENCE_MS, DatabaseAway } from '../ask-database.ts';

/**
 * The patience of one completion: what its statements wait for, they wait for together, and when it is used up PostgreSQL counts
 * as away for it. A statement that is not waited for any longer may still be carried out.
 */
export function createPatience(ask: AskDatabase, elapsedMs: () => number): AskDatabase {
  let leftMs = DATABASE_PATIENCE_MS;
  return async (statement) => {
    // Says nothing of PostgreSQL as it is now, so it must not pass through `ask`.
    if (leftMs <= 0) throw new DatabaseAway('PostgreSQL was not asked: the patience of this call is used up');
    return ask(async () => {
      const beganMs = elapsedMs();
      try {
        return await within(leftMs, statement());
      } finally {
        leftMs -= elapsedMs() - beganMs;
      }
    });
  };
}

async function within<Answer>(limitMs: number, answer: Promise<Answer>): Promise<Answer> {
  const { promise: late, reject } = Promise.withResolvers<never>();
  const tooLate = () => reject(new DatabaseAway(`PostgreSQL did not answer within ${Math.ceil(limitMs)} ms`));
  // Where this process was busy, the answer may have come without having been read; what has come is read before an immediate runs.
  let immediate: NodeJS.Immediate | undefined;
  const timer = setTimeout(() => {
    immediate = setImmediate(tooLate);
  }, limitMs);
  try {
    return await Promise.race([answer, late]);
  } finally {
    clearTimeout(timer);
    clearImmediate(immediate);
  }
}
