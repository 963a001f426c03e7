import type { Measure, Split } from './overview-search.ts';

/** As many colours as people tell apart at a glance; what is left is the rest. */
export const MOST_PARTS = 5;

/** Something that usage is split by, with the filter that narrows it to that. */
export interface PartOfUsage {
  key: string;
  name: string;
  filter: { provider: string[]; model?: string[] };
}

interface Totals {
  calls: number;
  totalCost: number;
}

interface ProviderUsage {
  provider: string;
  name: string;
  totals: Totals;
  models: readonly { model: string; name: string; totals: Totals }[];
}

/** The providers, or models, with most of the measure, the greatest first. */
export function greatestParts(providers: readonly ProviderUsage[], by: Split, measure: Measure): PartOfUsage[] {
  const parts =
    by === 'provider'
      ? providers.map(({ provider, name, totals }) => ({
          key: provider,
          name,
          totals,
          filter: { provider: [provider] },
        }))
      : providers.flatMap(({ provider, models }) =>
          models.map(({ model, name, totals }) => ({
            key: `${provider} ${model}`,
            name: areAlike(providers, name) ? `${name} (${model})` : name,
            totals,
            filter: { provider: [provider], model: [model] },
          })),
        );
  return parts
    .toSorted((one, other) => amountOf(other.totals, measure) - amountOf(one.totals, measure))
    .slice(0, MOST_PARTS)
    .map(({ key, name, filter }) => ({ key, name, filter }));
}

/** Whether two models have that name for people. */
function areAlike(providers: readonly ProviderUsage[], name: string): boolean {
  return providers.flatMap(({ models }) => models).filter((model) => model.name === name).length > 1;
}

/** The measure's figure. */
export function amountOf({ calls, totalCost }: Totals, measure: Measure): number {
  return measure === 'calls' ? calls : totalCost;
}

const NANO = 1e9;

/** What is left of a whole without its parts, to the nano-dollar. Calls that came in between two questions are not less than none. */
export function restOf(whole: number, parts: readonly number[]): number {
  const rest = Math.round(whole * NANO) - parts.reduce((sum, part) => sum + Math.round(part * NANO), 0);
  return Math.max(0, rest / NANO);
}
