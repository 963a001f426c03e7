import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { openDatabase } from '../server/database/open-database.ts';
import { createDiagnostics } from '../server/diagnostics.ts';
import { type Ledger, openLedger } from '../server/ledger/ledger.ts';
import type { NewLlmLog } from '../server/ledger/llm-log.entity.ts';
import { judge, median } from './figures.ts';
import { createCalls, makeCall } from './made-call.ts';
import { withOwnPostgres } from './own-postgres.ts';
import { copyRaw } from './raw-copy.ts';

const ROUNDS = 5;
const COPIED_ROWS = 100_000;
const RECORDED_ROWS = 300_000;
/** As many callers wait for the journal at once. */
const CALLERS = 500;
/** So many rows wait for PostgreSQL at most: it never rests, and none has to be read back from the journal. */
const BEHIND_ROWS = 4000;
const LIMIT = 0.4;

/** Rows a second. */
const rates = { books: [] as number[], folded: [] as number[], copy: [] as number[] };

await withOwnPostgres(async (url, folder) => {
  await using opened = new AsyncDisposableStack();
  const diagnostics = createDiagnostics('error');
  const database = await openDatabase(url, diagnostics);
  opened.defer(() => database.close());
  const journal = path.join(folder, 'journal');
  const now = () => new Date();
  const ledger = await openLedger({ database, folder: journal, diagnostics, now, retentionDays: null });
  opened.defer(async () => void (await ledger.close(10_000)));
  const client = new Client({ connectionString: url });
  await client.connect();
  opened.defer(() => client.end());
  const nextCall = createCalls();
  for (let round = 0; round <= ROUNDS; round += 1) {
    const milliseconds = await copyRaw(client, Array.from({ length: COPIED_ROWS }, makeCall));
    const copied = COPIED_ROWS / (milliseconds / 1000);
    const recorded = await record(ledger, client, nextCall);
    // The first round warms up: plans, partitions, compiled code.
    if (round === 0) continue;
    rates.copy.push(copied);
    rates.books.push(recorded.committed);
    rates.folded.push(recorded.folded);
  }
  process.exitCode = report() ? 0 : 1;
});

/** The whole way: journal, all indexes, notification, and at the end the rollups. */
async function record(ledger: Ledger, client: Client, nextCall: () => NewLlmLog) {
  const began = performance.now();
  const perSecond = () => RECORDED_ROWS / ((performance.now() - began) / 1000);
  for (let recorded = 0; recorded < RECORDED_ROWS; recorded += CALLERS) {
    await Promise.all(Array.from({ length: CALLERS }, () => ledger.record(nextCall())));
    while (ledger.health().pending > BEHIND_ROWS) await sleep(1);
  }
  await ledger.flush();
  const committed = perSecond();
  await allFolded(client);
  return { committed, folded: perSecond() };
}

async function allFolded(client: Client): Promise<void> {
  const left = 'SELECT position > folded_through AS left FROM feed_head, rollup_state';
  for (;;) {
    const { rows } = await client.query<{ left: boolean }>(left);
    if (!rows[0]!.left) return;
    await sleep(20);
  }
}

function report(): boolean {
  const [books, folded, copied] = [median(rates.books), median(rates.folded), median(rates.copy)];
  for (const [what, rate] of Object.entries({
    'raw COPY': copied,
    'until committed': books,
    'until in the rollups': folded,
  })) {
    process.stdout.write(`${Math.round(rate).toString().padStart(7)} rows/s  ${what}\n`);
  }
  const ofCopy = (rate: number) => `${(rate / copied).toFixed(2)} (at least ${LIMIT})`;
  const verdicts = [
    judge('the books against raw COPY, until committed', ofCopy(books), books / copied >= LIMIT),
    judge('the books against raw COPY, until in the rollups too', ofCopy(folded), folded / copied >= LIMIT),
  ];
  return verdicts.every(Boolean);
}
