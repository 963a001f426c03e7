import { randomUUID } from 'node:crypto';
import type { Pool } from 'pg';
import type { Diagnostics } from '../diagnostics.ts';
import { LedgerError } from '../errors.ts';
import type { Announcements } from '../listening/announcements.ts';
import type { Mask } from '../secrets.ts';
import { createPost, type Delivery, type Post } from './post-event.ts';
import { type SendingDeps, startSending } from './sending.ts';
import type { Receiver } from './webhook-event.ts';
import { createWebhookStore, EVENTS_CHANNEL, type WebhookStore } from './webhook-store.ts';

/** A send under way gets this long to end by itself when the server stops. */
const GRACE_MS = 3000;

/** Telling a receiver outside. Without one nothing is sent; what waits for one is kept for a week. */
export interface Webhook {
  /**
   * Sends an event of type TEST at once, one try. Who asks while one is under way gets its outcome.
   * @throws LedgerError BAD_USER_INPUT where there is no receiver.
   */
  test(): Promise<Delivery>;
  /** Removes what is too old. */
  keepHouse(): Promise<void>;
  close(): Promise<void>;
}

export interface WebhookDeps {
  pool: Pool;
  /** null: nobody is told. */
  receiver: Receiver | null;
  takeNews: SendingDeps['takeNews'];
  /** Told when `takeNews` may have something. */
  newsChannel: string;
  announcements: Pick<Announcements, 'listen'>;
  mask: Mask;
  diagnostics: Diagnostics;
  now: () => Date;
}

export function openWebhook(deps: WebhookDeps): Webhook {
  const store = createWebhookStore(deps.pool);
  return deps.receiver === null ? withoutReceiver(store) : withReceiver(deps, deps.receiver, store);
}

function withoutReceiver(store: WebhookStore): Webhook {
  const message = 'There is no webhook to test: set BUDGET_WEBHOOK_URL and start the server again.';
  return {
    test: () => Promise.reject(new LedgerError('BAD_USER_INPUT', message)),
    keepHouse: store.removeOld,
    close: async () => {},
  };
}

function withReceiver(deps: WebhookDeps, receiver: Receiver, store: WebhookStore): Webhook {
  const { announcements, newsChannel, now } = deps;
  const post = createPost(receiver, deps.mask);
  const sending = startSending({ ...deps, store, post });
  for (const channel of [EVENTS_CHANNEL, newsChannel]) announcements.listen(channel, sending.nudge);
  let testing: Promise<Delivery> | null = null;
  return {
    test() {
      testing ??= sendTest(post, now()).finally(() => (testing = null));
      return testing;
    },
    keepHouse: store.removeOld,
    async close() {
      const timer = setTimeout(() => void post.close(), GRACE_MS);
      await sending.stop();
      clearTimeout(timer);
      await post.close();
    },
  };
}

function sendTest(post: Post, at: Date): Promise<Delivery> {
  return post.send({ id: randomUUID(), type: 'TEST', facts: { sentAt: at.toISOString() } });
}
