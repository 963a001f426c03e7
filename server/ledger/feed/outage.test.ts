import path from 'node:path';
import { Client } from 'pg';
import { expect, it, onTestFinished } from 'vitest';
import { createDiagnostics } from '../../diagnostics.ts';
import { makeTestFolder } from '../../testing/folder.ts';
import { logRow, NOW, openTestLedger } from '../../testing/rows.ts';
import { watch } from '../../testing/watch.ts';
import { openLedger } from '../ledger.ts';
import { NO_FILTER } from '../log-filter.ts';
import { endOfBatch } from '../feed-position.ts';

it('while PostgreSQL is away subscribers stay, and get everything when it is back', async () => {
  const { ledger, another, url } = await openTestLedger();
  const other = await another();
  const name = new URL(url).pathname.slice(1);
  const admin = new Client({ connectionString: new URL('/postgres', url).href });
  await admin.connect();
  onTestFinished(() => admin.end());
  const early = await watch(ledger);
  await admin.query(`ALTER DATABASE ${name} ALLOW_CONNECTIONS false`);
  await admin.query('SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1', [name]);
  await ledger.record(logRow({ requestId: 'mine' }));
  await other.record(logRow({ requestId: 'theirs' }));
  const late = await watch(ledger);
  await expect(ledger.subscribe(NO_FILTER, endOfBatch(0))).rejects.toThrow(/not currently accepting|cannot be read/);
  await admin.query(`ALTER DATABASE ${name} ALLOW_CONNECTIONS true`);
  for (const each of [early, late]) {
    const rows = await each.take(2);
    expect(rows.map(({ requestId }) => requestId).toSorted()).toEqual(['mine', 'theirs']);
  }
});

it('an instance that nobody watches reads no rows of others, and from then on only new ones', async () => {
  const { ledger, database } = await openTestLedger();
  const read: string[] = [];
  const connect = async () => {
    const client = await database.connect();
    const query = client.query.bind(client) as (text: string, values?: unknown[]) => Promise<never>;
    const listed = (text: string, values?: unknown[]) => {
      if (text.includes('FROM llm_usage_logs')) read.push(text);
      return query(text, values);
    };
    return Object.assign(client, { query: listed as never });
  };
  const idle = await openLedger({
    folder: path.join(await makeTestFolder(), 'journal'),
    database: { ...database, connect },
    diagnostics: createDiagnostics('silent'),
    now: () => NOW,
    retentionDays: null,
  });
  onTestFinished(async () => void (await idle.close(1000)));
  await idle.openFeed();
  const write = async (requestId: string) => {
    await ledger.record(logRow({ requestId }));
    await ledger.flush();
  };
  for (let number = 0; number < 20; number += 1) await write(`unwatched ${number}`);
  const { feedPosition } = await idle.list(NO_FILTER, { number: 1, size: 1, after: null });
  const watching = await watch(idle, { after: endOfBatch(Number(feedPosition.split('.')[0])) });
  await write('watched');
  expect((await watching.take(1))[0]!.requestId).toBe('watched');
  expect(read.length).toBeLessThanOrEqual(2);
});
