import { formatFull, formatMoment } from '../format/time.ts';

/** A moment in the viewer's zone, in full on hover. */
export function Time({ iso }: { iso: string }) {
  return (
    <time dateTime={iso} title={formatFull(iso)} className="number">
      {formatMoment(iso)}
    </time>
  );
}
