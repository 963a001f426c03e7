import type { PointerEvent } from 'react';
import { formatRelative, formatUtc } from '../format/time.ts';
import { useTimeFormat } from '../preferences/time-zone.ts';

/** A moment on the viewer's clock; on hover in full, in UTC, and how long ago it was. */
export function Time({ iso, as = 'moment' }: { iso: string; as?: 'moment' | 'clock' | 'date' | 'full' }) {
  const format = useTimeFormat();
  const absolute = `${format.full(iso)} (${format.zone})\n${formatUtc(iso)}`;
  // How long ago it was is true only at the moment it is looked at.
  const tellAge = ({ currentTarget }: PointerEvent<HTMLElement>) => {
    currentTarget.title = `${absolute}\n${formatRelative(iso, Date.now())}`;
  };
  return (
    // In full it is as long as a sentence, and may be broken as one.
    <time dateTime={iso} title={absolute} onPointerEnter={tellAge} className={as === 'full' ? undefined : 'number'}>
      {format[as](iso)}
    </time>
  );
}
