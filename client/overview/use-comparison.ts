import { useState } from 'react';
import { type Reading, useReading } from '../apollo/use-reading.ts';
import { type FragmentType, readFragment } from '../generated/fragment-masking.ts';
import { graphql } from '../generated/gql.ts';
import type { OverviewComparedQuery, OverviewStatsQuery } from '../generated/graphql.ts';
import { useTimeZone } from '../preferences/time-zone.ts';
import type { Measure, Split } from './overview-search.ts';
import { type SplitChart_part, SplitChart_stats } from './split-chart.tsx';
import { greatestParts, type PartOfUsage } from './split-parts.ts';

const COMPARED = graphql(`
  query OverviewCompared(
    $timeZone: String!
    $before: LlmLogFilter
    $hasBefore: Boolean!
    $first: LlmLogFilter
    $hasFirst: Boolean!
    $second: LlmLogFilter
    $hasSecond: Boolean!
    $third: LlmLogFilter
    $hasThird: Boolean!
    $fourth: LlmLogFilter
    $hasFourth: Boolean!
    $fifth: LlmLogFilter
    $hasFifth: Boolean!
  ) {
    before: usageStats(filter: $before) @include(if: $hasBefore) {
      ...UsageTiles_before
    }
    first: usageStats(filter: $first) @include(if: $hasFirst) {
      ...SplitChart_part
    }
    second: usageStats(filter: $second) @include(if: $hasSecond) {
      ...SplitChart_part
    }
    third: usageStats(filter: $third) @include(if: $hasThird) {
      ...SplitChart_part
    }
    fourth: usageStats(filter: $fourth) @include(if: $hasFourth) {
      ...SplitChart_part
    }
    fifth: usageStats(filter: $fifth) @include(if: $hasFifth) {
      ...SplitChart_part
    }
  }
`);

/** The figures of a time, and what they are compared with: of the very same instants. */
export interface Comparison {
  stats: OverviewStatsQuery['usageStats'];
  parts: readonly PartOfUsage[];
  /** Of the parts, in their order. */
  series: readonly FragmentType<typeof SplitChart_part>[];
  /** undefined: of all time there is no period before. */
  before: OverviewComparedQuery['before'];
}

type StatsReading = Reading<OverviewStatsQuery>;

/**
 * The series of the greatest providers or models, and the period before, for the figures that were read last. Newer figures are
 * compared only when the comparison of those before is there, so that it comes to an end however often they are read.
 */
export function useComparison(newest: StatsReading, by: Split, measure: Measure) {
  const timeZone = useTimeZone();
  const [base, setBase] = useState(newest);
  const stats = base.data.usageStats;
  const parts = greatestParts(readFragment(SplitChart_stats, stats).providers, by, measure);
  const variables = variablesOf(stats, parts, timeZone);
  const asked = JSON.stringify(variables);
  const { reading, error, readAgain } = useReading(asked, COMPARED, variables);
  if (newest !== base && (reading?.asked === asked || error !== null)) setBase(newest);
  const [answered, setAnswered] = useState<{ reading: typeof reading; comparison: Comparison } | null>(null);
  if (reading?.asked === asked && answered?.reading !== reading) {
    const { before, first, second, third, fourth, fifth } = reading.data;
    const series = [first, second, third, fourth, fifth].filter((part) => part !== undefined);
    setAnswered({ reading, comparison: { stats, parts, series, before } });
  }
  return { comparison: answered?.comparison ?? null, error, readAgain };
}

function variablesOf(
  { from, to }: { from?: string | null | undefined; to: string },
  parts: readonly PartOfUsage[],
  timeZone: string,
) {
  const filters = parts.map(({ filter }) => ({ ...(from ? { from } : {}), to, ...filter }));
  const [first = null, second = null, third = null, fourth = null, fifth = null] = filters;
  const before = from ? periodBefore(from, to) : null;
  return {
    timeZone,
    before,
    hasBefore: before !== null,
    first,
    hasFirst: first !== null,
    second,
    hasSecond: second !== null,
    third,
    hasThird: third !== null,
    fourth,
    hasFourth: fourth !== null,
    fifth,
    hasFifth: fifth !== null,
  };
}

/** As long, and up to where this one begins. */
export function periodBefore(from: string, to: string): { from: string; to: string } {
  const length = Date.parse(to) - Date.parse(from);
  return { from: new Date(Date.parse(from) - length).toISOString(), to: from };
}
