import { readFileSync } from 'node:fs';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { removeEmbeddedPostgres } from '../server/database/embedded-postgres.ts';
import { ask, RECORD } from './api.ts';
import { judge } from './figures.ts';
import { interruptibly } from './interruptibly.ts';
import { makeForeignCall } from './made-call.ts';
import { endProcess, startProduct } from './product.ts';

/** Others may be given for a look. */
const SECONDS = Number(process.argv[2] ?? 300);
const ROWS_A_SECOND = 2000;
const ROWS_A_REQUEST = 500;
const EVERY_MS = (1000 * ROWS_A_REQUEST) / ROWS_A_SECOND;
const MOST_MB = 300;
const HEALTH = '{ ledgerHealth { accepted written pending deadLettered } }';

const folder = await mkdtemp(path.join(tmpdir(), 'llm-ledger-bench-'));
// The embedded PostgreSQL may run as another user, who must be able to enter.
await chmod(folder, 0o755);
type Product = Awaited<ReturnType<typeof startProduct>>;
let product: Product | null = null;
await interruptibly(
  async () => {
    product = await startProduct({}, folder);
    process.exitCode = (await measure(product)) ? 0 : 1;
  },
  async () => {
    if (product) await endProcess(product.child);
    await removeEmbeddedPostgres(folder);
    await rm(folder, { recursive: true });
  },
);

/** Records calls at that pace, and looks at the memory after each request. */
async function measure({ url, child }: Product): Promise<boolean> {
  const requests = (SECONDS * 1000) / EVERY_MS;
  const began = performance.now();
  let mostMb = 0;
  for (let request = 0; request < requests; request += 1) {
    await ask(url, RECORD, { calls: Array.from({ length: ROWS_A_REQUEST }, makeForeignCall) });
    mostMb = Math.max(mostMb, residentMb(child.pid));
    await sleep(Math.max(0, began + (request + 1) * EVERY_MS - performance.now()));
  }
  const tookSeconds = (performance.now() - began) / 1000;
  const rows = requests * ROWS_A_REQUEST;
  const { accepted, written } = await settledHealth(url);
  const pace = rows / tookSeconds;
  return [
    judge('memory of the process', `at most ${mostMb.toFixed(0)} MB (below ${MOST_MB})`, mostMb < MOST_MB),
    judge('rows a second', `${pace.toFixed(0)} for ${tookSeconds.toFixed(0)} s`, pace > ROWS_A_SECOND * 0.95),
    judge('rows in the books', `${written} of ${rows}`, accepted === rows && written === rows),
  ].every(Boolean);
}

async function settledHealth(url: string): Promise<{ accepted: number; written: number; pending: number }> {
  for (;;) {
    const { ledgerHealth } = await ask(url, HEALTH);
    if (ledgerHealth.pending === 0) return ledgerHealth;
    await sleep(100);
  }
}

/** What Linux says the process has in memory. */
function residentMb(pid: number): number {
  return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024;
}
