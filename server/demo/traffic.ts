import { ask } from './ask.ts';
import type { Random } from './random.ts';
import { SCENES } from './scenes.ts';

/** A call every other second at first, so that one sees that it lives; then ever slower, down to the pace of the made-up history. */
const FIRST_PAUSE_MS = 1500;
const LAST_PAUSE_MS = 20_000;
const SLOWER = 1.05;
const MUTATION = 'mutation ($input: CompletionInput!) { completion(input: $input) { completionId } }';
const MODELS = [
  [5, {}],
  [2, { provider: 'openai', model: 'gpt-4o' }],
  [1, { provider: 'openai', model: 'gpt-4o-mini' }],
  [2, { provider: 'anthropic' }],
] as const;

/** Completions through the API, as any agent would make them, until it is stopped. */
export function startTraffic(url: string, random: Random): { stop(): void } {
  const stopped = new AbortController();
  const { signal } = stopped;

  async function call(): Promise<void> {
    const scene = random.pick(SCENES);
    // Few numbers, so that questions repeat and the cache has something to do.
    const prompt = scene.prompt.replace('{n}', String(Math.floor(random.next() * 40)));
    const { agentType, projectId, systemPrompt } = scene;
    const input = { agentType, projectId, systemPrompt, prompt, ...random.pick(MODELS) };
    await ask(url, MUTATION, { input }, signal);
  }

  let pauseMs = FIRST_PAUSE_MS;
  const again = () => {
    if (signal.aborted) return;
    // A call that fails is a row on the dashboard, which is where one looks.
    call().catch(() => {});
    setTimeout(again, random.around(pauseMs, 0.5)).unref();
    pauseMs = Math.min(LAST_PAUSE_MS, pauseMs * SLOWER);
  };
  again();
  return { stop: () => stopped.abort() };
}
