import { GraphQLDateTime } from 'graphql-scalars';
import { Field, ObjectType } from 'type-graphql';
import type { ProviderState } from '../gateway/provider-status.ts';
import { ProviderStatusEnum } from './enums.ts';

@ObjectType('Provider', { simpleResolvers: true, description: 'One provider of the chain.' })
export class ProviderType implements ProviderState {
  @Field(() => String, { description: 'As `completion` takes it, e.g. "gemini".' })
  id!: string;

  @Field(() => String, { description: 'For people.' })
  name!: string;

  @Field(() => String, { description: 'The model in use, not a hard-coded name.' })
  model!: string;

  @Field(() => ProviderStatusEnum, { description: 'Whether it is called.' })
  status!: ProviderState['status'];

  @Field(() => String, { nullable: true, description: 'What went wrong last; null: nothing since the start.' })
  lastError!: string | null;

  @Field(() => GraphQLDateTime, { nullable: true, description: 'When that was.' })
  lastErrorAt!: Date | null;
}
