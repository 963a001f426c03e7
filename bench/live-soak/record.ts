import { randomUUID } from 'node:crypto';
import { ask, RECORD } from '../api.ts';

const DAY_MS = 86_400_000;

/** Where the feed stands. */
export async function feedPosition(url: string): Promise<string> {
  return (await ask(url, '{ llmLogs(page: { size: 1 }) { feedPosition } }')).llmLogs.feedPosition;
}

/** How rows are written: so many, by so many at once, each request with up to so many calls, to one of the servers. */
export interface Writing {
  urls: readonly string[];
  rows: number;
  writers: number;
  mostAtOnce: number;
  previewLength: number;
}

/** Resolves with the requestIds when all are accepted. Calls were made within the last three days, so rows come late as well. */
export async function write({ urls, rows, writers, mostAtOnce, previewLength }: Writing): Promise<Set<string>> {
  const ids = new Set<string>();
  const writer = async () => {
    while (ids.size < rows) {
      const many = Math.min(rows - ids.size, 1 + Math.floor(Math.random() * mostAtOnce));
      const calls = Array.from({ length: many }, () => makeCall(previewLength));
      for (const { requestId } of calls) ids.add(requestId);
      await ask(urls[Math.floor(Math.random() * urls.length)]!, RECORD, { calls });
    }
  };
  await Promise.all(Array.from({ length: writers }, writer));
  return ids;
}

function makeCall(previewLength: number) {
  return {
    requestId: randomUUID(),
    agentType: 'soak',
    provider: 'openai',
    model: 'gpt-4o',
    inputTokens: 100,
    outputTokens: 10,
    durationSeconds: 1,
    responsePreview: 'x'.repeat(previewLength),
    createdAt: new Date(Date.now() - Math.random() * 3 * DAY_MS).toISOString(),
  };
}
