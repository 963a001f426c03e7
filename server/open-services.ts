import { randomBytes, randomUUID } from 'node:crypto';
import path from 'node:path';
import type { AskDatabase } from './ask-database.ts';
import { type Background, createBackground } from './background.ts';
import { createResponseCache, removeExpiredResponses } from './cache/response-cache.ts';
import type { Budgets } from './budgets/budgets.ts';
import type { Config } from './config.ts';
import type { Database } from './database/open-database.ts';
import type { Diagnostics } from './diagnostics.ts';
import { systemClock } from './gateway/clock.ts';
import { createCompleteOnce } from './gateway/complete-once.ts';
import { createComplete } from './gateway/complete.ts';
import { completionId } from './gateway/completion-id.ts';
import { type CoolDown, createCoolDown } from './gateway/cool-down.ts';
import { createDatabaseBreaker } from './gateway/database-breaker.ts';
import { createGateway, type Gateway } from './gateway/gateway.ts';
import { createProviderChain } from './gateway/provider-chain.ts';
import { describeProviders } from './gateway/provider-status.ts';
import { createRateCompletion } from './gateway/rate-completion.ts';
import { createRecordCalls } from './gateway/record-calls.ts';
import { createTemplateAnswers } from './gateway/template-answers.ts';
import { createTemplateService } from './gateway/template-service.ts';
import type { Services } from './graphql/context.ts';
import { startHousekeeping } from './housekeeping.ts';
import { createIdempotencyStore, removeExpiredRequests } from './idempotency/idempotency-store.ts';
import { createIdempotency, type Idempotency } from './idempotency/idempotency.ts';
import { NO_FILTER } from './ledger/log-filter.ts';
import { type Ledger, openLedger } from './ledger/ledger.ts';
import { createRepricings, type Repricings } from './ledger/repricing/repricing.ts';
import { type Announcements, openAnnouncements } from './listening/announcements.ts';
import { modelName, providerName } from './pricing/model-name.ts';
import { allLibrarySheets } from './pricing/library-prices.ts';
import { openPriceBook, type PriceBook } from './pricing/price-book.ts';
import { PRICES_CHANNEL } from './pricing/price-overrides.ts';
import { keepSheets } from './pricing/sheet-store.ts';
import { openBudgetsOf, spendingOf } from './open-budgets.ts';
import { openWebhookOf } from './open-webhook.ts';
import { createProviders, type Providers } from './providers/create-providers.ts';
import type { Secrets } from './secrets.ts';
import { openTemplates, type Templates } from './templates/keeping/open-templates.ts';

/** Calls in flight get this long to end by themselves when the server stops. */
const GRACE_MS = 5000;
/** Rows that still wait then get this long to reach the database. */
const LAST_ROWS_MS = 5000;
/** More rows than a completion has. */
const ROWS_OF_ONE = 200;

/** What is said about the program, and what is never said. */
export interface Discretion {
  diagnostics: Diagnostics;
  secrets: Secrets;
}

/** What the rooms that are opened later work with. */
interface Around {
  config: Config;
  database: Database;
  diagnostics: Diagnostics;
  opening: AsyncDisposableStack;
}

const clock = systemClock;
const newId = () => completionId(clock.now(), randomBytes(10));

/** Opens the rooms behind the edge, in order, and joins them; `opening` closes them in reverse. */
export async function openServices(
  config: Config,
  database: Database,
  { diagnostics, secrets }: Discretion,
  opening: AsyncDisposableStack,
): Promise<Services> {
  const around = { config, database, diagnostics, opening };
  const providers = createProviders(config, secrets.mask);
  opening.defer(() => providers.close());
  const ledger = await openBooks(around);
  const announcements = openAnnouncements(database.connect, diagnostics);
  opening.defer(() => announcements.close());
  const { prices, repricings } = await openPrices(around, announcements);
  const budgets = await openBudgetsOf(ledger, announcements, around);
  const webhook = openWebhookOf(announcements, prices, { diagnostics, secrets }, around);
  const background = createBackground(diagnostics);
  opening.defer(() => background.settled());
  const { askDatabase, idempotency } = openIdempotency(around, background);
  const templates = openLearning(around, announcements);
  keepHouse(around, [
    idempotency.handOver,
    ledger.keepHouse,
    templates.keepHouse,
    async () => void repricings.resume(),
    budgets.keepHouse,
    webhook.keepHouse,
  ]);
  const coolDown = createCoolDown(clock.now);
  const gateway = openGateway(around, {
    providers,
    ledger,
    prices,
    budgets,
    background,
    askDatabase,
    idempotency,
    templates,
    coolDown,
  });

  return {
    gateway,
    recordCalls: createRecordCalls({ ...ledger, ...prices, newId }),
    templates: createTemplateService(templates, providers.chain),
    rateCompletion: createRateCompletion({ ...ledger, rowsOf: (id) => rowsOf(ledger, id), rate: templates.rate }),
    ledger,
    prices,
    repricings,
    budgets,
    webhook,
    providers: () => describeProviders(providers, coolDown),
    names: { provider: providerName, model: modelName },
    now: clock.now,
  };
}

/** Everything of one completion. */
function openGateway(
  { config, database, diagnostics, opening }: Around,
  rooms: {
    providers: Providers;
    ledger: Ledger;
    prices: PriceBook;
    budgets: Budgets;
    background: Background;
    askDatabase: AskDatabase;
    idempotency: Idempotency;
    templates: Templates;
    coolDown: CoolDown;
  },
): Gateway {
  const { ledger, prices, budgets, background, askDatabase, idempotency, templates, coolDown } = rooms;
  const providers = rooms.providers.chain;
  const tryTimeoutMs = config.tryTimeoutSeconds * 1000;
  const { maxTemperature } = config.templates;
  const complete = createComplete({
    providers,
    coolDown,
    callChain: createProviderChain({ tryTimeoutMs, coolDown, clock, random: Math.random }),
    cache: createResponseCache(database.calls, config.cacheTtlSeconds),
    templates: createTemplateAnswers({ ...templates, providers, maxTemperature }),
    askDatabase,
    ...prices,
    ...ledger,
    openSpending: spendingOf(budgets, { ...prices, config, askDatabase, diagnostics }),
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
  return gateway;
}

/** Chores of rooms, and of tables that grow old. */
function keepHouse({ database, diagnostics, opening }: Around, chores: (() => Promise<void>)[]): void {
  const { writes } = database;
  const expiries = [() => removeExpiredRequests(writes), () => removeExpiredResponses(writes)];
  const housekeeping = startHousekeeping([...chores, ...expiries], diagnostics);
  opening.defer(() => housekeeping.stop());
}

/** The ledger, which may hold rows that name the prices of this version. */
async function openBooks({ config, database, diagnostics, opening }: Around): Promise<Ledger> {
  await keepSheets(database.writes, allLibrarySheets());
  const ledger = await openLedger({
    database,
    folder: path.join(config.dataDir, 'journal'),
    diagnostics,
    now: clock.now,
    retentionDays: config.retentionDays,
  });
  opening.defer(() => closeLedger(ledger, diagnostics));
  await ledger.openFeed();
  return ledger;
}

/** What models cost, also by what is set on other instances, and giving it to rows, also those an earlier process left. */
async function openPrices(
  { database, diagnostics, opening }: Around,
  announcements: Announcements,
): Promise<{ prices: PriceBook; repricings: Repricings }> {
  const { now, elapsedMs } = clock;
  const known = { newId: randomUUID, now, diagnostics };
  const listen = (look: () => void) => announcements.listen(PRICES_CHANNEL, look);
  const prices = await openPriceBook({ ...known, pool: database.calls, listen });
  opening.defer(() => prices.close());
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

async function closeLedger(ledger: Ledger, diagnostics: Diagnostics): Promise<void> {
  const left = await ledger.close(LAST_ROWS_MS);
  if (left > 0) diagnostics.warn({ rows: left }, 'The database is away: rows stay in the journal until the next start');
}

async function rowsOf(ledger: Ledger, completionId: string) {
  const page = { number: 1, size: ROWS_OF_ONE, after: null };
  return (await ledger.list({ ...NO_FILTER, completionId }, page)).nodes;
}

/** Idempotency, and PostgreSQL as completions ask it. */
function openIdempotency(
  { database, diagnostics, opening }: Around,
  background: Background,
): { askDatabase: AskDatabase; idempotency: Idempotency } {
  const { calls } = database;
  const handOver = () => background.run('Handing over answers', () => idempotency.handOver());
  const probe = async () => void (await calls.query('SELECT 1'));
  const breaker = createDatabaseBreaker({ probe, onReturn: handOver, diagnostics });
  opening.defer(() => breaker.close());
  const idempotency = createIdempotency({
    store: createIdempotencyStore(calls, randomUUID()),
    askDatabase: breaker.ask,
    newId: randomUUID,
    elapsedMs: clock.elapsedMs,
    diagnostics,
  });
  opening.defer(handOver);
  return { askDatabase: breaker.ask, idempotency };
}

/** Templates: what was learned, and learning. */
function openLearning({ config, database, diagnostics, opening }: Around, { listen }: Announcements): Templates {
  const pools = { reads: database.reads, writes: database.writes };
  const { now } = clock;
  const templates = openTemplates({ ...config.templates, pools, listen, diagnostics, now, newId, random: Math.random });
  opening.defer(() => templates.close());
  return templates;
}
