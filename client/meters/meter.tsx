import { VisuallyHidden } from '@mantine/core';
import type { CSSProperties } from 'react';
import { formatCost } from '../format/cost.ts';
import { type Filling, formatFilled, levelOf, shareOf } from './fullness.ts';
import classes from './meters.module.css';
import { THRESHOLDS } from './thresholds.ts';

/**
 * How much of a limit is spent, and held for calls in flight, with a tick for each threshold; those up to `raised` percent stand out.
 * `elapsed`: how much of the period is over, from 0 to 1; what is filled beyond that mark goes faster than time.
 */
export function Meter({
  name,
  filling,
  raised,
  elapsed,
}: {
  name: string;
  filling: Filling;
  raised: number;
  elapsed?: number | undefined;
}) {
  const { limit, spent, reserved } = filling;
  const share = shareOf(filling);
  // What goes beyond the limit is drawn, too: then the limit lies inside of the bar.
  const whole = Math.max(1, share);
  const at = (part: number): CSSProperties => ({ insetInlineStart: `${(part / whole) * 100}%` });
  const wide = (part: number): CSSProperties => ({ inlineSize: `${(part / whole) * 100}%` });
  return (
    <div className={classes.meter} data-level={levelOf(filling)}>
      <VisuallyHidden>
        <meter
          aria-label={name}
          aria-valuetext={`${formatFilled(share)}: ${formatCost(spent)} spent and ${formatCost(reserved)} held of ${formatCost(limit)}`}
          max={limit}
          value={Math.min(limit, spent + reserved)}
        />
      </VisuallyHidden>
      <div className={classes.track}>
        <span className={classes.spent} style={wide(spent / limit)} />
        <span className={classes.held} style={{ ...at(spent / limit), ...wide(reserved / limit) }} />
      </div>
      {THRESHOLDS.map((percent) => (
        <span
          key={percent}
          className={classes.tick}
          style={at(percent / 100)}
          data-raised={percent <= raised || undefined}
        />
      ))}
      {elapsed !== undefined && (
        <span className={classes.pace} style={at(elapsed)} title={`${formatFilled(elapsed)} of the period is over`} />
      )}
    </div>
  );
}
