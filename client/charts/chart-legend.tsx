import { Text } from '@mantine/core';
import { useTimeFormat } from '../preferences/time-zone.ts';
import classes from './charts.module.css';
import { partColor } from './colors.ts';
import { type Buckets, type ChartPart, endOf, totalsOf } from './stack.ts';
import { bucketName } from './time-axis.ts';
import { useScheme } from './use-scheme.ts';

/** The parts with their figures: of the bucket one is at, else of the whole range. It is as high in both cases. */
export function ChartLegend({
  buckets,
  parts,
  hasRest = false,
  describeValue,
  at,
}: {
  buckets: Buckets;
  parts: readonly ChartPart[];
  hasRest?: boolean;
  describeValue: (value: number) => string;
  /** null: at no bucket. */
  at: number | null;
}) {
  const scheme = useScheme();
  const format = useTimeFormat();
  return (
    <div className={classes.legend} aria-hidden="true">
      <Text size="xs" c="dimmed" className={classes.when}>
        {at === null
          ? 'Whole range'
          : `${bucketName(format, buckets.starts[at]!, endOf(buckets, at))} · ${describeValue(totalsOf(parts)[at] ?? 0)}`}
      </Text>
      {parts.map(({ key, name, total, values }, index) => (
        <span key={key} className={classes.part}>
          <span
            className={classes.swatch}
            style={{ background: partColor(scheme, index, hasRest && index === parts.length - 1) }}
          />
          {name}
          <span className={classes.value}>{describeValue(at === null ? total : (values[at] ?? 0))}</span>
        </span>
      ))}
    </div>
  );
}
