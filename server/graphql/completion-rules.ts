import { z } from 'zod';
import { CACHE_MODES, type CompletionRequest } from '../gateway/completion.ts';
import { MESSAGE_ROLES } from '../vocabulary.ts';
import { checkInput, key, label, list, metadata, number, optional, text, wholeNumber } from './check-input.ts';
import type { CompletionInput } from './completion.input.ts';

const DEFAULT_TIMEOUT_SECONDS = 120;
const LONGEST_TIMEOUT_SECONDS = 600;
const PROMPT_CHARACTERS = 2_000_000;

const prompt = text(1, PROMPT_CHARACTERS);
const message = z.object({ role: z.enum(MESSAGE_ROLES), content: text(0, PROMPT_CHARACTERS) });
const timeoutRule = `must be a number of seconds above 0, at most ${LONGEST_TIMEOUT_SECONDS}`;

const rules = z
  .object({
    agentType: label,
    agentId: optional(label),
    projectId: optional(label),
    taskId: optional(label),
    requestId: optional(key),
    systemPrompt: optional(prompt),
    prompt: optional(prompt),
    messages: optional(list(message, 1000).min(1, 'must have at least one message')),
    provider: optional(label),
    model: optional(label),
    failover: z.boolean(),
    temperature: optional(number(0, 2)),
    maxOutputTokens: optional(wholeNumber(1, 1_000_000)),
    timeoutSeconds: z
      .number()
      .positive(timeoutRule)
      .max(LONGEST_TIMEOUT_SECONDS, timeoutRule)
      .nullish()
      .transform((value) => value ?? DEFAULT_TIMEOUT_SECONDS),
    cache: z.enum(CACHE_MODES),
    useTemplates: z.boolean(),
    metadata: optional(metadata),
  })
  .refine((input) => (input.prompt === null) !== (input.messages === null), {
    path: ['prompt'],
    message: 'or messages must be given, and only one of the two',
  })
  .refine(({ messages }) => messages === null || messages.some(({ role }) => role !== 'SYSTEM'), {
    path: ['messages'],
    message: 'must hold at least one message that is not SYSTEM',
  })
  .refine((input) => charactersOf(input) <= PROMPT_CHARACTERS, {
    path: ['messages'],
    message: `and systemPrompt together must have at most ${PROMPT_CHARACTERS} characters`,
  });

/** @throws LedgerError BAD_USER_INPUT naming the field and what is allowed. */
export function checkCompletion(input: CompletionInput): CompletionRequest {
  return checkInput('input', rules, input);
}

function charactersOf(asked: Pick<CompletionRequest, 'systemPrompt' | 'prompt' | 'messages'>): number {
  const texts = [asked.systemPrompt ?? '', asked.prompt ?? '', ...(asked.messages ?? []).map(({ content }) => content)];
  return texts.reduce((sum, { length }) => sum + length, 0);
}
