import classes from './sparkline.module.css';

const WIDTH = 100;
const HEIGHT = 28;

/** The shape of a series, beside a figure that says the rest. null: nothing was measured there. */
export function Sparkline({ values }: { values: readonly (number | null)[] }) {
  const points = pointsOf(values);
  return (
    <svg
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      preserveAspectRatio="none"
      className={classes.sparkline}
      aria-hidden="true"
      focusable="false"
    >
      {points.length > 1 && (
        <>
          <path className={classes.area} d={`M0,${HEIGHT}L${points.join('L')}L${WIDTH},${HEIGHT}Z`} />
          <path className={classes.line} d={`M${points.join('L')}`} vectorEffect="non-scaling-stroke" />
        </>
      )}
    </svg>
  );
}

/** `x,y` from the left to the right; where nothing was measured it goes on from point to point. */
export function pointsOf(values: readonly (number | null)[]): string[] {
  const max = Math.max(0, ...values.map((value) => value ?? 0));
  return values.flatMap((value, index) => {
    if (value === null) return [];
    const x = (index / Math.max(1, values.length - 1)) * WIDTH;
    const y = max === 0 ? HEIGHT - 1 : HEIGHT - 1 - (value / max) * (HEIGHT - 2);
    return [`${x.toFixed(1)},${y.toFixed(1)}`];
  });
}
