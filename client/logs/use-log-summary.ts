import { useEffect, useMemo, useRef, useState } from 'react';
import { type Reading, useReading } from '../apollo/use-reading.ts';
import { readFragment } from '../generated/fragment-masking.ts';
import { graphql } from '../generated/gql.ts';
import type { LogsSummaryQuery } from '../generated/graphql.ts';
import { useRefetchWhileLive } from '../live/use-refetch-while-live.ts';
import { useTimeZone } from '../preferences/time-zone.ts';
import { filterKey } from './use-log-list.ts';
import { filterOf, type LogsSearch } from './logs-search.ts';

const READ_AT_MOST_EVERY_MS = 2000;
const NONE: readonly never[] = [];

export const LogFacets_facet = graphql(`
  fragment LogFacets_facet on Facet {
    value
    name
    count
  }
`);

/** The counts of a dimension obey all conditions but its own: so each that has one is counted apart. */
const SUMMARY = graphql(`
  query LogsSummary(
    $filter: LlmLogFilter
    $timeZone: String!
    $anyProvider: LlmLogFilter
    $anyModel: LlmLogFilter
    $anyAgentType: LlmLogFilter
    $anyProject: LlmLogFilter
    $anyStatus: LlmLogFilter
    $byProvider: Boolean!
    $byModel: Boolean!
    $byAgentType: Boolean!
    $byProject: Boolean!
    $byStatus: Boolean!
  ) {
    usageStats(filter: $filter) {
      to
      totals {
        calls
      }
      series(timeZone: $timeZone) {
        start
        totals {
          successes
          errors
          cached
          templated
        }
      }
    }
    all: llmLogFacets(filter: $filter) {
      providers {
        ...LogFacets_facet
      }
      models {
        ...LogFacets_facet
      }
      agentTypes {
        ...LogFacets_facet
      }
      projects {
        ...LogFacets_facet
      }
      statuses {
        ...LogFacets_facet
      }
    }
    provider: llmLogFacets(filter: $anyProvider) @include(if: $byProvider) {
      providers {
        ...LogFacets_facet
      }
    }
    model: llmLogFacets(filter: $anyModel) @include(if: $byModel) {
      models {
        ...LogFacets_facet
      }
    }
    agentType: llmLogFacets(filter: $anyAgentType) @include(if: $byAgentType) {
      agentTypes {
        ...LogFacets_facet
      }
    }
    projectId: llmLogFacets(filter: $anyProject) @include(if: $byProject) {
      projects {
        ...LogFacets_facet
      }
    }
    status: llmLogFacets(filter: $anyStatus) @include(if: $byStatus) {
      statuses {
        ...LogFacets_facet
      }
    }
  }
`);

/** A value that occurs under all other conditions, and in how many rows. */
export interface FacetValue {
  value: string;
  name: string;
  count: number;
}
export const FACET_KEYS = ['status', 'provider', 'model', 'agentType', 'projectId'] as const;
export type FacetKey = (typeof FACET_KEYS)[number];
export type Facets = Record<FacetKey, readonly FacetValue[]>;

/**
 * How many rows there are, over time and by value, all from the server: counted anew every other second while rows arrive, unless
 * the page is to be `still`.
 */
export function useLogSummary(search: LogsSearch, still: boolean) {
  const timeZone = useTimeZone();
  const asked = `${filterKey(search)} ${timeZone}`;
  const { reading, error, readAgain } = useReading(asked, SUMMARY, { ...variablesOf(search), timeZone });
  const shown = useHeld(reading, still);
  const countSoon = useRefetchWhileLive(() => still || readAgain(), READ_AT_MOST_EVERY_MS);
  useOnRelease(still, readAgain);
  const facets = useMemo(() => (shown === null ? null : facetsOf(shown.data)), [shown]);
  return {
    /** null: not counted yet. */
    usage: shown?.data.usageStats ?? null,
    facets,
    /** What is shown is of the question before. */
    isStale: shown !== null && shown.asked !== asked,
    error,
    readAgain,
    /** Call it for each row that arrives. */
    countSoon,
  };
}

function variablesOf(search: LogsSearch) {
  const filter = filterOf(search);
  const without = (key: FacetKey) => filterOf({ ...search, [key]: undefined });
  const has = (key: FacetKey) => search[key] !== undefined;
  return {
    filter,
    anyProvider: without('provider'),
    anyModel: without('model'),
    anyAgentType: without('agentType'),
    anyProject: without('projectId'),
    anyStatus: without('status'),
    byProvider: has('provider'),
    byModel: has('model'),
    byAgentType: has('agentType'),
    byProject: has('projectId'),
    byStatus: has('status'),
  };
}

function facetsOf({ all, provider, model, agentType, projectId, status }: LogsSummaryQuery): Facets {
  return {
    provider: readFragment(LogFacets_facet, (provider ?? all).providers),
    model: readFragment(LogFacets_facet, (model ?? all).models),
    agentType: readFragment(LogFacets_facet, (agentType ?? all).agentTypes),
    projectId: readFragment(LogFacets_facet, (projectId ?? all).projects),
    status: readFragment(LogFacets_facet, (status ?? all).statuses),
  };
}

/** Nothing is known of any value. */
export const NO_FACETS: Facets = { provider: NONE, model: NONE, agentType: NONE, projectId: NONE, status: NONE };

/** The last reading; while it is to stay still, the one before, unless that answers another question. */
function useHeld<Data>(reading: Reading<Data> | null, still: boolean): Reading<Data> | null {
  const [shown, setShown] = useState(reading);
  if (reading !== shown && !(still && reading?.asked === shown?.asked)) setShown(reading);
  return shown;
}

/** Calls once what was still may move again. */
function useOnRelease(still: boolean, release: () => void): void {
  const wasStill = useRef(still);
  useEffect(() => {
    if (wasStill.current && !still) release();
    wasStill.current = still;
  }, [still, release]);
}
