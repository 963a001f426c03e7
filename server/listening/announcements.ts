import type { Client } from 'pg';
import type { Diagnostics } from '../diagnostics.ts';
import { keepListening } from './keep-listening.ts';

/**
 * How instances on one PostgreSQL tell each other that something small has changed: settings, not rows. What has changed is in
 * tables; an announcement is only the word to look there: `NOTIFY channel` in the transaction that changed it. One connection
 * serves all channels.
 */
export interface Announcements {
  /**
   * Calls `look` with each announcement on that channel, and once more whenever the connection has been made, as something may have
   * been missed until then. `look` must not throw.
   */
  listen(channel: string, look: () => void): void;
  close(): Promise<void>;
}

export function openAnnouncements(connect: () => Promise<Client>, diagnostics: Diagnostics): Announcements {
  const looks = new Map<string, Set<() => void>>();
  let last: Promise<unknown> = Promise.resolve();
  /** A connection takes one statement at a time. */
  const ask = (client: Client, statement: string): Promise<unknown> => {
    const mine = last.then(() => client.query(statement));
    // Who asked is told; the next one need not know.
    last = mine.catch(() => {});
    return mine;
  };
  const listening = keepListening({
    connect,
    channels: () => looks.keys(),
    hear: (channel) => looks.get(channel)?.forEach((look) => look()),
    async look(client, isNew) {
      await ask(client, 'SELECT');
      if (isNew) for (const those of looks.values()) for (const look of those) look();
    },
    diagnostics,
    what: 'Changes made by other instances',
  });
  return {
    listen(channel, look) {
      const others = looks.get(channel);
      if (others) others.add(look);
      else looks.set(channel, new Set([look]));
      // While the connection is being made it may be too late for this channel, and too early to ask.
      const client = listening.client();
      if (client) ask(client, `LISTEN ${channel}`).then(look, listening.lose);
    },
    close: listening.close,
  };
}
