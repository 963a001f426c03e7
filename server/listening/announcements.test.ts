import { Client } from 'pg';
import { expect, it, onTestFinished } from 'vitest';
import { createDiagnostics } from '../diagnostics.ts';
import { changeDatabase, createTestDatabase } from '../testing/database.ts';
import { openAnnouncements } from './announcements.ts';

async function createInstances() {
  const { url, drop } = await createTestDatabase();
  onTestFinished(drop);
  const pids: number[] = [];
  const connect = async () => {
    const client = new Client({ connectionString: url });
    await client.connect();
    const { rows } = await client.query('SELECT pg_backend_pid() AS pid');
    pids.push(rows[0].pid);
    return client;
  };
  const open = () => {
    const announcements = openAnnouncements(connect, createDiagnostics('silent'));
    onTestFinished(() => announcements.close());
    return announcements;
  };
  return { url, open, pids };
}

/** A count of looks that can be waited for. */
function createLooks() {
  let count = 0;
  let told = Promise.withResolvers<void>();
  return {
    look: () => {
      count += 1;
      told.resolve();
      told = Promise.withResolvers();
    },
    count: () => count,
    async until(wanted: number) {
      while (count < wanted) await told.promise;
    },
  };
}

it('who listens looks when the connection stands, and whenever its channel is announced', async () => {
  const { url, open } = await createInstances();
  const looks = createLooks();
  const others = createLooks();
  const announcements = open();
  announcements.listen('mine', looks.look);
  announcements.listen('other', others.look);
  await looks.until(1);
  await others.until(1);
  await changeDatabase(url, 'NOTIFY mine');
  await looks.until(2);
  expect(others.count()).toBe(1);
});

it('a channel that is listened to later is heard as well', async () => {
  const { url, open } = await createInstances();
  const first = createLooks();
  const announcements = open();
  announcements.listen('first', first.look);
  await first.until(1);
  const late = createLooks();
  announcements.listen('late', late.look);
  await late.until(1);
  await changeDatabase(url, 'NOTIFY late');
  await late.until(2);
  expect(first.count()).toBe(1);
});

it('a lost connection is made anew, and everyone looks again', async () => {
  const { url, open, pids } = await createInstances();
  const looks = createLooks();
  const announcements = open();
  announcements.listen('mine', looks.look);
  await looks.until(1);
  await changeDatabase(url, `SELECT pg_terminate_backend(${pids[0]})`);
  await looks.until(2);
  await changeDatabase(url, 'NOTIFY mine');
  await looks.until(3);
  expect(pids).toHaveLength(2);
});
