import { z } from 'zod';
import { LOG_STATUSES } from '../ledger/llm-log.entity.ts';
import { DATE_RANGES, type LogFilter } from '../ledger/log-filter.ts';
import { checkInput, list, number, oneOf, optional, text } from './check-input.ts';
import type { LlmLogFilterInput } from './llm-log-filter.input.ts';

const LISTED_VALUES = 200;

const values = optional(list(text(0, 1000), LISTED_VALUES));
const instant = optional(z.date({ error: 'must be a time such as 2026-11-24T12:00:00Z' }));
const hash = optional(
  z
    .string()
    .regex(/^[0-9a-f]{64}$/i, 'must be a SHA-256 in 64 hexadecimal digits')
    .toLowerCase(),
);

const rules = z
  .object({
    range: optional(oneOf(DATE_RANGES)),
    from: instant,
    to: instant,
    projectId: values,
    taskId: values,
    agentType: values,
    agentId: values,
    provider: values,
    model: values,
    status: optional(list(oneOf(LOG_STATUSES), LISTED_VALUES)),
    requestId: values,
    completionId: optional(text(0, 1000)),
    templateId: values,
    errorCode: values,
    systemPromptHash: hash,
    userPromptHash: hash,
    minCost: optional(number(0, 1_000_000)),
    minDurationSeconds: optional(number(0, 1_000_000)),
    search: optional(text(0, 200)),
  })
  .refine(({ from, to }) => from === null || to === null || from <= to, {
    path: ['to'],
    message: 'must not be before from',
  });

/** @throws LedgerError BAD_USER_INPUT naming the field, in an input of that name, and what is allowed. */
export function checkFilter(filter: LlmLogFilterInput | null | undefined, name = 'filter'): LogFilter {
  return checkInput(name, rules, filter ?? {});
}
