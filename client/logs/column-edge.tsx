import type { KeyboardEvent } from 'react';
import { NARROWEST, WIDEST } from './log-columns.tsx';

const STEP = 10;

/** What is dragged, or moved by arrows, to make a column wider. */
export function ColumnEdge({
  title,
  width,
  onDrag,
  onEnd,
  onStep,
}: {
  title: string;
  width: number;
  onDrag: (event: unknown) => void;
  onEnd: () => void;
  onStep: (step: number) => void;
}) {
  const begin = (event: unknown, end: 'mouseup' | 'touchend') => {
    onDrag(event);
    // After the table's own listener, which takes the last width.
    document.addEventListener(end, () => setTimeout(onEnd), { once: true });
  };
  const step = (event: KeyboardEvent) => {
    const by = { ArrowLeft: -STEP, ArrowRight: STEP }[event.key];
    if (by === undefined) return;
    event.preventDefault();
    onStep(by);
  };
  return (
    <div
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- an <hr> cannot be moved
      role="separator"
      aria-orientation="vertical"
      aria-label={`Width of ${title}`}
      aria-valuenow={width}
      aria-valuemin={NARROWEST}
      aria-valuemax={WIDEST}
      tabIndex={0}
      className="log-edge"
      onMouseDown={(event) => begin(event, 'mouseup')}
      onTouchStart={(event) => begin(event, 'touchend')}
      onKeyDown={step}
    />
  );
}
