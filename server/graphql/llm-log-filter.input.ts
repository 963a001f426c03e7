import { GraphQLDateTime } from 'graphql-scalars';
import { Field, Float, ID, InputType } from 'type-graphql';
import type { DateRange } from '../ledger/log-filter.ts';
import type { LogStatus } from '../ledger/llm-log.entity.ts';
import { DateRangeEnum, LogStatusEnum } from './enums.ts';

/** What may be asked of rows; the rules beyond types are in llm-log-filter-rules.ts. */
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

  @Field(() => [ID], { nullable: true, description: 'Templates that answered.' })
  templateId?: string[] | null;

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
