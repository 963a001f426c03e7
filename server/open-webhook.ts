import { randomUUID } from 'node:crypto';
import type { Config } from './config.ts';
import type { Database } from './database/open-database.ts';
import { systemClock } from './gateway/clock.ts';
import { takeUnpricedNews, UNPRICED_CHANNEL, type UnpricedNews } from './ledger/unpriced-announcements.ts';
import type { Announcements } from './listening/announcements.ts';
import type { Discretion } from './open-services.ts';
import type { PriceBook } from './pricing/price-book.ts';
import type { WebhookEvent } from './webhook/webhook-event.ts';
import { openWebhook, type Webhook } from './webhook/webhook.ts';

/** The part of the composition root that joins the webhook to the books and to prices; `opening` closes what it opens. */
export function openWebhookOf(
  announcements: Announcements,
  { sheetAt }: Pick<PriceBook, 'sheetAt'>,
  { diagnostics, secrets }: Discretion,
  { config, database, opening }: { config: Config; database: Database; opening: AsyncDisposableStack },
): Webhook {
  const { now } = systemClock;
  const isPriced = (provider: string, model: string) => sheetAt(provider, model, now()) !== null;
  const webhook = openWebhook({
    pool: database.writes,
    receiver: config.webhook,
    takeNews: async (client) => (await takeUnpricedNews(client, isPriced)).map(eventOf),
    newsChannel: UNPRICED_CHANNEL,
    announcements,
    mask: secrets.mask,
    diagnostics,
    now,
  });
  opening.defer(() => webhook.close());
  return webhook;
}

function eventOf({ provider, model, noticedAt }: UnpricedNews): WebhookEvent {
  return { id: randomUUID(), type: 'UNPRICED_MODEL', facts: { provider, model, noticedAt } };
}
