import type { UsageStats } from '../ledger/reading/usage-stats.ts';
import type { UsageTotals } from '../ledger/reading/usage-totals.ts';
import type { Services } from './context.ts';
import { dollars, seconds } from './units.ts';
import type { UsageStatsType } from './usage-stats.type.ts';
import type { UsageTotalsType } from './usage-totals.type.ts';

/** Statistics as the API shows them: dollars, seconds, and names for people. */
export function describeUsage(stats: UsageStats, names: Services['names']): UsageStatsType {
  const { cacheSavedNano, templateSavedNano, cached, templated } = stats.totals;
  return {
    from: stats.from,
    to: stats.to,
    totals: describeTotals(stats.totals),
    providers: stats.providers.map(({ provider, primaryModel, totals, models }) => ({
      provider,
      name: names.provider(provider),
      primaryModel,
      totals: describeTotals(totals),
      models: models.map(({ model, totals: ofModel }) => ({
        model,
        name: names.model(provider, model),
        totals: describeTotals(ofModel),
      })),
    })),
    savings: {
      cacheCost: dollars(cacheSavedNano),
      templateCost: dollars(templateSavedNano),
      totalCost: dollars(cacheSavedNano + templateSavedNano),
      calls: cached + templated,
    },
  };
}

export function describeTotals(totals: UsageTotals): UsageTotalsType {
  const { calls, errors, inputTokens, outputTokens, inputCostNano, outputCostNano, latencyUs } = totals;
  return {
    calls,
    successes: totals.successes,
    errors,
    cached: totals.cached,
    templated: totals.templated,
    successRate: calls === 0 ? null : (calls - errors) / calls,
    inputTokens,
    outputTokens,
    totalTokens: inputTokens + outputTokens,
    cachedInputTokens: totals.cachedInputTokens,
    reasoningTokens: totals.reasoningTokens,
    inputCost: dollars(inputCostNano),
    outputCost: dollars(outputCostNano),
    totalCost: dollars(inputCostNano + outputCostNano),
    unpricedCalls: totals.unpricedCalls,
    averageDurationSeconds: seconds(totals.averageDurationUs),
    latency: latencyUs && { p50: seconds(latencyUs[0]!), p95: seconds(latencyUs[1]!), p99: seconds(latencyUs[2]!) },
  };
}
