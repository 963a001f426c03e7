import { GraphQLDateTime, GraphQLSafeInt } from 'graphql-scalars';
import { Ctx, Field, Float, ObjectType, Query, Resolver } from 'type-graphql';
import type { Ledger } from '../ledger/ledger.ts';
import type { Context } from './context.ts';

@ObjectType('LedgerHealth', {
  simpleResolvers: true,
  description: `Where the rows are that this server instance has accepted: accepted = written + pending + deadLettered, at every instant.
Counted since its journal began; duplicates are left out.`,
})
export class LedgerHealthType implements ReturnType<Ledger['health']> {
  @Field(() => GraphQLSafeInt, { description: 'Rows that were promised to reach the books.' })
  accepted!: number;

  @Field(() => GraphQLSafeInt, { description: 'Rows that are committed.' })
  written!: number;

  @Field(() => GraphQLSafeInt, { description: 'Rows that wait for the database; they are safe in the journal.' })
  pending!: number;

  @Field(() => GraphQLSafeInt, {
    description: 'Rows that the database refuses for what is in them: they are kept in a file beside the journal.',
  })
  deadLettered!: number;

  @Field(() => Float, { nullable: true, description: 'How long the oldest pending row has waited; null: none waits.' })
  oldestPendingSeconds!: number | null;

  @Field(() => String, { nullable: true, description: 'What kept rows from being written last; null: nothing yet.' })
  lastError!: string | null;

  @Field(() => GraphQLDateTime, { nullable: true, description: 'When that was.' })
  lastErrorAt!: Date | null;
}

/** Whether the books can be trusted. */
@Resolver()
export class LedgerHealthResolver {
  @Query(() => LedgerHealthType, {
    description: 'Whether every accepted row has reached the books: accepted = written + pending + deadLettered.',
  })
  ledgerHealth(@Ctx() { services }: Context): LedgerHealthType {
    return services.ledger.health();
  }
}
