import { Arg, Ctx, Field, Int, Mutation, ObjectType, Resolver } from 'type-graphql';
import type { RecordResult } from '../gateway/record-calls.ts';
import type { Context } from './context.ts';
import { RecordCallInput } from './record-call.input.ts';
import { checkCalls } from './record-calls-rules.ts';

@ObjectType('RecordCallsResult', {
  simpleResolvers: true,
  description: 'What became of the calls: each was accepted or is a duplicate.',
})
export class RecordCallsResultType implements RecordResult {
  @Field(() => Int, { description: 'Calls that are in the books, or on their way: they cannot be lost any more.' })
  accepted!: number;

  @Field(() => Int, {
    description: 'Calls whose requestId is in the ledger already, or stands earlier in the list. They change nothing.',
  })
  duplicates!: number;
}

/** Writing what happened elsewhere. */
@Resolver()
export class RecordCallsResolver {
  @Mutation(() => RecordCallsResultType, {
    description:
      'Puts calls that were made elsewhere into the ledger, at most 1,000 at once. A repeat is recognised by requestId alone and changes nothing.',
    complexity: ({ childComplexity }) => 200 + childComplexity,
  })
  recordCalls(
    @Ctx() { services }: Context,
    @Arg('calls', () => [RecordCallInput], { description: 'All are recorded, or none where one of them is wrong.' })
    calls: RecordCallInput[],
  ): Promise<RecordCallsResultType> {
    return services.recordCalls(checkCalls(calls, services.now()));
  }
}
