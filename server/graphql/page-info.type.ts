import { Field, Int, ObjectType } from 'type-graphql';

@ObjectType('PageInfo', { simpleResolvers: true, description: 'Where a page stands in its list.' })
export class PageInfoType {
  @Field(() => Int, { nullable: true, description: 'null when the page was asked for by cursor.' })
  number!: number | null;

  @Field(() => Int, { description: 'The size that was asked for; the last page may hold less.' })
  size!: number;

  @Field(() => Int, { description: 'Pages of this size in the whole list.' })
  totalPages!: number;

  @Field(() => Boolean, { description: 'Whether something follows.' })
  hasNextPage!: boolean;

  @Field(() => Boolean, { description: 'Whether something comes before.' })
  hasPreviousPage!: boolean;

  @Field(() => String, {
    nullable: true,
    description: 'Give it as `after` for what follows; null where the page is empty.',
  })
  endCursor!: string | null;
}
