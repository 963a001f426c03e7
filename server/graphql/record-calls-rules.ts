import { z } from 'zod';
import type { RecordedCall } from '../gateway/record-calls.ts';
import { ATTEMPT_ERROR_CODES } from '../vocabulary.ts';
import { checkInput, key, label, list, metadata, number, oneOf, optional, text, wholeNumber } from './check-input.ts';
import type { RecordCallInput } from './record-call.input.ts';

const MOST_CALLS = 1000;
const LONGEST_SECONDS = 1_000_000;
/** Much more than is kept, so that nobody has to cut. */
const TEXT_CHARACTERS = 1_000_000;
/** Input and output together are still a GraphQL Int. */
const MOST_TOKENS = 1_000_000_000;
const DAY_MS = 86_400_000;
/** The log has a partition for each week, and a query of all time needs locks for each: few enough for a PostgreSQL as it comes. */
const OLDEST_MS = 5 * 365 * DAY_MS;

const tokens = optional(wholeNumber(0, MOST_TOKENS));
const longText = optional(text(0, TEXT_CHARACTERS));

const timeRule = 'must be from 1,825 days ago to a day from now';

const call = z
  .object({
    requestId: key,
    projectId: optional(label),
    taskId: optional(label),
    agentType: label,
    agentId: optional(label),
    provider: label,
    requestModel: optional(label),
    model: label,
    inputTokens: tokens,
    outputTokens: tokens,
    cachedInputTokens: tokens,
    cacheWriteInputTokens: tokens,
    cacheWriteOneHourInputTokens: tokens,
    reasoningTokens: tokens,
    durationSeconds: number(0, LONGEST_SECONDS),
    success: z.boolean(),
    errorCode: optional(oneOf(ATTEMPT_ERROR_CODES)),
    errorMessage: longText,
    responsePreview: longText,
    metadata: optional(metadata),
    createdAt: optional(z.date({ error: timeRule })),
    /** Of the request, so that the rules need not be made anew for each. */
    now: z.date(),
  })
  .check(checkTime, checkFailure, checkUsage)
  .transform(({ now, createdAt, ...given }): RecordedCall => ({ ...given, createdAt: createdAt ?? now }));
/** Their number first: a list that is too long is not looked at. */
const rules = list(z.unknown(), MOST_CALLS).pipe(z.array(call));

/**
 * A call that gives no time is of now.
 * @throws LedgerError BAD_USER_INPUT naming call, field and what is allowed.
 */
export function checkCalls(calls: readonly RecordCallInput[], now: Date): RecordedCall[] {
  return checkInput(
    'calls',
    rules,
    calls.map((given) => ({ ...given, now })),
  );
}

type Given = Omit<RecordedCall, 'createdAt'> & { createdAt: Date | null; now: Date };
type Faults = z.core.ParsePayload<Given>;

function checkTime({ value, issues }: Faults): void {
  if (value.createdAt === null) return;
  const aheadMs = value.createdAt.getTime() - value.now.getTime();
  if (aheadMs < -OLDEST_MS || aheadMs > DAY_MS) issues.push(fault(value, 'createdAt', timeRule));
}

/** What went wrong is told of calls that went wrong. */
function checkFailure({ value, issues }: Faults): void {
  if (!value.success) return;
  for (const field of ['errorCode', 'errorMessage'] as const) {
    if (value[field] !== null) issues.push(fault(value, field, 'must be left out where success is true'));
  }
}

function checkUsage({ value, issues }: Faults): void {
  const { inputTokens, outputTokens, cachedInputTokens, cacheWriteInputTokens, reasoningTokens } = value;
  if (isAbove((cachedInputTokens ?? 0) + (cacheWriteInputTokens ?? 0), inputTokens)) {
    const rule = 'and cacheWriteInputTokens together must not be above inputTokens, which they are inside of';
    issues.push(fault(value, 'cachedInputTokens', rule));
  }
  if ((value.cacheWriteOneHourInputTokens ?? 0) > (cacheWriteInputTokens ?? 0)) {
    const rule = 'must not be above cacheWriteInputTokens, which they are inside of';
    issues.push(fault(value, 'cacheWriteOneHourInputTokens', rule));
  }
  if (isAbove(reasoningTokens ?? 0, outputTokens)) {
    issues.push(fault(value, 'reasoningTokens', 'must not be above outputTokens, which they are inside of'));
  }
}

/** Where the whole is not known, or wrong itself, nothing can be said of its part. */
function isAbove(part: number, whole: number | null): boolean {
  return whole !== null && whole >= 0 && part > whole;
}

function fault(input: Given, field: keyof Given, message: string): Faults['issues'][number] {
  return { code: 'custom', path: [field], message, input };
}
