import type { Client } from 'pg';
import type { Diagnostics } from '../../diagnostics.ts';
import { createPause } from '../pause.ts';
import type { Read } from '../reading/read-snapshot.ts';

/** Where each batch tells its number when it is committed. */
const CHANNEL = 'llm_logs';
const HEAD = 'SELECT position::float8 AS head FROM feed_head';
/** A notification that did not come, and a peer that is gone without a word, are noticed this late. */
const LOOK_MS = 5000;
const FIRST_RETRY_MS = 100;
const LAST_RETRY_MS = 5000;

/**
 * The one connection on which an instance hears of the batches of all instances, and reads those of the others.
 *
 *     connecting --LISTEN, then the head--> listening: each notification is a head, and it looks for itself every 5 s
 *         ^                                     | lost, or a statement failed
 *         `---- back-off 0.1 s, doubling to 5 s, for ever ----'            any --close()--> closed
 *
 * LISTEN comes before the head is read: a batch is either in that head or notified, so nothing falls in between.
 */
export interface FeedConnection {
  isUp(): boolean;
  /** @throws where the connection is away, or goes away over it; then `onHead` is called when it is back. */
  read: Read;
  close(): Promise<void>;
}

export function openFeedConnection(deps: {
  connect: () => Promise<Client>;
  /** Called with the number of the last committed batch, as often as it is heard. */
  onHead: (batchId: number) => void;
  diagnostics: Diagnostics;
}): FeedConnection {
  const { connect, onHead, diagnostics } = deps;
  const pause = createPause();
  let session: Session | null = null;
  let isClosed = false;

  async function keepListening(): Promise<void> {
    for (let retryMs = FIRST_RETRY_MS; !isClosed; retryMs = Math.min(retryMs * 2, LAST_RETRY_MS)) {
      try {
        const client = await connect();
        await listen(client, () => (retryMs = FIRST_RETRY_MS));
      } catch (error) {
        diagnostics.warn({ err: error }, 'Rows of other instances are not heard of; it will be tried again');
        if (!isClosed) await pause.wait(retryMs);
      }
    }
  }

  /** Until it is closed. Throws where the connection is lost. */
  async function listen(client: Client, onUp: () => void): Promise<void> {
    const opened = openSession(client, onHead);
    try {
      await opened.query(`LISTEN ${CHANNEL}`);
      while (!isClosed) {
        const [row] = await opened.query<{ head: number }>(HEAD);
        session = opened;
        onUp();
        onHead(row!.head);
        await Promise.race([pause.wait(LOOK_MS), opened.lost]);
      }
    } finally {
      session = null;
      pause.end();
      await opened.end();
    }
  }

  const listening = keepListening();
  return {
    isUp: () => session !== null,
    async read(text, values) {
      if (session === null) throw new Error('The connection is away');
      return session.query(text, values);
    },
    async close() {
      isClosed = true;
      pause.end();
      await listening;
    },
  };
}

interface Session {
  query: Read;
  /** Rejects when the connection is of no use any more. */
  lost: Promise<never>;
  end(): Promise<void>;
}

/** A connection that is lost with the first thing that fails on it. */
function openSession(client: Client, onHead: (batchId: number) => void): Session {
  const { promise: lost, reject } = Promise.withResolvers<never>();
  // Who waits for nothing at the moment hears of it with the next query.
  lost.catch(() => {});
  client.on('error', reject);
  client.on('end', () => reject(new Error('The connection was ended')));
  client.on('notification', ({ payload }) => onHead(Number(payload)));
  return {
    lost,
    async query(text, values = []) {
      try {
        return (await Promise.race([client.query(text, [...values]), lost])).rows;
      } catch (error) {
        reject(error);
        throw error;
      }
    },
    async end() {
      reject(new Error('The connection was ended'));
      client.removeAllListeners('notification');
      // Where it is lost there is nothing to end.
      await client.end().catch(() => {});
    },
  };
}
