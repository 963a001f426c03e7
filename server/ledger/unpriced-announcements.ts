import type { PoolClient } from 'pg';

/** Told when there may be news. */
export const UNPRICED_CHANNEL = 'unpriced_models';

/** Whether a price of the model is known. */
export type IsPriced = (provider: string, model: string) => boolean;

/** A model that was called without a price for the first time. */
export interface UnpricedNews {
  provider: string;
  model: string;
  /** When its first such row was added to the sums, which is about a second after the call. */
  noticedAt: Date;
}

const MOST_AT_ONCE = 100;

/**
 * The models that nobody has been told of yet, the oldest first, at most 100; from now on they count as announced, if the caller's
 * transaction commits: who puts what is to be sent into the same transaction tells of each model once, with several instances and
 * over restarts. Models whose price is known by now, or whose calls lack only their usage, are not news.
 */
export async function takeUnpricedNews(client: PoolClient, isPriced: IsPriced): Promise<UnpricedNews[]> {
  const { rows } = await client.query<UnpricedNews>(TAKE);
  return rows.filter(({ provider, model }) => !isPriced(provider, model));
}

const TAKE = `WITH news AS (
    SELECT provider, model FROM unpriced_models WHERE announced_at IS NULL
    ORDER BY noticed_at LIMIT ${MOST_AT_ONCE} FOR UPDATE SKIP LOCKED
  ), taken AS (
    UPDATE unpriced_models AS known SET announced_at = now() FROM news
    WHERE (known.provider, known.model) = (news.provider, news.model)
    RETURNING known.provider, known.model, known.noticed_at AS "noticedAt"
  )
  SELECT * FROM taken ORDER BY "noticedAt"`;
