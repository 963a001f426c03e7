import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, Info, Query, Resolver, Root } from 'type-graphql';
import type { LogFacet, LogFacets } from '../ledger/reading/log-facets.ts';
import type { LogFilter } from '../ledger/log-filter.ts';
import type { TimeBucket } from '../ledger/reading/time-buckets.ts';
import type { Context, Services } from './context.ts';
import { TimeBucketEnum } from './enums.ts';
import { type FacetType, LlmLogFacetsType } from './llm-log-facets.type.ts';
import { checkFilter } from './llm-log-filter-rules.ts';
import { LlmLogFilterInput } from './llm-log-filter.input.ts';
import { describeTotals, describeUsage } from './describe-usage.ts';
import { isSelected } from './selection.ts';
import { UsagePointType, UsageStatsType } from './usage-stats.type.ts';

/** The statistics, and the filter they were made with: its series are read only where they are asked for. */
type FilteredStats = UsageStatsType & { filter: LogFilter };

/** Reading the ledger in sums. */
@Resolver(() => UsageStatsType)
export class UsageResolver {
  @Query(() => LlmLogFacetsType, {
    description: 'The values that occur under the filter, with their counts, for filter menus.',
    complexity: ({ childComplexity }) => 100 + childComplexity,
  })
  async llmLogFacets(
    @Ctx() { services }: Context,
    @Arg('filter', () => LlmLogFilterInput, { nullable: true, description: 'Which rows; left out, all.' })
    filter?: LlmLogFilterInput,
  ): Promise<LlmLogFacetsType> {
    const facets = await services.ledger.facets(checkFilter(filter));
    const asIs = ({ value, count }: LogFacet): FacetType => ({ value, name: value, count });
    return {
      providers: facets.providers.map(({ value, count }) => ({ value, name: services.names.provider(value), count })),
      models: facets.models.map((facet) => nameModel(facet, services)),
      agentTypes: facets.agentTypes.map(asIs),
      projects: facets.projects.map(asIs),
      statuses: facets.statuses.map(asIs),
    };
  }

  @Query(() => UsageStatsType, {
    description: 'Totals nested provider -> model, the time series, and what cache and templates saved.',
    complexity: ({ childComplexity }) => 100 + childComplexity,
  })
  async usageStats(
    @Ctx() { services }: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('filter', () => LlmLogFilterInput, { nullable: true, description: 'Which rows; left out, all.' })
    filter?: LlmLogFilterInput,
  ): Promise<UsageStatsType> {
    const checked = checkFilter(filter);
    const stats = await services.ledger.usageStats(checked, { latency: isSelected(info, 'latency') });
    const filtered: FilteredStats = { ...describeUsage(stats, services.names), filter: checked };
    return filtered;
  }

  @FieldResolver(() => [UsagePointType], {
    description: `Buckets begin on the hour or midnight of the IANA time zone; the empty ones are there too.
No bucket: the finest of at most 200 points is chosen, and for more than sixteen years MONTH.
More than 2,000 points is BAD_USER_INPUT.`,
    complexity: ({ childComplexity }) => 100 + childComplexity,
  })
  async series(
    @Root() { filter }: FilteredStats,
    @Ctx() { services }: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('bucket', () => TimeBucketEnum, { nullable: true, description: 'How wide; left out, one is chosen.' })
    bucket: TimeBucket | null = null,
    @Arg('timeZone', () => String, { defaultValue: 'UTC', description: 'On whose clock.' }) timeZone: string,
  ): Promise<UsagePointType[]> {
    const points = await services.ledger.usageSeries(filter, {
      bucket,
      timeZone,
      latency: isSelected(info, 'latency'),
    });
    return points.map(({ start, totals }) => ({ start, totals: describeTotals(totals) }));
  }
}

function nameModel({ value, provider, count }: LogFacets['models'][number], { names }: Services): FacetType {
  return { value, name: names.model(provider, value), count };
}
