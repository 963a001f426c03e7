import { VisuallyHidden } from '@mantine/core';
import { type KeyboardEvent, useId } from 'react';
import { useTimeFormat } from '../preferences/time-zone.ts';
import classes from './charts.module.css';
import { type Buckets, type ChartPart, drawnEndOf, endOf, totalsOf } from './stack.ts';
import { bucketName } from './time-axis.ts';
import { PLOT_LEFT_PX, PLOT_RIGHT_PX } from './uplot-options.ts';

/** Marked buckets: where marking began, and where one is. */
export interface Span {
  from: number;
  to: number;
}

/**
 * What the keyboard has of a chart: arrows go from bucket to bucket, with Shift they mark, Enter chooses what is marked, Escape
 * lets go. Each bucket is told with its figures.
 */
export function BucketSlider({
  name,
  buckets,
  parts,
  describeValue,
  marked,
  onMark,
  onChoose,
}: {
  name: string;
  buckets: Buckets;
  parts: readonly ChartPart[];
  describeValue: (value: number) => string;
  marked: Span | null;
  onMark: (span: Span | null) => void;
  onChoose: (first: number, last: number) => void;
}) {
  const format = useTimeFormat();
  const help = useId();
  const last = buckets.starts.length - 1;
  const at = Math.min(marked?.to ?? last, last);
  const start = buckets.starts[at];
  const go = (to: number, isMarking: boolean) => onMark({ from: isMarking && marked ? marked.from : to, to });
  const press = (event: KeyboardEvent) => {
    const to = STEPS[event.key]?.(at, last);
    if (event.key === 'Enter') onChoose(marked?.from ?? at, at);
    else if (event.key === 'Escape' && marked) onMark(null);
    else if (to !== undefined) go(to, event.shiftKey);
    else return;
    event.preventDefault();
  };
  if (start === undefined) return null;
  return (
    <>
      {marked && <div className={classes.band} style={placeOf(buckets, marked)} />}
      <input
        type="range"
        className={classes.slider}
        aria-label={`${name}, bucket by bucket`}
        aria-describedby={help}
        aria-valuetext={`${bucketName(format, start, endOf(buckets, at))}: ${describeBucket(parts, at, describeValue)}`}
        min={0}
        max={last}
        value={at}
        onChange={(event) => go(Number(event.currentTarget.value), false)}
        onKeyDown={press}
        onBlur={() => onMark(null)}
      />
      <VisuallyHidden id={help}>Arrows move, Shift and arrows mark, Enter shows only what is marked.</VisuallyHidden>
    </>
  );
}

const STEPS: Record<string, (at: number, last: number) => number> = {
  ArrowLeft: (at) => Math.max(0, at - 1),
  ArrowRight: (at, last) => Math.min(last, at + 1),
  Home: () => 0,
  End: (_at, last) => last,
};

function describeBucket(parts: readonly ChartPart[], at: number, describeValue: (value: number) => string): string {
  const told = parts
    .filter(({ values }) => values[at])
    .map(({ name, values }) => `${name} ${describeValue(values[at]!)}`);
  return [describeValue(totalsOf(parts)[at] ?? 0), ...told].join(', ');
}

function placeOf(buckets: Buckets, { from, to }: Span) {
  const begin = Date.parse(buckets.starts[0]!);
  const length = Date.parse(drawnEndOf(buckets)) - begin;
  const share = (iso: string) => (Date.parse(iso) - begin) / length;
  const left = share(buckets.starts[Math.min(from, to)]!);
  const right = share(buckets.starts[Math.max(from, to) + 1] ?? drawnEndOf(buckets));
  const room = `(100% - ${PLOT_LEFT_PX + PLOT_RIGHT_PX}px)`;
  return { left: `calc(${PLOT_LEFT_PX}px + ${room} * ${left})`, width: `calc(${room} * ${right - left})` };
}
