import { Client } from 'pg';
import { expect, it, vi } from 'vitest';
import { openBrokenNetwork } from '../../testing/broken-network.ts';
import { logRow, NOW, openTestLedger } from '../../testing/rows.ts';
import type { Ledger } from '../ledger.ts';
import { NO_FILTER } from '../log-filter.ts';

/** The same requests as calls of another moment: their rows have other ids. */
const requests = (names: readonly string[], minutesAgo = 0) =>
  names.map((requestId) => logRow({ requestId, createdAt: new Date(NOW.getTime() - minutesAgo * 60_000) }));

const inBooks = async (ledger: Ledger) => {
  const { nodes } = await ledger.list(NO_FILTER, { number: 1, size: 200, after: null });
  return nodes.map(({ requestId }) => requestId).toSorted();
};

it('a repeat is recognised by its requestId: in the same call, on its way, in the books', async () => {
  const { ledger } = await openTestLedger();
  expect(await ledger.recordOnce(requests(['a', 'b', 'a']))).toEqual({ accepted: 2, duplicates: 1 });
  const atOnce = [ledger.recordOnce(requests(['c', 'a'], 1)), ledger.recordOnce(requests(['c', 'd'], 2))];
  expect(await Promise.all(atOnce)).toEqual([
    { accepted: 1, duplicates: 1 },
    { accepted: 1, duplicates: 1 },
  ]);
  await ledger.flush();
  expect(await ledger.recordOnce(requests(['a', 'b', 'c', 'd', 'e'], 3))).toEqual({ accepted: 1, duplicates: 4 });
  await ledger.flush();
  expect(await inBooks(ledger)).toEqual(['a', 'b', 'c', 'd', 'e']);
  expect(ledger.health()).toMatchObject({ accepted: 5, written: 5, pending: 0 });
});

it('of the same request on several instances at the same moment one is kept, and the others are told as duplicates', async () => {
  const { ledger, another } = await openTestLedger();
  const ledgers = [ledger, await another(), await another()];
  // A writer that settles nothing for a second is not waited for: each has its connection and the partition by now.
  for (const [at, each] of ledgers.entries()) {
    await each.recordOnce(requests([`first of ${at}`]));
    await each.flush();
  }
  const names = Array.from({ length: 40 }, (_, number) => `request ${number}`);
  for (let round = 0; round < 4; round += 1) {
    const some = names.slice(round * 10, round * 10 + 10);
    const told = await Promise.all(ledgers.map((each, minutes) => each.recordOnce(requests(some, minutes))));
    const sum = (counts: number[]) => counts.reduce((sum, count) => sum + count);
    expect(sum(told.map(({ accepted }) => accepted))).toBe(some.length);
    expect(sum(told.map(({ duplicates }) => duplicates))).toBe(2 * some.length);
  }
  await Promise.all(ledgers.map((each) => each.flush()));
  expect(await inBooks(ledger)).toEqual([...names, ...ledgers.map((_, at) => `first of ${at}`)].toSorted());
  const written = ledgers.map((each) => each.health().written);
  expect(written.reduce((sum, count) => sum + count)).toBe(43);
  for (const each of ledgers) {
    const { accepted, written, pending } = each.health();
    expect([accepted, pending]).toEqual([written, 0]);
  }
});

it('while the database is away repeats are accepted, and left out when it is back', async () => {
  const { ledger, another, url } = await openTestLedger();
  const network = await openBrokenNetwork(url);
  const other = await another({ url: network.url });
  await ledger.recordOnce(requests(['a', 'b']));
  await ledger.flush();
  network.loseAnswers();
  expect(await other.recordOnce(requests(['b', 'c'], 1))).toEqual({ accepted: 2, duplicates: 0 });
  expect(await other.recordOnce(requests(['c', 'd'], 2))).toEqual({ accepted: 1, duplicates: 1 });
  expect(other.health()).toMatchObject({ accepted: 3, written: 0, pending: 3 });
  network.mend();
  await other.flush();
  expect(await inBooks(ledger)).toEqual(['a', 'b', 'c', 'd']);
  expect(other.health()).toMatchObject({ accepted: 2, written: 2, pending: 0 });
});

it('while rows cannot be written repeats are accepted, though the database tells what it has', async () => {
  const { ledger, another, url } = await openTestLedger();
  const other = await another();
  const holder = new Client({ connectionString: url });
  await holder.connect();
  await holder.query('BEGIN; SELECT FROM feed_head FOR UPDATE');
  const told = await Promise.all(
    [ledger, other].map((each, minutes) => each.recordOnce(requests(['a', 'b'], minutes))),
  );
  expect(told).toEqual([1, 2].map(() => ({ accepted: 2, duplicates: 0 })));
  await holder.end();
  await Promise.all([ledger.flush(), other.flush()]);
  expect(await inBooks(ledger)).toEqual(['a', 'b']);
  expect(ledger.health().accepted + other.health().accepted).toBe(2);
});

it('a row whose commit went unheard is written, and no duplicate of itself', async () => {
  const { another, url } = await openTestLedger();
  const network = await openBrokenNetwork(url);
  const ledger = await another({ url: network.url });
  await ledger.recordOnce(requests(['a']));
  await ledger.flush();
  for (let round = 0; round < 3; round += 1) {
    network.loseAnswers();
    await ledger.record(logRow({ requestId: `recorded ${round}` }));
    await ledger.recordOnce(requests([`once ${round}`]));
    const lost = network.lost();
    await vi.waitFor(() => expect(network.lost()).toBeGreaterThan(lost + 1), 10_000);
    network.mend();
    await ledger.flush();
  }
  expect(await inBooks(ledger)).toHaveLength(7);
  expect(ledger.health()).toMatchObject({ accepted: 7, written: 7, pending: 0, deadLettered: 0 });
});

it('a batch of nothing but repeats uses up no place in the feed', async () => {
  const { ledger, another, database } = await openTestLedger();
  const row = logRow({ requestId: 'a' });
  await ledger.record(row);
  await ledger.flush();
  const other = await another();
  await other.record(row);
  await other.flush();
  expect(other.health()).toMatchObject({ accepted: 0, written: 0 });
  const { rows } = await database.reads.query('SELECT position::integer FROM feed_head');
  expect(rows).toEqual([{ position: 1 }]);
});
