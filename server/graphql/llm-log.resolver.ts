import { Arg, Ctx, FieldResolver, Float, ID, Int, Query, Resolver, Root, Subscription } from 'type-graphql';
import { readFeedPosition } from '../ledger/feed-position.ts';
import type { EventSource } from '../listening/follower.ts';
import type { LlmLog } from '../ledger/llm-log.entity.ts';
import type { Context } from './context.ts';
import { COMPUTED } from './describe-log.ts';
import { checkFilter } from './llm-log-filter-rules.ts';
import { LlmLogFilterInput } from './llm-log-filter.input.ts';
import { LlmLogPageType } from './llm-log-page.type.ts';
import { LlmLogType } from './llm-log.type.ts';
import { checkPage, costOfList, PageInput } from './page.input.ts';

/** Reading the ledger row by row. */
@Resolver(() => LlmLogType)
export class LlmLogResolver {
  @Query(() => LlmLogPageType, {
    description: 'Newest first. Page by number (with exact totals) or by cursor (`after`, stable while rows arrive).',
    complexity: costOfList,
  })
  llmLogs(
    @Ctx() { services }: Context,
    @Arg('filter', () => LlmLogFilterInput, { nullable: true, description: 'Which rows; left out, all.' })
    filter?: LlmLogFilterInput,
    @Arg('page', () => PageInput, { nullable: true, description: 'Which page; left out, the first 50.' })
    page?: PageInput,
  ): Promise<LlmLogPageType> {
    return services.ledger.list(checkFilter(filter), checkPage(page));
  }

  @Query(() => LlmLogType, { nullable: true, description: 'One row; null where there is none of that id.' })
  llmLog(
    @Ctx() { services }: Context,
    @Arg('id', () => ID, { description: 'The id of a row.' }) id: string,
  ): Promise<LlmLogType | null> {
    return services.ledger.find(id);
  }

  @Subscription(() => LlmLogType, {
    description: `Each new row that passes the filter, after it is committed, whichever server instance wrote it.
With \`after\` (the \`feedPosition\` of the last row seen, or of a page) the rows missed meanwhile come first: no gap and no repeat.
A subscriber that cannot keep up is ended with SLOW_CONSUMER and may resume; nobody else waits for it.`,
    subscribe: ({ args, context }) => followLog(context as Context, args),
  })
  logCreated(
    @Root() row: LlmLog,
    // Read by `subscribe` above; declared here, as the arguments of a subscription are those of its method.
    @Arg('filter', () => LlmLogFilterInput, { nullable: true, description: 'Which rows; left out, all.' })
    _filter?: LlmLogFilterInput,
    @Arg('after', () => String, { nullable: true, description: 'Where to begin; left out, with the next row.' })
    _after?: string,
  ): LlmLogType {
    return row;
  }

  @FieldResolver(() => String, { description: '`model` for people, e.g. "Gemini 2.5 Flash".' })
  modelName(@Root() row: LlmLog, @Ctx() { services }: Context): string {
    return COMPUTED.modelName(row, services.names);
  }

  @FieldResolver(() => Int, { nullable: true, description: 'Input and output; null where one is not reported.' })
  totalTokens(@Root() row: LlmLog): number | null {
    return COMPUTED.totalTokens(row);
  }

  @FieldResolver(() => Float, { nullable: true, description: 'US dollars; null where the price is not known.' })
  inputCost(@Root() row: LlmLog): number | null {
    return COMPUTED.inputCost(row);
  }

  @FieldResolver(() => Float, { nullable: true, description: 'US dollars; null where the price is not known.' })
  outputCost(@Root() row: LlmLog): number | null {
    return COMPUTED.outputCost(row);
  }

  @FieldResolver(() => Float, { nullable: true, description: 'US dollars; null where the price is not known.' })
  totalCost(@Root() row: LlmLog): number | null {
    return COMPUTED.totalCost(row);
  }

  @FieldResolver(() => Float, { description: 'From sending the call to its end.' })
  durationSeconds(@Root() row: LlmLog): number {
    return COMPUTED.durationSeconds(row);
  }

  @FieldResolver(() => Float, { nullable: true, description: 'Null where the answer was not streamed.' })
  timeToFirstTokenSeconds(@Root() row: LlmLog): number | null {
    return COMPUTED.timeToFirstTokenSeconds(row);
  }

  @FieldResolver(() => Boolean, { description: 'False where `status` is ERROR.' })
  success(@Root() row: LlmLog): boolean {
    return COMPUTED.success(row);
  }

  @FieldResolver(() => Boolean, { description: 'True where `status` is CACHED.' })
  cacheHit(@Root() row: LlmLog): boolean {
    return COMPUTED.cacheHit(row);
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'SHA-256, hex, of the system prompt (SYSTEM messages joined by a blank line).',
  })
  systemPromptHash(@Root() row: LlmLog): string | null {
    return COMPUTED.systemPromptHash(row);
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'SHA-256, hex, of the prompt; of the JSON array of the other messages where messages were given.',
  })
  userPromptHash(@Root() row: LlmLog): string | null {
    return COMPUTED.userPromptHash(row);
  }

  @FieldResolver(() => String, {
    description:
      'Opaque: where the row stands in the feed of committed rows. Give the last one seen to `logCreated(after:)`.',
  })
  feedPosition(@Root() row: LlmLog): string {
    return COMPUTED.feedPosition(row);
  }
}

/** @throws LedgerError BAD_USER_INPUT naming the argument that is wrong. */
function followLog({ services }: Context, { filter, after }: Record<string, any>): Promise<EventSource<LlmLog>> {
  return services.ledger.subscribe(checkFilter(filter), after == null ? null : readFeedPosition(after, 'after'));
}
