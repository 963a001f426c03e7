import type { CachedAnswer } from '../cache/response-cache.ts';
import type { CompletionRequest } from '../gateway/completion.ts';
import { createRowMaker, type RowMaker } from '../gateway/log-rows.ts';
import type { NewLlmLog } from '../ledger/llm-log.entity.ts';
import { priceUsage } from '../pricing/price.ts';
import { type Provider, ProviderError } from '../providers/provider.ts';
import type { TokenUsage } from '../vocabulary.ts';
import { type Model, MODELS } from './models.ts';
import { createRandom, type Random } from './random.ts';
import { type Scene, SCENES } from './scenes.ts';

const HOUR_MS = 3_600_000;
const SEED = 20_261_124;
const CALLS_AN_HOUR = 60;
const CACHE_SHARE = 0.12;

const FAULTS: readonly (readonly [weight: number, fault: () => ProviderError])[] = [
  [
    5,
    () =>
      new ProviderError('RATE_LIMITED', 'HTTP 429: Resource has been exhausted (check quota).', { billed: 'NOTHING' }),
  ],
  [
    3,
    () =>
      new ProviderError('PROVIDER_ERROR', 'HTTP 503: The model is overloaded. Please try again later.', {
        billed: 'NOTHING',
      }),
  ],
  [2, () => new ProviderError('TIMEOUT', 'No answer within 60 s', { billed: 'UNKNOWN' })],
  [1, () => new ProviderError('NETWORK', 'The provider cannot be reached (ECONNRESET)', { billed: 'UNKNOWN' })],
];

/** Believable rows of so many days before that moment, oldest first, and always the same. */
export function* makeHistory(until: Date, days: number): Generator<NewLlmLog> {
  const random = createRandom(SEED);
  const from = until.getTime() - days * 24 * HOUR_MS;
  for (let hour = 0; hour < days * 24; hour += 1) {
    const began = from + hour * HOUR_MS;
    const calls = Math.round(random.around(CALLS_AN_HOUR * rhythm(new Date(began)), 0.25));
    for (let call = 0; call < calls; call += 1) {
      yield* makeCall(random, new Date(Math.floor(began + ((call + random.next()) / calls) * HOUR_MS)));
    }
  }
}

/** People work by day and on weekdays; their agents do, too. */
function rhythm(time: Date): number {
  const byDay = 0.35 + Math.max(0, Math.sin(((time.getUTCHours() - 6) / 14) * Math.PI)) * 1.5;
  const isWeekend = time.getUTCDay() % 6 === 0;
  return byDay * (isWeekend ? 0.35 : 1);
}

/** All rows of one completion: failed attempts, then the one that answered; or an answer from the cache. */
function* makeCall(random: Random, at: Date): Generator<NewLlmLog> {
  const scene = random.pick(SCENES);
  const model = random.pick(MODELS);
  const usage = usageOf(random, scene, model);
  const rows = createRowMaker(requestOf(random, scene, model), random.uuid(), priceUsage);
  if (random.next() < CACHE_SHARE) {
    yield rows.ofCacheHit(answerOf(scene, model, usage), { startedAt: at, durationMs: random.around(1.2, 0.4) });
  } else if (random.next() < 0.04) {
    yield* makeTroubledCall(random, rows, at, { scene, model, usage });
  } else {
    yield answered(random, rows, at, 1, { scene, model, usage });
  }
}

interface Made {
  scene: Scene;
  model: Model;
  usage: TokenUsage;
}

/** One or two faults, and mostly an answer from another vendor after them. */
function* makeTroubledCall(random: Random, rows: RowMaker, at: Date, made: Made): Generator<NewLlmLog> {
  let time = at;
  const faults = random.next() < 0.3 ? 2 : 1;
  for (let number = 1; number <= faults; number += 1) {
    const error = random.pick(FAULTS)();
    const durationMs = error.code === 'TIMEOUT' ? 60_000 : random.around(240, 0.5);
    yield rows.ofAttempt({ ...attempted(made.model, time), durationMs, answer: null, error }, number);
    time = new Date(time.getTime() + Math.ceil(durationMs));
  }
  if (random.next() < 0.15) return;
  const others = MODELS.filter(
    ([, { provider, asked }]) => provider !== made.model.provider && !asked.includes('acme'),
  );
  const model = random.pick(others);
  yield answered(random, rows, time, faults + 1, { ...made, model, usage: usageOf(random, made.scene, model) });
}

function answered(random: Random, rows: RowMaker, at: Date, number: number, { scene, model, usage }: Made): NewLlmLog {
  const durationMs = random.around(model.startMs, 0.35) + usage.outputTokens! * random.around(model.tokenMs, 0.2);
  const answer = answerOf(scene, model, usage);
  return rows.ofAttempt({ ...attempted(model, at), durationMs, answer, error: null }, number);
}

function attempted(model: Model, startedAt: Date) {
  const provider = { id: model.provider, free: false } as Provider;
  return { provider, requestModel: model.asked, startedAt, streamed: null };
}

function answerOf(scene: Scene, model: Model, usage: TokenUsage): CachedAnswer {
  return {
    text: scene.answer,
    finishReason: 'STOP',
    provider: model.provider,
    model: model.reported,
    usage,
    isFree: false,
  };
}

function usageOf(random: Random, scene: Scene, model: Model): TokenUsage {
  const inputTokens = Math.round(random.around(scene.inputTokens, 0.5));
  const visible = Math.max(1, Math.round(random.around(scene.outputTokens, 0.4)));
  const reasoningTokens = model.reasons ? Math.round(random.around(visible * 1.5, 0.5)) : null;
  const isCached = inputTokens > 1024 && random.next() < 0.4;
  return {
    inputTokens,
    outputTokens: visible + (reasoningTokens ?? 0),
    cachedInputTokens: isCached ? Math.floor((inputTokens * 0.7) / 128) * 128 : null,
    cacheWriteInputTokens: null,
    cacheWriteOneHourInputTokens: null,
    reasoningTokens,
  };
}

function requestOf(random: Random, scene: Scene, model: Model): CompletionRequest {
  const agent = Math.floor(random.next() * 5) + 1;
  return {
    agentType: scene.agentType,
    agentId: `${scene.agentType}-${agent}`,
    projectId: scene.projectId,
    taskId: null,
    requestId: null,
    systemPrompt: scene.systemPrompt,
    prompt: scene.prompt.replace('{n}', String(Math.floor(random.next() * 100_000))),
    messages: null,
    provider: null,
    model: model.asked,
    failover: true,
    temperature: null,
    maxOutputTokens: null,
    timeoutSeconds: 120,
    cache: 'USE',
    useTemplates: true,
    metadata: {
      environment: random.pick([
        [4, 'production'],
        [1, 'staging'],
      ]),
    },
  };
}
