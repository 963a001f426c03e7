import type { Random } from './random.ts';
import { SCENES } from './scenes.ts';

const PAUSE_MS = 1500;
const MUTATION = 'mutation ($input: CompletionInput!) { completion(input: $input) { completionId } }';
const MODELS = [
  [5, {}],
  [2, { provider: 'openai', model: 'gpt-4o' }],
  [1, { provider: 'openai', model: 'gpt-4o-mini' }],
  [2, { provider: 'anthropic' }],
] as const;

/** A completion every second or two, through the API as any agent would, until it is stopped. */
export function startTraffic(url: string, random: Random): { stop(): void } {
  const stopped = new AbortController();
  const { signal } = stopped;

  async function call(): Promise<void> {
    const scene = random.pick(SCENES);
    // Few numbers, so that questions repeat and the cache has something to do.
    const prompt = scene.prompt.replace('{n}', String(Math.floor(random.next() * 40)));
    const { agentType, projectId, systemPrompt } = scene;
    const input = { agentType, projectId, systemPrompt, prompt, ...random.pick(MODELS) };
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: MUTATION, variables: { input } }),
      signal,
    });
    await response.text();
  }

  const again = () => {
    if (signal.aborted) return;
    // A call that fails is a row on the dashboard, which is where one looks.
    call().catch(() => {});
    setTimeout(again, random.around(PAUSE_MS, 0.5)).unref();
  };
  again();
  return { stop: () => stopped.abort() };
}
