import type { Client } from 'pg';
import type { Diagnostics } from '../diagnostics.ts';
import { createPause } from '../pause.ts';

/** A notification that did not come, and a peer that is gone without a word, are noticed this late. */
const LOOK_MS = 5000;
const FIRST_RETRY_MS = 100;
const LAST_RETRY_MS = 5000;

/**
 * A connection that hears what PostgreSQL notifies of, made anew for ever.
 *
 *     connecting --LISTEN, then a look--> listening: each notification is heard, and it looks again every 5 s
 *         ^                                  | lost, or a statement failed
 *         `--- back-off 0.1 s, doubling to 5 s, for ever ---'        any --close()--> closed
 *
 * LISTEN comes before the look: what was changed is either seen then or notified, so nothing falls in between.
 */
export interface Listening {
  /** null: the connection is away. A statement that fails on it should be told to `lose`. */
  client(): Client | null;
  /** The connection is of no use any more. */
  lose(error: unknown): void;
  close(): Promise<void>;
}

export interface ListeningDeps {
  connect: () => Promise<Client>;
  /** To which channels; asked for each connection. */
  channels: () => Iterable<string>;
  hear: (channel: string, payload: string) => void;
  /** Looks at what is there, with a statement, so that a peer that is gone is noticed. `isNew`: for the first time on this connection. */
  look: (client: Client, isNew: boolean) => Promise<void>;
  diagnostics: Diagnostics;
  /** What is not heard of while the connection is away, for people. */
  what: string;
}

export function keepListening(deps: ListeningDeps): Listening {
  const pause = createPause();
  let session: Session | null = null;
  let isClosed = false;

  async function keep(): Promise<void> {
    for (let retryMs = FIRST_RETRY_MS; !isClosed; retryMs = Math.min(retryMs * 2, LAST_RETRY_MS)) {
      try {
        await listen(await deps.connect(), () => (retryMs = FIRST_RETRY_MS));
      } catch (error) {
        if (isClosed) return;
        deps.diagnostics.warn({ err: error }, `${deps.what} are not heard of; it will be tried again`);
        await pause.wait(retryMs);
      }
    }
  }

  /** Until it is closed. Throws where the connection is lost. */
  async function listen(client: Client, onUp: () => void): Promise<void> {
    const opened = openSession(client, pause.end);
    client.on('notification', ({ channel, payload }) => deps.hear(channel, payload ?? ''));
    try {
      for (const channel of deps.channels()) await client.query(`LISTEN ${channel}`);
      session = opened;
      for (let isNew = true; !isClosed; isNew = false) {
        await deps.look(client, isNew);
        opened.throwIfLost();
        onUp();
        await pause.wait(LOOK_MS);
        opened.throwIfLost();
      }
    } finally {
      session = null;
      client.removeAllListeners('notification');
      // Where it is lost there is nothing to end.
      await client.end().catch(() => {});
    }
  }

  const keeping = keep();
  return {
    client: () => session?.client ?? null,
    lose: (error) => session?.lose(error),
    async close() {
      isClosed = true;
      pause.end();
      await keeping;
    },
  };
}

/** A connection, and what it was lost by. */
interface Session {
  client: Client;
  lose(error: unknown): void;
  throwIfLost(): void;
}

function openSession(client: Client, onLost: () => void): Session {
  let failure: { error: unknown } | null = null;
  const lose = (error: unknown) => {
    failure ??= { error };
    onLost();
  };
  client.on('error', lose);
  client.on('end', () => lose(new Error('The connection was ended')));
  return {
    client,
    lose,
    throwIfLost() {
      if (failure) throw failure.error;
    },
  };
}
