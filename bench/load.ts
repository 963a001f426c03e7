import { randomBytes } from 'node:crypto';
import { Pool } from 'undici';

const CONNECTIONS = 32;
const MUTATION = `mutation ($input: CompletionInput!) {
  completion(input: $input) { completionId text provider model inputTokens outputTokens totalCost durationSeconds }
}`;
const PROMPT = 'Summarise the following ticket in one sentence, and name the team that should look at it first. ';

/** Completions over HTTP, as fast as they are answered. */
export interface Load {
  /** Calls for that long; returns how many were answered a second. Throws where one was not. */
  run(url: string, cache: 'OFF' | 'USE', milliseconds: number): Promise<{ perSecond: number; answered: number }>;
}

export function createLoad(): Load {
  return {
    async run(url, cache, milliseconds) {
      const pool = new Pool(url, { connections: CONNECTIONS });
      const began = performance.now();
      const until = began + milliseconds;
      let answered = 0;
      const worker = async () => {
        while (performance.now() < until) {
          await ask(pool, cache);
          answered += 1;
        }
      };
      await Promise.all(Array.from({ length: CONNECTIONS }, worker));
      const seconds = (performance.now() - began) / 1000;
      await pool.close();
      return { perSecond: answered / seconds, answered };
    },
  };
}

async function ask(pool: Pool, cache: 'OFF' | 'USE'): Promise<void> {
  const prompt = `${PROMPT}${randomBytes(12).toString('hex')}`;
  const input = { agentType: 'bench', projectId: 'bench', prompt, cache };
  const { body, statusCode } = await pool.request({
    path: '/graphql',
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: MUTATION, variables: { input } }),
  });
  const answer = await body.text();
  if (statusCode !== 200 || !answer.includes('"A short answer."'))
    throw new Error(`A call was answered with ${answer.slice(0, 300)}`);
}
