import { LRUCache } from 'lru-cache';
import type { Pool } from 'pg';
import type { AskDatabase } from '../ask-database.ts';
import type { FinishReason, TokenUsage } from '../vocabulary.ts';

const MEMORY_CHARACTERS = 32 * 1024 * 1024;
/** How long this process may go without seeing that another instance has refreshed an answer. */
const MEMORY_TTL_MS = 60_000;
const LONGEST_ANSWER_CHARACTERS = 1024 * 1024;
const REMOVED_AT_ONCE = 10_000;

/** An answer that may be given again, with what it took the first time. */
export interface CachedAnswer {
  text: string;
  finishReason: FinishReason;
  provider: string;
  model: string;
  usage: TokenUsage;
  /** Whether the provider bills nothing by nature. */
  isFree: boolean;
}

/**
 * Exact answers to exact questions: PostgreSQL behind a bounded memory, shared by all instances. While PostgreSQL is away the
 * memory alone serves what it has.
 */
export interface ResponseCache {
  /** null: no answer, or none that is young enough. Throws what `ask` throws, where the memory does not know. */
  get(key: Buffer, ask: AskDatabase): Promise<CachedAnswer | null>;
  /** Replaces what is there; answers of more than 1,048,576 characters are not kept. Throws what `ask` throws. */
  put(key: Buffer, answer: CachedAnswer, ask: AskDatabase): Promise<void>;
}

export function createResponseCache(pool: Pick<Pool, 'query'>, ttlSeconds: number): ResponseCache {
  const memory = new LRUCache<string, CachedAnswer>({
    maxSize: MEMORY_CHARACTERS,
    sizeCalculation: (answer) => answer.text.length + 500,
    ttl: Math.min(MEMORY_TTL_MS, ttlSeconds * 1000),
  });
  return {
    async get(key, ask) {
      const id = key.toString('base64');
      const remembered = memory.get(id);
      if (remembered) return remembered;
      const { rows } = await ask(() => pool.query<{ answer: string; left_ms: number }>({ ...GET, values: [key] }));
      if (!rows[0]) return null;
      const answer = JSON.parse(rows[0].answer) as CachedAnswer;
      memory.set(id, answer, { ttl: Math.max(1, Math.min(MEMORY_TTL_MS, rows[0].left_ms)) });
      return answer;
    },
    async put(key, answer, ask) {
      if (answer.text.length > LONGEST_ANSWER_CHARACTERS) return;
      memory.set(key.toString('base64'), answer);
      await ask(() => pool.query({ ...PUT, values: [key, JSON.stringify(answer), ttlSeconds] }));
    },
  };
}

/** Takes away answers that are too old, a bounded number at once. */
export async function removeExpiredResponses(pool: Pick<Pool, 'query'>): Promise<void> {
  await pool.query(REMOVE_EXPIRED, [REMOVED_AT_ONCE]);
}

const GET = {
  name: 'cache-get',
  text: `SELECT answer, (extract(epoch FROM expires_at - now()) * 1000)::float8 AS left_ms
    FROM cached_responses WHERE key = $1 AND expires_at > now()`,
};

const PUT = {
  name: 'cache-put',
  text: `INSERT INTO cached_responses (key, answer, expires_at) VALUES ($1, $2, now() + make_interval(secs => $3))
    ON CONFLICT (key) DO UPDATE SET answer = EXCLUDED.answer, created_at = now(), expires_at = EXCLUDED.expires_at`,
};

/** One that is renewed at this moment is locked, and stays. */
const REMOVE_EXPIRED = `WITH expired AS (
    SELECT key FROM cached_responses WHERE expires_at <= now() ORDER BY expires_at LIMIT $1 FOR UPDATE SKIP LOCKED
  )
  DELETE FROM cached_responses AS held USING expired WHERE held.key = expired.key`;
