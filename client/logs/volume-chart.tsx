import { type KeyboardEvent, type MouseEvent, type PointerEvent, useEffect, useMemo, useRef, useState } from 'react';
import { formatCount } from '../format/count.ts';
import type { TimeFormat } from '../format/time.ts';
import { useTimeFormat } from '../preferences/time-zone.ts';
import { STATUS_NAMES } from './status-mark.tsx';
import { type Bucket, bucketsOf, outlinesOf, spanOf, VOLUME_STATUSES } from './volume.ts';

const HEIGHT = 64;
const DOUBLE_CLICK_MS = 250;

/** A bucket that is pointed at, and that where a brush began; null: no brush. */
interface Cursor {
  at: number;
  from: number | null;
}

/**
 * How many calls there were, stacked by status, from the server's own count. A brush is a range of time, and so is a click on a bar;
 * by keyboard: arrows, with Shift to brush, Enter to take it. Backspace or a double click goes back out.
 */
export function VolumeChart({
  usage,
  onZoom,
  onZoomOut,
}: {
  usage: { to: string; series: Parameters<typeof bucketsOf>[0] };
  onZoom: (span: { from: string; to: string }) => void;
  onZoomOut: () => void;
}) {
  const buckets = useMemo(() => bucketsOf(usage.series, usage.to), [usage]);
  const outlines = useMemo(() => outlinesOf(buckets, HEIGHT), [buckets]);
  const format = useTimeFormat();
  const [cursor, setCursor] = useState<Cursor | null>(null);
  const last = buckets.length - 1;
  const held = cursor && {
    at: Math.min(cursor.at, last),
    from: cursor.from === null ? null : Math.min(cursor.from, last),
  };
  const zoom = ({ at, from }: Cursor) => {
    setCursor(null);
    onZoom(spanOf(buckets, from ?? at, at));
  };
  const pointer = usePointer({ count: buckets.length, cursor: held, setCursor, zoom, onZoomOut });
  if (last < 0) return null;

  return (
    <figure className="volume" aria-label="Calls over time">
      <div
        // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- an <input> cannot be brushed
        role="slider"
        aria-label="Calls over time: arrows choose a time, with Shift a range, Enter looks into it, Backspace goes back out"
        aria-valuemin={0}
        aria-valuemax={last}
        aria-valuenow={held?.at ?? last}
        aria-valuetext={describe(buckets, held ?? { at: last, from: null }, format)}
        tabIndex={0}
        className="volume-field"
        onKeyDown={(event) => onKey(event, { cursor: held, last, setCursor, zoom, onZoomOut })}
        onBlur={() => setCursor(null)}
        {...pointer}
      >
        <svg viewBox={`0 0 ${buckets.length} ${HEIGHT}`} preserveAspectRatio="none" aria-hidden="true">
          {VOLUME_STATUSES.map((status) => (
            <path key={status} d={outlines[status]} data-status={status} />
          ))}
        </svg>
        {held && <Brush buckets={buckets} cursor={held} format={format} />}
      </div>
      <figcaption className="volume-axis" aria-hidden="true">
        {[buckets[0]!, buckets[Math.floor(last / 2)]!].map(({ start }) => (
          <span key={start}>{format.moment(new Date(start).toISOString())}</span>
        ))}
        <span>{format.moment(usage.to)}</span>
      </figcaption>
    </figure>
  );
}

function onKey(
  event: KeyboardEvent,
  chart: {
    cursor: Cursor | null;
    last: number;
    setCursor: (cursor: Cursor | null) => void;
    zoom: (cursor: Cursor) => void;
    onZoomOut: () => void;
  },
): void {
  const { cursor, last, setCursor, zoom, onZoomOut } = chart;
  const now = cursor?.at ?? last;
  // The first arrow shows where one is.
  const by = cursor === null ? 0 : 1;
  const places: Record<string, number> = { ArrowLeft: now - by, ArrowRight: now + by, Home: 0, End: last };
  const place = places[event.key];
  if (place !== undefined) {
    setCursor({ at: Math.min(last, Math.max(0, place)), from: event.shiftKey ? (cursor?.from ?? now) : null });
  } else if (event.key === 'Enter' && cursor) zoom(cursor);
  else if (event.key === 'Backspace') onZoomOut();
  else if (event.key === 'Escape' && cursor) setCursor(null);
  else return;
  event.preventDefault();
  event.stopPropagation();
}

/** Where a pointer is pressed a brush begins; where it is let go the range is taken. */
function usePointer({
  count,
  cursor,
  setCursor,
  zoom,
  onZoomOut,
}: {
  count: number;
  cursor: Cursor | null;
  setCursor: (cursor: Cursor | null) => void;
  zoom: (cursor: Cursor) => void;
  onZoomOut: () => void;
}) {
  // A click on a bar looks into it, unless it is the first half of a double click, which goes back out.
  const clicks = useRef({ timer: undefined as ReturnType<typeof setTimeout> | undefined, hasZoomed: false, count: 0 });
  useEffect(() => {
    const { current } = clicks;
    return () => clearTimeout(current.timer);
  }, []);
  const bucketAt = ({ currentTarget, clientX }: PointerEvent<HTMLElement>) => {
    const { left, width } = currentTarget.getBoundingClientRect();
    return Math.min(count - 1, Math.max(0, Math.floor(((clientX - left) / width) * count)));
  };
  return {
    onPointerDown(event: PointerEvent<HTMLElement>) {
      if (event.button !== 0) return;
      event.currentTarget.setPointerCapture(event.pointerId);
      setCursor({ at: bucketAt(event), from: bucketAt(event) });
    },
    onPointerMove: (event: PointerEvent<HTMLElement>) => setCursor({ at: bucketAt(event), from: cursor?.from ?? null }),
    onPointerLeave: () => setCursor(null),
    onPointerUp(event: PointerEvent<HTMLElement>) {
      if (!cursor || cursor.from === null) return;
      const brush = { at: bucketAt(event), from: cursor.from };
      if (brush.at !== brush.from) return zoom(brush);
      const { current } = clicks;
      clearTimeout(current.timer);
      if (current.count > 1) return;
      current.timer = setTimeout(() => {
        current.hasZoomed = true;
        zoom(brush);
      }, DOUBLE_CLICK_MS);
    },
    onMouseDown({ detail }: MouseEvent) {
      clicks.current.count = detail;
      if (detail === 1) clicks.current.hasZoomed = false;
    },
    onDoubleClick() {
      const { current } = clicks;
      clearTimeout(current.timer);
      // Where the machine was slow, the first half was taken for a click.
      if (current.hasZoomed) onZoomOut();
      onZoomOut();
    },
  };
}

function Brush({
  buckets,
  cursor: { at, from },
  format,
}: {
  buckets: readonly Bucket[];
  cursor: Cursor;
  format: TimeFormat;
}) {
  const [first, last] = [Math.min(at, from ?? at), Math.max(at, from ?? at)];
  const share = 100 / buckets.length;
  const left = first * share;
  const side = left > 60 ? { right: `${100 - (last + 1) * share}%` } : { left: `${left}%` };
  return (
    <>
      <div className="volume-brush" style={{ left: `${left}%`, width: `${(last - first + 1) * share}%` }} />
      <div className="volume-tip" style={side} aria-hidden="true">
        {describe(buckets, { at, from }, format)}
      </div>
    </>
  );
}

function describe(buckets: readonly Bucket[], { at, from }: Cursor, format: TimeFormat): string {
  const moment = (ms: number) => format.moment(new Date(ms).toISOString());
  const chosen = buckets.slice(Math.min(at, from ?? at), Math.max(at, from ?? at) + 1);
  const total = chosen.reduce((sum, bucket) => sum + bucket.total, 0);
  const parts = VOLUME_STATUSES.map((status) => ({
    name: STATUS_NAMES[status].toLowerCase(),
    count: chosen.reduce((sum, { counts }) => sum + counts[status], 0),
  })).filter(({ count }) => count > 0);
  const when = `${moment(chosen[0]!.start)} to ${moment(chosen.at(-1)!.end)}`;
  const counts = parts.map(({ name, count }) => `${formatCount(count)} ${name}`).join(', ');
  return `${when}: ${formatCount(total)} calls${counts === '' ? '' : ` (${counts})`}`;
}
