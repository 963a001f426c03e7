import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { type Accounts, readAccounts } from '../../testing/books.ts';
import { makeTestFolder } from '../../testing/folder.ts';
import { type OwnPostgres, startOwnPostgres } from '../../testing/own-postgres.ts';
import { type Product, startProduct } from '../../testing/product.ts';
import { createRecorders } from '../../testing/recorders.ts';

const PATIENCE = { timeout: 30_000, interval: 50 };
const ROUNDS = 4;

let postgres: OwnPostgres;
beforeAll(async () => {
  postgres = await startOwnPostgres();
});
afterAll(() => postgres.close());

const start = (folder: string): Promise<Product> => startProduct({ DATABASE_URL: postgres.url, DATA_DIR: folder });

/** Once nothing is on its way any more. */
async function settledAccounts({ url }: Product): Promise<Accounts> {
  return vi.waitFor(async () => {
    const accounts = await readAccounts(url, postgres);
    expect(accounts.health.pending).toBe(0);
    return accounts;
  }, PATIENCE);
}

it('calls that are recorded on two instances at once, which die in turns, and sent again are in the books once', async () => {
  const folders = [await makeTestFolder(), await makeTestFolder()];
  const products = await Promise.all(folders.map(start));
  const recorders = createRecorders(() => products.map(({ url }) => url));
  for (let round = 0; round < ROUNDS; round += 1) {
    const at = round % 2;
    const recording = recorders.run(4);
    await recorders.reaches(recorders.answered.length + 20 + Math.floor(Math.random() * 400));
    const isLast = round === ROUNDS - 1;
    if (isLast) await postgres.kill();
    await products[at]!.end('SIGKILL');
    // What it did not answer is sent again, to the other one, before it comes back with what it has in its journal.
    recorders.stop();
    await recording;
    if (isLast) await postgres.start();
    products[at] = await start(folders[at]!);
  }

  expect(recorders.answered.length).toBe(recorders.sent.size);
  for (const product of products) {
    const { statistics, totalCount, rows, health } = await settledAccounts(product);
    expect(rows.calls).toBe(recorders.sent.size);
    expect(totalCount).toBe(rows.calls);
    expect(statistics).toEqual(rows);
    expect(health.accepted).toBe(health.written + health.deadLettered);
    expect(health.deadLettered).toBe(0);
  }
  const [{ ids }] = await postgres.query('SELECT array_agg(DISTINCT request_id) AS ids FROM llm_usage_logs');
  expect(new Set(ids)).toEqual(recorders.sent);
}, 300_000);
