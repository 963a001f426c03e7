import 'uplot/dist/uPlot.min.css';
import { Text, useComputedColorScheme, VisuallyHidden } from '@mantine/core';
import { useEffect, useRef } from 'react';
import UPlot from 'uplot';
import { formatCost } from '../format/cost.ts';
import { formatCount } from '../format/count.ts';
import { type FragmentType, readFragment } from '../generated/fragment-masking.ts';
import { graphql } from '../generated/gql.ts';
import { useTimeFormat } from '../preferences/time-zone.ts';

const HEIGHT = 200;

const STATS = graphql(`
  fragment SpendChart_stats on UsageStats {
    series(timeZone: $timeZone) {
      start
      totals {
        calls
        totalCost
      }
    }
  }
`);

/** Spend per bucket as bars; the same figures as a table for those who do not see them. */
export function SpendChart({ stats }: { stats: FragmentType<typeof STATS> }) {
  const { series } = readFragment(STATS, stats);
  const frame = useRef<HTMLDivElement>(null);
  const scheme = useComputedColorScheme();
  const time = useTimeFormat();

  useEffect(() => {
    const place = frame.current;
    if (!place || series.length === 0) return;
    const chart = new UPlot(optionsFor(scheme, time.zone, place.clientWidth), dataOf(series), place);
    const watcher = new ResizeObserver(() => chart.setSize({ width: place.clientWidth, height: HEIGHT }));
    watcher.observe(place);
    return () => {
      watcher.disconnect();
      chart.destroy();
    };
  }, [series, scheme, time]);

  if (series.length === 0) return <Text c="dimmed">No calls in this time range.</Text>;
  const busy = series.filter(({ totals }) => totals.calls > 0);
  return (
    <>
      <div ref={frame} aria-hidden="true" style={{ minHeight: HEIGHT }} />
      <VisuallyHidden>
        <table>
          <caption>Spend over time; times without calls are left out</caption>
          <thead>
            <tr>
              <th scope="col">From</th>
              <th scope="col">Spend</th>
              <th scope="col">Calls</th>
            </tr>
          </thead>
          <tbody>
            {busy.map(({ start, totals }) => (
              <tr key={start}>
                <th scope="row">{time.moment(start)}</th>
                <td>{formatCost(totals.totalCost)}</td>
                <td>{formatCount(totals.calls)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </VisuallyHidden>
    </>
  );
}

function dataOf(series: readonly { start: string; totals: { totalCost: number } }[]): UPlot.AlignedData {
  return [series.map(({ start }) => Date.parse(start) / 1000), series.map(({ totals }) => totals.totalCost)];
}

function optionsFor(scheme: 'light' | 'dark', zone: string, width: number): UPlot.Options {
  const text = scheme === 'dark' ? '#c9c9c9' : '#495057';
  const line = scheme === 'dark' ? '#424242' : '#dee2e6';
  const bar = scheme === 'dark' ? '#748ffc' : '#3b5bdb';
  const axis = { stroke: text, grid: { stroke: line, width: 1 }, ticks: { stroke: line, width: 1 } };
  return {
    width,
    height: HEIGHT,
    tzDate: (seconds) => UPlot.tzDate(new Date(seconds * 1000), zone),
    cursor: { y: false, points: { show: false } },
    legend: { show: false },
    scales: { y: { range: (_chart, _min, max) => [0, max > 0 ? max * 1.1 : 1] } },
    axes: [
      { ...axis, grid: { show: false } },
      { ...axis, size: 80, values: (_chart, splits) => splits.map(formatCost) },
    ],
    series: [
      {},
      { fill: bar, stroke: bar, width: 0, paths: UPlot.paths.bars!({ size: [0.8, 40] }), points: { show: false } },
    ],
  };
}
