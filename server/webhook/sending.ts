import type { PoolClient } from 'pg';
import { isAway } from '../ask-database.ts';
import type { Diagnostics } from '../diagnostics.ts';
import { createPause } from '../pause.ts';
import type { Post } from './post-event.ts';
import type { WebhookEvent } from './webhook-event.ts';
import type { WebhookStore } from './webhook-store.ts';

/** A nudge may have been missed. */
const LONGEST_REST_MS = 30_000;
const RETRY_MS = 5000;

/**
 * Sends events one by one, beside the other instances; see the store for what becomes of one. It reaches its receiver at least once, and
 * once only unless this process or PostgreSQL is lost between the receiver's answer and the note of it.
 *
 *     at rest --nudge, or one is due, or 30 s--> a round: news are put down; each event that is due is claimed, sent, settled
 *        ^                                          | none is due: at rest until the next one is
 *        `------------------------------------------'   PostgreSQL is away: at rest for 5 s
 */
export interface Sending {
  /** There is something to send. */
  nudge(): void;
  /** Starts nothing more, and waits for what is under way. */
  stop(): Promise<void>;
}

export interface SendingDeps {
  store: WebhookStore;
  post: Pick<Post, 'send'>;
  /** Events of which only somebody else knows; they are told if its transaction commits. */
  takeNews: (client: PoolClient) => Promise<readonly WebhookEvent[]>;
  diagnostics: Diagnostics;
}

export function startSending(deps: SendingDeps): Sending {
  const { store, diagnostics } = deps;
  const pause = createPause();
  let isNudged = false;
  let isStopped = false;

  async function round(): Promise<number> {
    await store.putDown(deps.takeNews);
    while (!isStopped && (await sendNext(deps)));
    return (await store.nextDueMs()) ?? LONGEST_REST_MS;
  }
  async function go(): Promise<void> {
    while (!isStopped) {
      isNudged = false;
      let restMs = RETRY_MS;
      try {
        restMs = Math.min(Math.max(0, await round()), LONGEST_REST_MS);
      } catch (error) {
        diagnostics[isAway(error) ? 'debug' : 'warn']({ err: error }, 'Webhook events wait; it will be tried again');
      }
      if (!isNudged && !isStopped) await pause.wait(restMs);
    }
  }

  const going = go();
  return {
    nudge() {
      isNudged = true;
      pause.end();
    },
    async stop() {
      isStopped = true;
      pause.end();
      await going;
    },
  };
}

/** false: none is due. */
async function sendNext({ store, post, diagnostics }: SendingDeps): Promise<boolean> {
  const event = await store.claim();
  if (event === null) return false;
  const { delivered, message } = await post.send(event);
  if (delivered) {
    await store.delivered(event.id);
    return true;
  }
  const { id, type, tries } = event;
  const givenUp = await store.failed(event, message);
  if (givenUp !== null)
    diagnostics.error({ event: id, type, tries, givenUp }, `A webhook event was given up. ${message}`);
  else if (tries === 1) diagnostics.warn({ event: id, type }, `A webhook event will be tried again. ${message}`);
  return true;
}
