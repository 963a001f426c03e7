import { Arg, Ctx, FieldResolver, Float, ID, Mutation, Query, Resolver, Root, Subscription } from 'type-graphql';
import type { KeptTemplate } from '../templates/keeping/kept-template.ts';
import type { Context } from './context.ts';
import { describeTemplate } from './describe-templates.ts';
import { checkPage, costOfList, PageInput } from './page.input.ts';
import { checkNewTemplate, checkRating, checkTemplateFilter } from './template-rules.ts';
import { CreateTemplateInput, TemplateFilterInput } from './template.input.ts';
import { TemplateExampleType, TemplatePageType, TemplateType } from './template.type.ts';
import { dollars } from './units.ts';

/** Learned templates: what there is, and what people change. */
@Resolver(() => TemplateType)
export class TemplateResolver {
  @Query(() => TemplatePageType, {
    description: 'Learned and written templates, the newest first.',
    complexity: costOfList,
  })
  async templates(
    @Ctx() context: Context,
    @Arg('filter', () => TemplateFilterInput, { nullable: true, description: 'Which; left out, all.' })
    filter?: TemplateFilterInput,
    @Arg('page', () => PageInput, { nullable: true, description: 'Which page; left out, the first 50.' })
    page?: PageInput,
  ): Promise<TemplatePageType> {
    const { templates, ledger } = context.services;
    const { nodes, pageInfo, ids, active } = await templates.list(checkTemplateFilter(filter), checkPage(page));
    const uses = await ledger.templateUses(ids);
    const all = [...uses.values()];
    const { errorBudget } = templates;
    return {
      nodes: nodes.map((kept) => describeTemplate(kept, { uses: uses.get(kept.template.id), errorBudget })),
      totalCount: ids.length,
      pageInfo,
      stats: {
        total: ids.length,
        active,
        uses: all.reduce((sum, each) => sum + each.uses, 0),
        costSaved: dollars(all.reduce((sum, each) => sum + each.savedCostNano, 0)),
      },
    };
  }

  @Query(() => TemplateType, { nullable: true, description: 'One template; null where there is none of that id.' })
  async template(
    @Ctx() context: Context,
    @Arg('id', () => ID, { description: 'The id of a template.' }) id: string,
  ): Promise<TemplateType | null> {
    const kept = await context.services.templates.find(id);
    return kept && describe(context, kept);
  }

  @Mutation(() => TemplateType, {
    description: 'Writes a template by hand. It answers completions that are asked in the way that is given with it.',
  })
  async createTemplate(
    @Ctx() context: Context,
    @Arg('input', () => CreateTemplateInput, { description: 'Its patterns, and for whom it is.' })
    input: CreateTemplateInput,
  ): Promise<TemplateType> {
    return describe(context, await context.services.templates.create(checkNewTemplate(input)));
  }

  @Mutation(() => TemplateType, {
    description:
      'Switches a template off, or on again: with its evidence; one that was demoted has to prove itself anew. NOT_FOUND where there is none.',
  })
  async setTemplateEnabled(
    @Ctx() context: Context,
    @Arg('id', () => ID, { description: 'The id of a template.' }) id: string,
    @Arg('enabled', () => Boolean, { description: 'Whether it may be served.' }) enabled: boolean,
  ): Promise<TemplateType> {
    return describe(context, await context.services.templates.setEnabled(id, enabled));
  }

  @Mutation(() => Boolean, {
    description: 'Deletes a template; rows that it answered stay. NOT_FOUND where there is none.',
  })
  async deleteTemplate(
    @Ctx() { services }: Context,
    @Arg('id', () => ID, { description: 'The id of a template.' }) id: string,
  ): Promise<boolean> {
    await services.templates.remove(id);
    return true;
  }

  @Mutation(() => Boolean, {
    description:
      'Quality feedback, 0 to 1. Below 0.9 the completion is not learned from, and a template that made it is demoted. NOT_FOUND where there is no such completion.',
  })
  async rateCompletion(
    @Ctx() { services }: Context,
    @Arg('completionId', () => ID, { description: 'As `completion` returned it.' }) completionId: string,
    @Arg('score', () => Float, { description: '0 (bad) to 1 (good).' }) score: number,
  ): Promise<boolean> {
    await services.rateCompletion(checkRating({ completionId, score }));
    return true;
  }

  @Subscription(() => TemplateType, {
    description: 'Each template that is new or has changed, whichever server instance changed it.',
    subscribe: ({ context }) => (context as Context).services.templates.changes,
  })
  templateChanged(@Root() kept: KeptTemplate, @Ctx() context: Context): Promise<TemplateType> {
    return describe(context, kept);
  }

  @FieldResolver(() => [TemplateExampleType], {
    description: 'The completions it was learned from, as far as they are still kept.',
    complexity: 50,
  })
  exampleCompletions(@Root() { id }: TemplateType, @Ctx() { services }: Context): Promise<TemplateExampleType[]> {
    return services.templates.examplesOf(id);
  }
}

async function describe({ services }: Context, kept: KeptTemplate): Promise<TemplateType> {
  const uses = await services.ledger.templateUses([kept.template.id]);
  return describeTemplate(kept, { uses: uses.get(kept.template.id), errorBudget: services.templates.errorBudget });
}
