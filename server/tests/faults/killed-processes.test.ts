import { cp } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { makeTestFolder } from '../../testing/folder.ts';
import { type OwnPostgres, startOwnPostgres } from '../../testing/own-postgres.ts';
import { type Product, startProduct } from '../../testing/product.ts';
import { createTraffic, type Traffic } from '../../testing/traffic.ts';
import { type FakeVendors, startFakeVendors } from '../../testing/vendors/fake-vendors.ts';

const PATIENCE = { timeout: 30_000, interval: 50 };

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

it('a server that is killed again and again under load loses no answered call', async () => {
  for (let round = 0; round < 5; round += 1) {
    const product = await start();
    const calling = traffic.run(product.url);
    await traffic.reaches(traffic.answered.length + 1 + Math.floor(Math.random() * 150));
    await product.end('SIGKILL');
    traffic.stop();
    await calling;
  }
  expect(await timesInBooksAtTheEnd(await start())).toEqual({ 1: traffic.answered.length });
}, 120_000);

it('a database that is killed, stopped, or hangs in the middle of work costs no row', async () => {
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
}, 120_000);

it('calls are answered while the database hangs, and two instances that replay the same rows write each once', async () => {
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
}, 120_000);
