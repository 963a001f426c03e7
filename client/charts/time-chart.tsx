import { Button } from '@mantine/core';
import { useState } from 'react';
import { BucketSlider, type Span } from './bucket-slider.tsx';
import { ChartLegend } from './chart-legend.tsx';
import { ChartTable } from './chart-table.tsx';
import classes from './charts.module.css';
import { Plot } from './plot.tsx';
import { type Buckets, type ChartPart, endOf } from './stack.ts';

export interface TimeChartProps {
  /** What is shown: "Spend". */
  name: string;
  buckets: Buckets;
  /** From the lowest to the highest. */
  parts: readonly ChartPart[];
  /** The last part is what is left over. */
  hasRest?: boolean;
  height: number;
  describeValue: (value: number) => string;
  /** On the axis, where there is little room. */
  describeTick: (value: number) => string;
  /** A span of buckets was chosen, half open, ISO. */
  onBrush: (from: string, to: string) => void;
  /** Back out of what was chosen. */
  onLeave: () => void;
}

/**
 * Stacked bars over time, by pointer, by keyboard and as a table. Drag, or mark with Shift and the arrows and press Enter, to
 * choose a span; a double click or Backspace goes back out. The figures of the bucket one is at stand in the legend.
 */
export function TimeChart(props: TimeChartProps) {
  const { name, buckets, parts, hasRest = false, height, describeTick, onBrush, onLeave } = props;
  const [pointed, setPointed] = useState<number | null>(null);
  const [marked, setMarked] = useState<Span | null>(null);
  const [isTable, setTable] = useState(false);
  const last = buckets.starts.length - 1;
  const choose = (first: number, second: number) => {
    setMarked(null);
    const [from, to] = [Math.min(first, second, last), Math.min(Math.max(first, second), last)];
    onBrush(buckets.starts[from]!, endOf(buckets, to));
  };
  const at = marked?.to ?? pointed;
  const shown = at !== null && at <= last ? at : null;
  return (
    <figure className={classes.figure} aria-label={`${name} over time`}>
      <div className={classes.head}>
        <ChartLegend {...props} at={shown} />
        <Button
          variant="subtle"
          size="compact-xs"
          flex="none"
          aria-pressed={isTable}
          onClick={() => setTable(!isTable)}
        >
          As a table
        </Button>
      </div>
      {isTable ? (
        <ChartTable {...props} />
      ) : (
        // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- for the keyboard Backspace does it
        <div className={classes.plot} onDoubleClick={onLeave}>
          <Plot
            buckets={buckets}
            parts={parts}
            hasRest={hasRest}
            height={height}
            describeValue={describeTick}
            onPointer={setPointed}
            onBrush={choose}
          />
          <BucketSlider {...props} marked={marked} onMark={setMarked} onChoose={choose} />
        </div>
      )}
    </figure>
  );
}
