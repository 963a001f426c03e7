import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';

/** An empty folder, which is deleted when the test has finished and what it opened there is closed. */
export async function makeTestFolder(): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'llm-ledger-test-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  return folder;
}
