import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { createRandom } from '../server/demo/random.ts';
import type { NewLlmLog } from '../server/ledger/llm-log.entity.ts';
import { logId, uuidV7 } from '../server/ledger/log-id.ts';
import { AGENT_TYPES, MODELS, PROJECTS, PROVIDERS } from './made-rows.ts';

const random = createRandom(7);
const SYSTEM_PROMPTS = Array.from({ length: AGENT_TYPES }, (_, at) => createHash('sha256').update(`${at}`).digest());

/** The least of some numbers, so that small ones are frequent. */
function oftenSmall(most: number): number {
  return Math.floor(most * random.next() ** 3);
}

/** A call of this moment, with everything a call has: 3 % fail, previews have 200 characters. */
export function makeCall(): NewLlmLog {
  const createdAt = new Date();
  const requestId = random.uuid();
  const id = logId(createdAt, requestId);
  const project = oftenSmall(PROJECTS);
  const agent = (project * 11 + oftenSmall(5)) % AGENT_TYPES;
  const model = (agent * 7 + project * 3 + oftenSmall(4)) % MODELS;
  const failed = random.next() < 0.03;
  const [inputTokens, outputTokens] = [Math.round(random.around(200, 1)), Math.round(random.around(100, 1))];
  return {
    id,
    createdAt,
    requestId,
    completionId: id,
    attempt: 1,
    projectId: `project-${project}`,
    taskId: random.next() < 0.5 ? `task-${oftenSmall(10_000)}` : null,
    agentType: `agent-type-${agent}`,
    agentId: `agent-${project}-${agent}`,
    status: failed ? 'ERROR' : 'SUCCESS',
    provider: `provider-${model % PROVIDERS}`,
    requestModel: `model-${model}`,
    model: `model-${model}`,
    inputTokens: failed ? null : inputTokens,
    outputTokens: failed ? null : outputTokens,
    cachedInputTokens: null,
    cacheWriteInputTokens: null,
    cacheWriteOneHourInputTokens: null,
    reasoningTokens: null,
    costStatus: failed ? 'FREE' : 'PRICED',
    inputCostNano: failed ? 0 : inputTokens * 300,
    outputCostNano: failed ? 0 : outputTokens * 2500,
    savedCostNano: null,
    savedUsage: null,
    priceId: null,
    durationUs: Math.round(random.around(900_000, 0.8)),
    timeToFirstTokenUs: null,
    finishReason: failed ? null : 'STOP',
    templateId: null,
    errorCode: failed ? 'PROVIDER_ERROR' : null,
    errorMessage: failed ? `HTTP 503: the model is overloaded, request ${requestId}` : null,
    systemPromptHash: SYSTEM_PROMPTS[agent]!,
    userPromptHash: createHash('sha256').update(requestId).digest(),
    responsePreview: failed ? null : `An answer about ${requestId} `.padEnd(200, 'words and more of them '),
    metadata: random.next() < 0.3 ? { run: project, branch: 'main' } : null,
  };
}

/**
 * Makes such calls one after the other, at next to no cost and without holding them: after some thousands what they tell begins anew,
 * but each is a call of its own, of another prompt.
 */
export function createCalls(): () => NewLlmLog {
  const sketches = Array.from({ length: 4000 }, makeCall);
  let free = Buffer.alloc(0);
  let made = 0;
  const bytes = (count: number) => {
    if (free.length < count) free = randomBytes(65_536);
    const taken = free.subarray(0, count);
    free = free.subarray(count);
    return taken;
  };
  return () => {
    const sketch = sketches[made % sketches.length]!;
    made += 1;
    const createdAt = new Date();
    const [id, completionId] = [uuidV7(createdAt, bytes(10)), uuidV7(createdAt, bytes(10))];
    return { ...sketch, id, createdAt, requestId: randomUUID(), completionId, userPromptHash: bytes(32) };
  };
}

/** Such a call as others tell it with `recordCalls`. */
export function makeForeignCall(): Record<string, unknown> {
  const { projectId, taskId, agentType, agentId, responsePreview, metadata, durationUs } = makeCall();
  const what = { provider: 'openai', model: 'gpt-4o', inputTokens: 200, outputTokens: 100, responsePreview, metadata };
  const who = { requestId: randomUUID(), projectId, taskId, agentType, agentId };
  return { ...who, ...what, durationSeconds: durationUs / 1e6 };
}
