import { GraphQLDateTime } from 'graphql-scalars';
import { Field, Float, ID, InputType } from 'type-graphql';
import { z } from 'zod';
import { type DateRange, DATE_RANGES, type LogFilter } from '../ledger/log-filter.ts';
import { LOG_STATUSES, type LogStatus } from '../ledger/llm-log.entity.ts';
import { checkInput, list, number, optional, text } from './check-input.ts';
import { DateRangeEnum, LogStatusEnum } from './enums.ts';

const LISTED_VALUES = 200;

@InputType('LlmLogFilter', {
  description:
    'Every condition given must hold; a list means any of its values. The same input serves the query, the statistics, the subscription and the export.',
})
export class LlmLogFilterInput {
  @Field(() => DateRangeEnum, { nullable: true, description: 'Counted back from now.' })
  range?: DateRange | null;

  @Field(() => GraphQLDateTime, { nullable: true, description: 'The first instant: from <= createdAt.' })
  from?: Date | null;

  @Field(() => GraphQLDateTime, { nullable: true, description: 'The first instant behind: createdAt < to.' })
  to?: Date | null;

  @Field(() => [String], { nullable: true, description: 'Projects.' })
  projectId?: string[] | null;

  @Field(() => [String], { nullable: true, description: 'Tasks.' })
  taskId?: string[] | null;

  @Field(() => [String], { nullable: true, description: 'Kinds of agents.' })
  agentType?: string[] | null;

  @Field(() => [String], { nullable: true, description: 'Agents.' })
  agentId?: string[] | null;

  @Field(() => [String], { nullable: true, description: 'Providers, e.g. "gemini".' })
  provider?: string[] | null;

  @Field(() => [String], { nullable: true, description: 'Models that answered, e.g. "gemini-2.5-flash".' })
  model?: string[] | null;

  @Field(() => [LogStatusEnum], { nullable: true, description: 'Statuses.' })
  status?: LogStatus[] | null;

  @Field(() => [String], { nullable: true, description: 'Requests.' })
  requestId?: string[] | null;

  @Field(() => ID, { nullable: true, description: 'The attempts of one completion.' })
  completionId?: string | null;

  @Field(() => [String], { nullable: true, description: 'Error codes, e.g. "RATE_LIMITED".' })
  errorCode?: string[] | null;

  @Field(() => String, { nullable: true, description: 'SHA-256, hex.' })
  systemPromptHash?: string | null;

  @Field(() => String, { nullable: true, description: 'SHA-256, hex.' })
  userPromptHash?: string | null;

  @Field(() => Float, {
    nullable: true,
    description: 'US dollars: rows that cost that or more; unpriced ones do not pass.',
  })
  minCost?: number | null;

  @Field(() => Float, { nullable: true, description: 'Rows that took that or longer.' })
  minDurationSeconds?: number | null;

  @Field(() => String, {
    nullable: true,
    description: 'Case-insensitive text in the error message or the response preview.',
  })
  search?: string | null;
}

const values = optional(list(text(0, 1000), LISTED_VALUES));
const hash = optional(
  z
    .string()
    .regex(/^[0-9a-f]{64}$/i, 'must be a SHA-256 in 64 hexadecimal digits')
    .toLowerCase(),
);

const rules = z
  .object({
    range: optional(z.enum(DATE_RANGES)),
    from: optional(z.date()),
    to: optional(z.date()),
    projectId: values,
    taskId: values,
    agentType: values,
    agentId: values,
    provider: values,
    model: values,
    status: optional(list(z.enum(LOG_STATUSES), LISTED_VALUES)),
    requestId: values,
    completionId: optional(text(0, 1000)),
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

/** @throws LedgerError BAD_USER_INPUT naming the field and what is allowed. */
export function checkFilter(filter: LlmLogFilterInput | null | undefined): LogFilter {
  return checkInput('filter', rules, filter ?? {});
}
