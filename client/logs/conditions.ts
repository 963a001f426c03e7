import type { ListKey, LogsSearch } from './logs-search.ts';
import type { FacetKey, Facets } from './use-log-summary.ts';

/** The API counts at most so many values of a dimension: where there are as many, there may be more. */
const MOST_VALUES = 200;
/** Their rows all have a value, so that all but one value are all but that one's rows. */
const ALWAYS_THERE: readonly ListKey[] = ['status', 'provider', 'model', 'agentType'];

/** What changes in an address: another list begins at its first page, with no row open. */
export type Change = Partial<LogsSearch>;

export function onlyValue(key: ListKey, value: string): Change {
  return { [key]: [value] };
}

/** Takes a value into the list of that condition, or out of it. */
export function toggleValue(search: LogsSearch, key: ListKey, value: string): Change {
  const values: readonly string[] = search[key] ?? [];
  const next = values.includes(value) ? values.filter((one) => one !== value) : [...values, value];
  return { [key]: next.length === 0 ? undefined : next };
}

/**
 * All rows but those of that value, as the list of the others, which is how the API can say it; null where no list says so:
 * not all the others are known, or there are none.
 */
export function exceptValue(search: LogsSearch, facets: Facets, key: ListKey, value: string): Change | null {
  const chosen: readonly string[] | undefined = search[key];
  const others = (chosen ?? knownValues(facets, key))?.filter((one) => one !== value);
  return others === undefined || others.length === 0 ? null : { [key]: others };
}

function knownValues(facets: Facets, key: ListKey): readonly string[] | undefined {
  if (!ALWAYS_THERE.includes(key)) return undefined;
  const values = facets[key as FacetKey];
  return values.length < MOST_VALUES ? values.map(({ value }) => value) : undefined;
}
