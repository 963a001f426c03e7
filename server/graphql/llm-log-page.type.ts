import { GraphQLSafeInt } from 'graphql-scalars';
import { Field, ObjectType } from 'type-graphql';
import { LlmLogType } from './llm-log.type.ts';
import { PageInfoType } from './page-info.type.ts';

@ObjectType('LlmLogPage', {
  simpleResolvers: true,
  description: 'One page of the ledger; all its parts are of one moment.',
})
export class LlmLogPageType {
  @Field(() => [LlmLogType], { description: 'Newest first.' })
  nodes!: LlmLogType[];

  @Field(() => GraphQLSafeInt, { description: 'Exact, whatever the size of the ledger.' })
  totalCount!: number;

  @Field(() => PageInfoType, { description: 'Where the page stands.' })
  pageInfo!: PageInfoType;

  @Field(() => String, {
    description:
      'Where the feed stood when this page was read: give it to `logCreated(after:)` and nothing falls between query and subscription.',
  })
  feedPosition!: string;
}
