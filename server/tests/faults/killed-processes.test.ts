import { cp } from 'node:fs/promises';
import path from 'node:path';
import { Client } from 'pg';
import { afterAll, beforeAll, beforeEach, expect, it, onTestFinished, vi } from 'vitest';
import { makeTestFolder } from '../../testing/folder.ts';
import { type OwnPostgres, startOwnPostgres } from '../../testing/own-postgres.ts';
import { type Product, startProduct } from '../../testing/product.ts';
import { createTraffic, type Traffic } from '../../testing/traffic.ts';
import { type FakeVendors, startFakeVendors } from '../../testing/vendors/fake-vendors.ts';

const PATIENCE = { timeout: 30_000, interval: 50 };
/** Each test starts the product several times: a second each on an idle machine, ten on a crowded one. */
const LONG_MS = 300_000;

let postgres: OwnPostgres;
let vendors: FakeVendors;
let dataDir: string;
let traffic: Traffic;
beforeAll(async () => {
  postgres = await startOwnPostgres();
  vendors = await startFakeVendors();
});
beforeEach(async () => {
  dataDir = await makeTestFolder();
  traffic = createTraffic(8);
});
afterAll(async () => {
  await vendors.close();
  await postgres.close();
});

const start = (folder = dataDir): Promise<Product> =>
  startProduct({ ...vendors.environment, DATABASE_URL: postgres.url, DATA_DIR: folder });

/** How often each answered completion is in the books, as numbers of rows and how many have them. */
async function timesInBooks(): Promise<Record<number, number>> {
  const rows: { id: string; times: number }[] = await postgres.query(
    `SELECT completion_id AS id, count(*)::integer AS times FROM llm_usage_logs GROUP BY completion_id`,
  );
  const times = new Map(rows.map((row) => [row.id, row.times]));
  const found: Record<number, number> = {};
  for (const id of traffic.answered) found[times.get(id) ?? 0] = (found[times.get(id) ?? 0] ?? 0) + 1;
  return found;
}

/** The same once all of them are there and these have come to their end, when nothing can be added any more. */
async function timesInBooksAtTheEnd(...products: Product[]): Promise<Record<number, number>> {
  await vi.waitFor(async () => {
    const { 0: missing } = await timesInBooks();
    if (missing) throw new Error(`${missing} of ${traffic.answered.length} answered completions are not in the books`);
  }, PATIENCE);
  await Promise.all(products.map((product) => product.end('SIGTERM')));
  return timesInBooks();
}

it(
  'a server that is killed again and again under load loses no answered call',
  async () => {
    for (let round = 0; round < 5; round += 1) {
      const product = await start();
      const calling = traffic.run(product.url);
      await traffic.reaches(traffic.answered.length + 1 + Math.floor(Math.random() * 150));
      await product.end('SIGKILL');
      traffic.stop();
      await calling;
    }
    expect(await timesInBooksAtTheEnd(await start())).toEqual({ 1: traffic.answered.length });
  },
  LONG_MS,
);

it(
  'a database that is killed, stopped, or hangs in the middle of work costs no row',
  async () => {
    const product = await start();
    const calling = traffic.run(product.url, 600);
    await traffic.reaches(100);
    await postgres.kill();
    await postgres.start();
    await traffic.reaches(250);
    await postgres.stop();
    await postgres.start();
    await traffic.reaches(400);
    await postgres.hang();
    await calling;
    postgres.goOn();
    expect(await timesInBooksAtTheEnd(product)).toEqual({ 1: traffic.answered.length });
  },
  LONG_MS,
);

it(
  'calls are answered while the database hangs, and two instances that replay the same rows write each once',
  async () => {
    const product = await start();
    await traffic.run(product.url, 20);
    await postgres.hang();
    await traffic.run(product.url, 500);
    await product.end('SIGKILL');
    const copy = await makeTestFolder();
    await cp(path.join(dataDir, 'journal'), path.join(copy, 'journal'), { recursive: true });
    postgres.goOn();
    const both = await Promise.all([start(), start(copy)]);
    expect(await timesInBooksAtTheEnd(...both)).toEqual({ 1: traffic.answered.length });
  },
  LONG_MS,
);

it(
  'a server that is killed while PostgreSQL has its rows in hand writes them once, whichever of the two came further',
  async () => {
    const writer = new Client({ connectionString: postgres.url });
    await writer.connect();
    onTestFinished(() => writer.end());
    for (let round = 0; round < 3; round += 1) {
      const product = await start();
      await writer.query('BEGIN');
      await writer.query('SELECT FROM feed_head FOR UPDATE');
      await traffic.run(product.url, 40);
      await vi.waitFor(async () => {
        const held = await postgres.query(`SELECT FROM pg_stat_activity WHERE wait_event_type = 'Lock'`);
        expect(held.length).toBeGreaterThan(0);
      }, PATIENCE);
      await product.end('SIGKILL');
      // What the dead server had asked for is done now, and nobody hears of it.
      await writer.query('COMMIT');
    }
    expect(await timesInBooksAtTheEnd(await start())).toEqual({ 1: traffic.answered.length });
  },
  LONG_MS,
);
