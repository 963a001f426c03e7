import { GraphQLDateTime } from 'graphql-scalars';
import { Field, Float, Int, ObjectType } from 'type-graphql';
import type { PriceLineKind } from '../pricing/price-lines.ts';
import { CostLineKindEnum } from './enums.ts';

/** One kind of tokens of a call. */
@ObjectType('CostLine', { description: 'So many tokens at a unit price. Each token is in exactly one line.' })
export class CostLineType {
  @Field(() => CostLineKindEnum, { description: 'What for.' })
  kind!: PriceLineKind;

  @Field(() => Int, { description: 'How many.' })
  tokens!: number;

  @Field(() => Float, { description: 'US dollars for a million of them.' })
  pricePerMillion!: number;

  @Field(() => Float, {
    description:
      'US dollars. The lines add up to the cost of the row exactly, so each is within a nano-dollar of tokens x price.',
  })
  cost!: number;
}

/** A bill. */
@ObjectType('CostBreakdown', { description: 'The cost of a row, line by line, and by whose prices it was counted.' })
export class CostBreakdownType {
  @Field(() => [CostLineType], { description: 'Input first; kinds without tokens are left out.' })
  lines!: CostLineType[];

  @Field(() => String, {
    description: 'Whose price: `genai-prices` (the price library) or `override` (set by a person).',
  })
  source!: string;

  @Field(() => String, { description: 'The version of the library, or the id of the price that was set.' })
  version!: string;

  @Field(() => String, {
    description: 'The model as the source names it: that of the row, or what it is a release of.',
  })
  model!: string;

  @Field(() => GraphQLDateTime, { nullable: true, description: 'From when the price holds; null: since ever.' })
  effectiveFrom!: Date | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'Set where the prompt was so long that all of the call has other prices: those of prompts above that many tokens.',
  })
  aboveInputTokens!: number | null;
}
