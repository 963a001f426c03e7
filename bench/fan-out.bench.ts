import { type ChildProcess, fork } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import path from 'node:path';
import { setImmediate, setTimeout as sleep } from 'node:timers/promises';
import { openDatabase } from '../server/database/open-database.ts';
import { createDiagnostics } from '../server/diagnostics.ts';
import { type Ledger, openLedger } from '../server/ledger/ledger.ts';
import type { NewLlmLog } from '../server/ledger/llm-log.entity.ts';
import { logId } from '../server/ledger/log-id.ts';
import { SELECTION } from './fan-out-selection.ts';
import { servePlain, serveProduct, serveRaw } from './fan-out-servers.ts';
import { judge, median, percentile } from './figures.ts';
import { withOwnPostgres } from './own-postgres.ts';

const SOCKETS = 1000;
const ROUNDS = 4;
/** Rows of a round; each socket gets each. */
const ROUND_ROWS = 200;
/** Takes as long with fewer. */
const PLAIN_ROWS = 20;
const STEADY_ROWS = 200;
const STEADY_EVERY_MS = 50;
const LEAST_OF_RAW = 0.7;
const LEAST_TIMES_PLAIN = 5;
const LATEST_MS = 250;

/** One round: so many deliveries a second, and the CPU of the server's process for each, in microseconds. */
interface Round {
  perSecond: number;
  cpuUs: number;
  /** Milliseconds from recording a row, each delivery; empty where messages do not tell. */
  lateness: number[];
}

/** The books that all three servers tell of, and the process that watches. */
let ledger: Ledger;
let clients: ChildProcess;

await withOwnPostgres(async (url, folder) => {
  await using opened = new AsyncDisposableStack();
  const diagnostics = createDiagnostics('error');
  const database = await openDatabase(url, diagnostics);
  opened.defer(() => database.close());
  const journal = path.join(folder, 'journal');
  ledger = await openLedger({
    database,
    folder: journal,
    diagnostics,
    now: () => new Date(),
    retentionDays: null,
  });
  opened.defer(async () => void (await ledger.close(1000)));
  await ledger.openFeed();
  clients = fork(path.join(import.meta.dirname, 'fan-out-clients.js'));
  opened.defer(() => end(clients));
  process.exitCode = (await measure()) ? 0 : 1;
});

async function measure(): Promise<boolean> {
  const rounds = { raw: [] as Round[], product: [] as Round[], plain: [] as Round[] };
  const steady = { raw: [] as Round[], product: [] as Round[] };
  for (let round = 0; round < ROUNDS; round += 1) {
    await using product = await serveProduct(ledger);
    await connect(product.url);
    const message = await messageLike(product.url);
    rounds.product.push(await timeRound(ROUND_ROWS, () => recordAtOnce(ROUND_ROWS)));
    if (round === 0) steady.product.push(await timeRound(STEADY_ROWS, recordSteadily));
    await using raw = await serveRaw();
    await connect(raw.url);
    rounds.raw.push(await timeRound(ROUND_ROWS, () => broadcastAll(raw.broadcast, message)));
    if (round === 0) steady.raw.push(await timeRound(STEADY_ROWS, () => broadcastSteadily(raw.broadcast, message)));
    await using plain = await servePlain(ledger);
    await connect(plain.url);
    rounds.plain.push(await timeRound(PLAIN_ROWS, () => recordAtOnce(PLAIN_ROWS)));
  }
  return report(rounds, steady.product[0]!, steady.raw[0]!);
}

function report(rounds: Record<'raw' | 'product' | 'plain', Round[]>, steady: Round, rawSteady: Round): boolean {
  const rate = (of: readonly Round[]) => median(of.map(({ perSecond }) => perSecond));
  for (const [name, of] of Object.entries(rounds)) {
    const cpuUs = median(of.map((round) => round.cpuUs));
    process.stdout.write(
      `${Math.round(rate(of)).toString().padStart(8)} deliveries/s, ${cpuUs.toFixed(1)} us CPU each  ${name}\n`,
    );
  }
  const ofRaw = rate(rounds.product) / rate(rounds.raw);
  const timesPlain = rate(rounds.product) / rate(rounds.plain);
  const p99 = percentile(steady.lateness, 0.99);
  const p50 = median(steady.lateness);
  const ofRawSteady = `${steady.cpuUs.toFixed(1)} us CPU a delivery, the ledger included; raw ${rawSteady.cpuUs.toFixed(1)}`;
  return [
    judge('of a raw broadcast of one string', `${ofRaw.toFixed(2)} (at least ${LEAST_OF_RAW})`, ofRaw >= LEAST_OF_RAW),
    judge(
      'plain graphql-ws',
      `${timesPlain.toFixed(1)} times (at least ${LEAST_TIMES_PLAIN})`,
      timesPlain >= LEAST_TIMES_PLAIN,
    ),
    judge(
      `from recording a row to the client, ${1000 / STEADY_EVERY_MS} rows a second`,
      `p99 ${p99.toFixed(0)} ms (under ${LATEST_MS}), median ${p50.toFixed(0)}; ${ofRawSteady}`,
      p99 < LATEST_MS,
    ),
  ].every(Boolean);
}

async function connect(url: string): Promise<void> {
  clients.send({ open: url });
  await once(clients, 'message');
}

async function timeRound(rows: number, send: () => Promise<void>): Promise<Round> {
  const deliveries = rows * SOCKETS;
  clients.send({ expect: deliveries });
  const all = once(clients, 'message');
  const [began, cpu] = [performance.now(), process.cpuUsage()];
  await send();
  const [lateness] = (await all) as [number[]];
  const seconds = (performance.now() - began) / 1000;
  const { user, system } = process.cpuUsage(cpu);
  return { perSecond: deliveries / seconds, cpuUs: (user + system) / deliveries, lateness };
}

async function recordAtOnce(rows: number): Promise<void> {
  for (let row = 0; row < rows; row += 1) void ledger.record(makeRow());
  await ledger.flush();
}

async function recordSteadily(): Promise<void> {
  for (let row = 0; row < STEADY_ROWS; row += 1) {
    void ledger.record(makeRow(`at ${performance.timeOrigin + performance.now()}`));
    await sleep(STEADY_EVERY_MS);
  }
}

/** The sockets get their turn after each message, as they do between two events that are not of one moment. */
async function broadcastAll(broadcast: (message: string) => void, message: string): Promise<void> {
  for (let row = 0; row < ROUND_ROWS; row += 1) {
    broadcast(message);
    await setImmediate();
  }
}

async function broadcastSteadily(broadcast: (message: string) => void, message: string): Promise<void> {
  for (let row = 0; row < STEADY_ROWS; row += 1) {
    broadcast(message);
    await sleep(STEADY_EVERY_MS);
  }
}

/** A message as long as those of the product. */
async function messageLike(url: string): Promise<string> {
  const response = await fetch(url.replace('ws', 'http'), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: `{ llmLogs(page: { size: 1 }) { nodes { ${SELECTION} } } }` }),
  });
  const { data } = (await response.json()) as { data: { llmLogs: { nodes: object[] } } };
  const logCreated = data.llmLogs.nodes[0] ?? {};
  return JSON.stringify({ id: randomUUID(), type: 'next', payload: { data: { logCreated } } });
}

function makeRow(requestId: string = randomUUID()): NewLlmLog {
  const createdAt = new Date();
  return {
    id: logId(createdAt, requestId),
    createdAt,
    requestId,
    completionId: randomUUID(),
    attempt: 1,
    projectId: 'bench',
    taskId: null,
    agentType: 'bench',
    agentId: null,
    status: 'SUCCESS',
    provider: 'openai',
    requestModel: 'gpt-4o',
    model: 'gpt-4o',
    inputTokens: 1200,
    outputTokens: 80,
    cachedInputTokens: null,
    cacheWriteInputTokens: null,
    cacheWriteOneHourInputTokens: null,
    reasoningTokens: null,
    costStatus: 'PRICED',
    inputCostNano: 3_000_000,
    outputCostNano: 800_000,
    savedCostNano: null,
    savedUsage: null,
    priceId: null,
    durationUs: 1_234_567,
    timeToFirstTokenUs: null,
    finishReason: 'STOP',
    templateId: null,
    errorCode: null,
    errorMessage: null,
    systemPromptHash: null,
    userPromptHash: null,
    responsePreview: 'A short answer, as most answers of agents are.',
    metadata: null,
  };
}

async function end(child: ChildProcess): Promise<void> {
  child.disconnect();
  await once(child, 'exit');
}
