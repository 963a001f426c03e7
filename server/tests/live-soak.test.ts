import { expect, it } from 'vitest';
import type { Database } from '../database/open-database.ts';
import { openGreetedSocket, openSockets, subscribe } from '../testing/sockets.ts';
import { logRow, openTestLedger } from '../testing/rows.ts';
import { openLiveClient } from '../testing/live-client.ts';

const ROUNDS = 6;
/** The feed's connection, and the one that made the tables, which stays a while. */
const LASTING_SOCKETS = 2;
const WATCH = 'subscription ($after: String) { logCreated(after: $after) { id responsePreview feedPosition } }';

it('connects, drops and floods leave nothing behind', async () => {
  const { ledger, database } = await openTestLedger();
  const { url } = await openSockets(ledger);
  const flood = async (rows: number) => {
    for (let row = 0; row < rows; row += 1) ledger.record(logRow({ responsePreview: 'x'.repeat(500) }));
    await ledger.flush();
  };
  await round();
  const before = await settled((held) => held.sockets <= LASTING_SOCKETS);
  for (let number = 0; number < ROUNDS; number += 1) await round();
  // Less is left where the connection that made the tables had its time.
  const after = await settled((held) => held.sockets <= before.sockets && held.timers <= before.timers);
  expect(after.listeners).toEqual(before.listeners);

  /** Waits for sockets that still close, and for work that follows a write. */
  async function settled(isSettled: (held: Held) => boolean): Promise<Held> {
    let held = heldResources(database);
    await expect.poll(() => isSettled((held = heldResources(database)))).toBe(true);
    return held;
  }

  /** Twenty sockets: some leave politely, some are cut, some never read, some come back with a position. */
  async function round(): Promise<void> {
    const silent = await Promise.all(Array.from({ length: 10 }, () => openGreetedSocket(url)));
    for (const socket of silent) for (const id of ['a', 'b', 'c']) subscribe(socket, id, WATCH);
    for (const socket of silent.slice(5)) socket.pause();
    const clients = await Promise.all(Array.from({ length: 10 }, () => openLiveClient(url)));
    const watches = clients.map((client) => client.subscribe(WATCH));
    await expect.poll(() => ledger.subscribers()).toBe(40);
    await flood(500);
    const positions = await Promise.all(watches.map(async (each) => (await each.next()).data.logCreated.feedPosition));
    for (const each of watches.slice(5)) each.stop();
    const resumed = clients.map((client, at) => client.subscribe(WATCH, { after: positions[at] }));
    await flood(300);
    await Promise.all(resumed.map((each) => each.next()));
    for (const socket of silent) socket.terminate();
    await Promise.all(clients.map((client) => client.close()));
    await expect.poll(() => ledger.subscribers()).toBe(0);
  }
});

type Held = ReturnType<typeof heldResources>;

/** Sockets, timers and listeners of this process, but for those of connections that the pools keep for a while. */
function heldResources({ reads, writes }: Database) {
  const active = process.getActiveResourcesInfo();
  const count = (kind: string) => active.filter((each) => each === kind).length;
  return {
    sockets: count('TCPSocketWrap') - reads.totalCount - writes.totalCount,
    timers: count('Timeout') - reads.idleCount - writes.idleCount,
    listeners: process.eventNames().map((name) => process.listenerCount(name)),
  };
}
