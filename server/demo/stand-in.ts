import { LLMock } from '@copilotkit/aimock';
import { reportedAs } from './models.ts';
import type { Random } from './random.ts';
import { type Scene, SCENES } from './scenes.ts';

const TYPICAL_MS = 700;
const FAULT_SHARE = 0.06;

/** A server of this machine that speaks as the three vendors do. */
export interface StandIn {
  /** The environment of a product whose vendors are this server. */
  environment: Record<string, string>;
  stop(): Promise<void>;
}

/** Answers what the scenes have for an answer, after a while, and sometimes with a fault. */
export async function startStandIn(random: Random): Promise<StandIn> {
  const server = new LLMock({ host: '127.0.0.1', port: 0, journalMaxEntries: 10 });
  server.onMessage(/[\s\S]*/, async ({ messages, model }) => {
    await new Promise((resolve) => {
      setTimeout(resolve, random.around(TYPICAL_MS, 0.4));
    });
    if (random.next() < FAULT_SHARE) {
      return {
        status: 503,
        error: { message: 'The model is overloaded. Please try again later.', type: 'server_error' },
      };
    }
    const scene = sceneOf(JSON.stringify(messages));
    return { content: scene.answer, model: reportedAs(model), usage: usageOf(random, scene) };
  });
  await server.start();
  return {
    environment: {
      GEMINI_API_KEY: 'demo',
      GEMINI_BASE_URL: `${server.url}/v1beta`,
      OPENAI_API_KEY: 'demo',
      OPENAI_BASE_URL: `${server.url}/v1`,
      ANTHROPIC_API_KEY: 'demo',
      ANTHROPIC_BASE_URL: `${server.url}/v1`,
    },
    stop: () => server.stop(),
  };
}

function sceneOf(messages: string): Scene {
  const found = SCENES.find(([, { systemPrompt }]) => messages.includes(systemPrompt));
  return (found ?? SCENES[0]!)[1];
}

/** The same counts in the words of each vendor. */
function usageOf(random: Random, scene: Scene) {
  const input = Math.round(random.around(scene.inputTokens, 0.5));
  const output = Math.round(random.around(scene.outputTokens, 0.4));
  return {
    prompt_tokens: input,
    completion_tokens: output,
    total_tokens: input + output,
    input_tokens: input,
    output_tokens: output,
    promptTokenCount: input,
    candidatesTokenCount: output,
    totalTokenCount: input + output,
  };
}
