import type { Client } from 'pg';
import type { Diagnostics } from '../../diagnostics.ts';
import { keepListening } from '../../listening/keep-listening.ts';
import type { Read } from '../reading/read-snapshot.ts';

/** Where each batch tells its number when it is committed. */
const CHANNEL = 'llm_logs';
const HEAD = 'SELECT position::float8 AS head FROM feed_head';

/**
 * The one connection on which an instance hears of the batches of all instances, and reads those of the others. Each
 * notification is a head, the number of the last committed batch; a head that was missed is seen at the next look.
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
  const listening = keepListening({
    connect,
    channels: () => [CHANNEL],
    hear: (_channel, payload) => onHead(Number(payload)),
    async look(client) {
      const { rows } = await client.query<{ head: number }>(HEAD);
      onHead(rows[0]!.head);
    },
    diagnostics,
    what: 'Rows of other instances',
  });
  return {
    isUp: () => listening.client() !== null,
    async read(text, values = []) {
      const client = listening.client();
      if (client === null) throw new Error('The connection is away');
      try {
        return (await client.query(text, [...values])).rows;
      } catch (error) {
        listening.lose(error);
        throw error;
      }
    },
    close: listening.close,
  };
}
