import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import { type Database, openDatabase } from '../database/open-database.ts';
import { createDiagnostics } from '../diagnostics.ts';
import { type Ledger, openLedger } from '../ledger/ledger.ts';
import type { NewLlmLog } from '../ledger/llm-log.entity.ts';
import { logId } from '../ledger/log-id.ts';
import { createTestDatabase } from './database.ts';
import { makeTestFolder } from './folder.ts';

/** When the rows of tests were made, unless they say otherwise. */
export const NOW = new Date('2026-11-24T12:00:00Z');

/** A successful call, but for what is given. */
export function logRow(given: Partial<NewLlmLog> = {}): NewLlmLog {
  const requestId = given.requestId ?? randomUUID();
  const createdAt = given.createdAt ?? new Date(NOW.getTime() - 1000);
  return {
    id: logId(createdAt, requestId),
    createdAt,
    requestId,
    completionId: randomUUID(),
    attempt: 1,
    projectId: null,
    taskId: null,
    agentType: 'tester',
    agentId: null,
    status: 'SUCCESS',
    provider: 'openai',
    requestModel: 'gpt-4o',
    model: 'gpt-4o',
    inputTokens: 10,
    outputTokens: 5,
    cachedInputTokens: null,
    cacheWriteInputTokens: null,
    cacheWriteOneHourInputTokens: null,
    reasoningTokens: null,
    costStatus: 'PRICED',
    inputCostNano: 25_000,
    outputCostNano: 50_000,
    savedCostNano: null,
    savedUsage: null,
    priceId: null,
    durationUs: 1_500_000,
    timeToFirstTokenUs: null,
    finishReason: 'STOP',
    templateId: null,
    errorCode: null,
    errorMessage: null,
    systemPromptHash: null,
    userPromptHash: null,
    responsePreview: 'An answer',
    metadata: null,
    ...given,
  };
}

export interface AnotherLedger {
  /** Of its journal; unset: an empty one. */
  folder?: string;
  /** Another way to the database. */
  url?: string;
  now?: () => Date;
}

export interface TestLedger {
  database: Database;
  url: string;
  ledger: Ledger;
  /** Where the ledger's journal is. */
  folder: string;
  /** One more instance. */
  another: (given?: AnotherLedger) => Promise<Ledger>;
}

/** An empty database with its tables, and a way to open ledgers on it; all is closed when the test has finished. */
export async function openTestLedger(): Promise<TestLedger> {
  const { url, drop } = await createTestDatabase();
  onTestFinished(drop);
  const open = async (given: AnotherLedger = {}) => {
    const diagnostics = createDiagnostics('silent');
    const database = await openDatabase(given.url ?? url, diagnostics);
    onTestFinished(() => database.close());
    const folder = given.folder ?? path.join(await makeTestFolder(), 'journal');
    const ledger = await openLedger({
      database,
      folder,
      diagnostics,
      now: given.now ?? (() => NOW),
      retentionDays: null,
    });
    onTestFinished(async () => void (await ledger.close(1000)));
    await ledger.openFeed();
    return { database, ledger, folder };
  };
  return { url, ...(await open()), another: async (given) => (await open(given)).ledger };
}

/** Writes one row into the database of a running app, as another instance would. */
export async function recordInto(url: string, row: NewLlmLog): Promise<void> {
  const diagnostics = createDiagnostics('silent');
  const database = await openDatabase(url, diagnostics);
  const folder = path.join(await makeTestFolder(), 'journal');
  const ledger = await openLedger({ database, folder, diagnostics, now: () => new Date(), retentionDays: null });
  await ledger.record(row);
  await ledger.close(1000);
  await database.close();
}
