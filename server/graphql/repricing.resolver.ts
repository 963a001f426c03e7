import { z } from 'zod';
import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import type { Repricing } from '../ledger/repricing/repricing-store.ts';
import type { RepricingSums } from '../ledger/repricing/repricing-sums.ts';
import { checkInput, label, optional } from './check-input.ts';
import type { Context, Services } from './context.ts';
import { RepricingInput, RepricingSumsType, RepricingType } from './repricing.type.ts';
import { dollars } from './units.ts';

const rules = z.object({ provider: label, model: label, since: optional(z.date()) });

/** Giving rows the cost that prices now say they had. */
@Resolver()
export class RepricingResolver {
  @Query(() => RepricingSumsType, {
    description: `What \`repriceLogs\` would change, exactly, without changing anything. Takes 5 to 20 seconds for each million rows;
QUERY_TOO_COMPLEX where that is more than a minute: give a later since.`,
    complexity: ({ childComplexity }) => 500 + childComplexity,
  })
  async previewRepricing(
    @Ctx() { services }: Context,
    @Arg('input', () => RepricingInput, { description: 'Which rows.' }) input: RepricingInput,
  ): Promise<RepricingSumsType> {
    return describeSums(await services.repricings.preview(checkInput('input', rules, input)));
  }

  @Query(() => [RepricingType], {
    description: 'Runs of pricing anew, the latest first, at most 50.',
    complexity: ({ childComplexity }) => 50 + childComplexity * 5,
  })
  async repricings(@Ctx() { services }: Context): Promise<RepricingType[]> {
    return (await services.repricings.list()).map((run) => describeRun(run, services.names));
  }

  @Mutation(() => RepricingType, {
    description: `Gives rows what they cost by the prices of their own day, as they are known now, in the statistics too: after \`setPrice\`,
after \`deletePrice\`, or after an update brought prices. It begins at once and goes on behind the answer: \`repricings\` tells how far it
is. While one of that model goes on, that one is returned; doing it again changes nothing.`,
    complexity: ({ childComplexity }) => 500 + childComplexity,
  })
  async repriceLogs(
    @Ctx() { services }: Context,
    @Arg('input', () => RepricingInput, { description: 'Which rows.' }) input: RepricingInput,
  ): Promise<RepricingType> {
    return describeRun(await services.repricings.start(checkInput('input', rules, input)), services.names);
  }
}

function describeRun(run: Repricing, names: Services['names']): RepricingType {
  const { id, provider, model, since, startedAt, finishedAt, rows, rowsExpected } = run;
  // Rows that came after it began are looked at, too.
  const progress = finishedAt !== null ? 1 : rowsExpected === 0 ? 0 : Math.min(0.99, rows / rowsExpected);
  const modelName = names.model(provider, model);
  return { id, provider, model, modelName, since, startedAt, finishedAt, progress, sums: describeSums(run) };
}

function describeSums(sums: RepricingSums): RepricingSumsType {
  const { rows, changed, newlyPriced, newlyUnpriced, costBeforeNano, costAfterNano } = sums;
  return {
    rows,
    affected: changed,
    newlyPriced,
    newlyUnpriced,
    costBefore: dollars(costBeforeNano),
    costAfter: dollars(costAfterNano),
    difference: dollars(costAfterNano - costBeforeNano),
    savedBefore: dollars(sums.savedBeforeNano),
    savedAfter: dollars(sums.savedAfterNano),
  };
}
