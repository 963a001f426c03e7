import { randomBytes, randomUUID } from 'node:crypto';
import path from 'node:path';
import type { AskDatabase } from './ask-database.ts';
import { type Background, createBackground } from './background.ts';
import { createResponseCache, removeExpiredResponses } from './cache/response-cache.ts';
import type { Config } from './config.ts';
import { lockDataFolder } from './data-folder/data-folder-lock.ts';
import { startEmbeddedPostgres } from './database/embedded-postgres.ts';
import { type Database, openDatabase } from './database/open-database.ts';
import { createDiagnostics, type Diagnostics } from './diagnostics.ts';
import { systemClock } from './gateway/clock.ts';
import { createCompleteOnce } from './gateway/complete-once.ts';
import { createComplete } from './gateway/complete.ts';
import { completionId } from './gateway/completion-id.ts';
import { createCoolDown } from './gateway/cool-down.ts';
import { createDatabaseBreaker } from './gateway/database-breaker.ts';
import { createGateway } from './gateway/gateway.ts';
import { createProviderChain } from './gateway/provider-chain.ts';
import { describeProviders } from './gateway/provider-status.ts';
import { createRecordCalls } from './gateway/record-calls.ts';
import type { Context, Services } from './graphql/context.ts';
import { exportLogsOf } from './graphql/export-logs.ts';
import { createSchema } from './graphql/schema.ts';
import { startHousekeeping } from './housekeeping.ts';
import { listen } from './http/http-server.ts';
import { createIdempotencyStore, removeExpiredRequests } from './idempotency/idempotency-store.ts';
import { createIdempotency, type Idempotency } from './idempotency/idempotency.ts';
import { type Ledger, openLedger } from './ledger/ledger.ts';
import { createRepricings, type Repricings } from './ledger/repricing/repricing.ts';
import { openAnnouncements } from './listening/announcements.ts';
import { modelName, providerName } from './pricing/model-name.ts';
import { allLibrarySheets } from './pricing/library-prices.ts';
import { openPriceBook, type PriceBook } from './pricing/price-book.ts';
import { PRICES_CHANNEL } from './pricing/price-overrides.ts';
import { keepSheets } from './pricing/sheet-store.ts';
import type { Say } from './progress.ts';
import { projectFolder } from './project-folder.ts';
import { createProviders } from './providers/create-providers.ts';
import { createSecrets, type Secrets } from './secrets.ts';

/** Calls in flight get this long to end by themselves when the server stops. */
const GRACE_MS = 5000;
/** Rows that still wait then get this long to reach the database. */
const LAST_ROWS_MS = 5000;

export interface App {
  /** Where the dashboard is. */
  url: string;
  /** Takes no new work, lets what is in flight end as rows, and closes everything that was opened, in reverse order. */
  close(): Promise<void>;
}

/**
 * Builds the whole product, in order. The port answers from the first moment; it is ready when this resolves.
 * @throws StartupError for the person at the terminal; errors of listening as they are.
 */
export async function createApp(config: Config, say: Say): Promise<App> {
  await using opening = new AsyncDisposableStack();
  const secrets = createSecrets(config.secrets);
  const diagnostics = createDiagnostics(config.logLevel, secrets.mask);

  const clientFolder = path.join(projectFolder(), 'dist', 'client');
  const http = await listen({ ...config, clientFolder, diagnostics });
  opening.defer(() => http.close());
  const database = await openStorage(config, say, { diagnostics, secrets }, opening);
  const services = await openServices(config, database, { diagnostics, secrets }, opening);
  await http.open({
    schema: createSchema(),
    contextFor: (signal): Context => ({ services, signal }),
    exportLogs: exportLogsOf(services),
    findFault: database.findFault,
  });
  opening.defer(() => http.drain());

  const opened = opening.move();
  return { url: http.url, close: () => opened.disposeAsync() };
}

/** What is said about the program, and what is never said. */
interface Discretion {
  diagnostics: Diagnostics;
  secrets: Secrets;
}

async function openStorage(
  config: Config,
  say: Say,
  { diagnostics, secrets }: Discretion,
  opening: AsyncDisposableStack,
): Promise<Database> {
  const folder = await lockDataFolder(config.dataDir);
  opening.defer(() => folder.release());
  let url = config.databaseUrl;
  if (url === null) {
    const postgres = await startEmbeddedPostgres(folder, say);
    opening.defer(() => postgres.stop());
    url = postgres.url;
    secrets.add(new URL(url).password);
  }
  const database = await openDatabase(url, diagnostics);
  opening.defer(() => database.close());
  return database;
}

async function openServices(
  config: Config,
  database: Database,
  { diagnostics, secrets }: Discretion,
  opening: AsyncDisposableStack,
): Promise<Services> {
  const clock = systemClock;
  const newId = () => completionId(clock.now(), randomBytes(10));
  const providers = createProviders(config, secrets.mask);
  opening.defer(() => providers.close());
  const ledger = await openBooks(config, database, diagnostics, opening);
  const { prices, repricings } = await openPrices(database, diagnostics, opening);
  const background = createBackground(diagnostics);
  opening.defer(() => background.settled());
  const { askDatabase, idempotency } = openIdempotency(database, background, diagnostics, opening);
  const housekeeping = startHousekeeping(
    [
      idempotency.handOver,
      () => removeExpiredRequests(database.writes),
      () => removeExpiredResponses(database.writes),
      ledger.keepHouse,
      async () => void repricings.resume(),
    ],
    diagnostics,
  );
  opening.defer(() => housekeeping.stop());

  const coolDown = createCoolDown(clock.now);
  const tryTimeoutMs = config.tryTimeoutSeconds * 1000;
  const complete = createComplete({
    providers: providers.chain,
    coolDown,
    callChain: createProviderChain({ tryTimeoutMs, coolDown, clock, random: Math.random }),
    cache: createResponseCache(database.calls, config.cacheTtlSeconds),
    askDatabase,
    ...prices,
    ...ledger,
    afterwards: background.run,
    clock,
    newId,
    diagnostics,
  });
  const gateway = createGateway({
    complete: createCompleteOnce({ complete, idempotency, afterwards: background.run }),
    hasRoom: ledger.hasRoom,
    askDatabase,
    clock,
  });
  opening.defer(() => gateway.close(GRACE_MS));

  return {
    gateway,
    recordCalls: createRecordCalls({ ...ledger, ...prices, newId }),
    ledger,
    prices,
    repricings,
    providers: () => describeProviders(providers, coolDown),
    names: { provider: providerName, model: modelName },
    now: clock.now,
  };
}

/** The ledger, which may hold rows that name the prices of this version. */
async function openBooks(
  config: Config,
  database: Database,
  diagnostics: Diagnostics,
  opening: AsyncDisposableStack,
): Promise<Ledger> {
  await keepSheets(database.writes, allLibrarySheets());
  const ledger = await openLedger({
    database,
    folder: path.join(config.dataDir, 'journal'),
    diagnostics,
    now: systemClock.now,
    retentionDays: config.retentionDays,
  });
  opening.defer(() => closeLedger(ledger, diagnostics));
  await ledger.openFeed();
  return ledger;
}

/** What models cost, also by what is set on other instances, and giving it to rows, also those an earlier process left. */
async function openPrices(
  database: Database,
  diagnostics: Diagnostics,
  opening: AsyncDisposableStack,
): Promise<{ prices: PriceBook; repricings: Repricings }> {
  const known = { newId: randomUUID, now: systemClock.now, diagnostics };
  const announcements = openAnnouncements(database.connect, diagnostics);
  opening.defer(() => announcements.close());
  const listen = (look: () => void) => announcements.listen(PRICES_CHANNEL, look);
  const prices = await openPriceBook({ ...known, pool: database.calls, listen });
  opening.defer(() => prices.close());
  const { elapsedMs } = systemClock;
  const repricings = createRepricings({
    ...known,
    database,
    priceOf: prices.priceUsage,
    refreshPrices: prices.refresh,
    elapsedMs,
  });
  opening.defer(() => repricings.stop());
  void repricings.resume();
  return { prices, repricings };
}

/** Idempotency, and PostgreSQL as completions ask it. */
function openIdempotency(
  { calls }: Database,
  background: Background,
  diagnostics: Diagnostics,
  opening: AsyncDisposableStack,
): { askDatabase: AskDatabase; idempotency: Idempotency } {
  const handOver = () => background.run('Handing over answers', () => idempotency.handOver());
  const probe = async () => void (await calls.query('SELECT 1'));
  const breaker = createDatabaseBreaker({ probe, onReturn: handOver, diagnostics });
  opening.defer(() => breaker.close());
  const idempotency = createIdempotency({
    store: createIdempotencyStore(calls, randomUUID()),
    askDatabase: breaker.ask,
    newId: randomUUID,
    elapsedMs: systemClock.elapsedMs,
    diagnostics,
  });
  opening.defer(handOver);
  return { askDatabase: breaker.ask, idempotency };
}

async function closeLedger(ledger: Ledger, diagnostics: Diagnostics): Promise<void> {
  const left = await ledger.close(LAST_ROWS_MS);
  if (left > 0) diagnostics.warn({ rows: left }, 'The database is away: rows stay in the journal until the next start');
}
