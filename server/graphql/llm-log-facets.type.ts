import { GraphQLSafeInt } from 'graphql-scalars';
import { Field, ObjectType } from 'type-graphql';

@ObjectType('Facet', { simpleResolvers: true, description: 'One value that occurs, for a filter menu.' })
export class FacetType {
  @Field(() => String, { description: 'As a filter takes it.' })
  value!: string;

  @Field(() => String, { description: 'For people.' })
  name!: string;

  @Field(() => GraphQLSafeInt, { description: 'Rows under the filter that have it.' })
  count!: number;
}

@ObjectType('LlmLogFacets', {
  simpleResolvers: true,
  description: 'The values that occur under a filter; the most frequent first.',
})
export class LlmLogFacetsType {
  @Field(() => [FacetType], { description: 'Providers.' })
  providers!: FacetType[];

  @Field(() => [FacetType], { description: 'Models that answered.' })
  models!: FacetType[];

  @Field(() => [FacetType], { description: 'Kinds of agents.' })
  agentTypes!: FacetType[];

  @Field(() => [FacetType], { description: 'Rows without a project are left out.' })
  projects!: FacetType[];

  @Field(() => [FacetType], { description: 'Statuses.' })
  statuses!: FacetType[];
}
