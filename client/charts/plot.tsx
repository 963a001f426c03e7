import 'uplot/dist/uPlot.min.css';
import { useEffect, useRef } from 'react';
import UPlot from 'uplot';
import { useTimeFormat } from '../preferences/time-zone.ts';
import { type Buckets, bucketAt, type ChartPart, drawnEndOf, stackUp } from './stack.ts';
import { optionsOf } from './uplot-options.ts';
import { useScheme } from './use-scheme.ts';

interface PlotProps {
  buckets: Buckets;
  parts: readonly ChartPart[];
  hasRest: boolean;
  height: number;
  describeValue: (value: number) => string;
  onPointer: (bucket: number | null) => void;
  /** Buckets, both included. */
  onBrush: (first: number, last: number) => void;
}

/** The canvas of a chart: nothing of it is there for those who do not see it. */
export function Plot(props: PlotProps) {
  const { buckets, parts, hasRest, height } = props;
  const place = useRef<HTMLDivElement>(null);
  const chart = useRef<UPlot>(null);
  const scheme = useScheme();
  const format = useTimeFormat();
  const latest = useRef(props);
  useEffect(() => {
    latest.current = props;
  });
  const end = Date.parse(drawnEndOf(buckets)) / 1000;
  // New figures are put into the chart there is; only another look needs another chart.
  const endNow = useRef(end);
  useEffect(() => {
    const element = place.current!;
    const made = new UPlot(
      optionsOf({
        scheme,
        format,
        height,
        hasRest,
        parts: parts.length,
        width: element.clientWidth,
        endAt: () => endNow.current,
        describeValue: (value) => latest.current.describeValue(value),
        onPointer: (bucket) => latest.current.onPointer(bucket),
        onBrush: (from, to) =>
          latest.current.onBrush(bucketAt(latest.current.buckets, from), bucketAt(latest.current.buckets, to)),
      }),
      dataOf(latest.current),
      element,
    );
    chart.current = made;
    const watcher = new ResizeObserver(() => made.setSize({ width: element.clientWidth, height }));
    watcher.observe(element);
    return () => {
      watcher.disconnect();
      made.destroy();
      chart.current = null;
    };
  }, [scheme, format, height, hasRest, parts.length]);
  useEffect(() => {
    endNow.current = end;
    chart.current?.setData(dataOf({ buckets, parts }));
  }, [buckets, parts, end]);
  return <div ref={place} aria-hidden="true" style={{ height }} />;
}

function dataOf({ buckets, parts }: { buckets: Buckets; parts: readonly ChartPart[] }): UPlot.AlignedData {
  return [buckets.starts.map((start) => Date.parse(start) / 1000), ...stackUp(parts).toReversed()];
}
