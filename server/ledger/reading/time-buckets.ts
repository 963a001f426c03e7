import { Temporal } from 'temporal-polyfill';
import { LedgerError } from '../../errors.ts';
import { DAY_MS } from '../time-range.ts';

/** The widths of the points of a series. */
export const TIME_BUCKETS = ['MINUTE', 'HOUR', 'DAY', 'WEEK', 'MONTH'] as const;
export type TimeBucket = (typeof TIME_BUCKETS)[number];

const CHOSEN_POINTS = 200;
const MOST_POINTS = 2000;
/** At most, but for clock changes. */
const WIDTH_MS: Record<TimeBucket, number> = {
  MINUTE: 60_000,
  HOUR: 3_600_000,
  DAY: DAY_MS,
  WEEK: 7 * DAY_MS,
  MONTH: 31 * DAY_MS,
};

/**
 * The first instants of the buckets that cover from <= t < to, on the clock of the time zone: hours begin on its hours, days
 * at its midnights, weeks at those of Mondays, also where its offset is half an hour and where clocks change. null: the finest of
 * at most 200 points, or months where even those are more.
 * @throws LedgerError BAD_USER_INPUT for an unknown zone, or more than 2,000 points.
 */
export function bucketStarts(from: Date, to: Date, bucket: TimeBucket | null, timeZone: string): Date[] {
  const first = zoned(from, timeZone);
  const spanMs = to.getTime() - from.getTime();
  if (spanMs <= 0) return [];
  const chosen = bucket ?? TIME_BUCKETS.find((width) => spanMs / WIDTH_MS[width] <= CHOSEN_POINTS - 1) ?? 'MONTH';
  // A day is at most an hour or so from 24; the exact count is looked at below.
  if (spanMs / WIDTH_MS[chosen] > MOST_POINTS + 1) throw tooMany(bucket);
  const starts: Date[] = [];
  const end = to.getTime();
  for (let start = floor(first, chosen); start.epochMilliseconds < end; start = next(start, chosen)) {
    starts.push(new Date(start.epochMilliseconds));
    if (starts.length > MOST_POINTS) throw tooMany(bucket);
  }
  return starts;
}

function floor(time: Temporal.ZonedDateTime, bucket: TimeBucket): Temporal.ZonedDateTime {
  switch (bucket) {
    case 'MONTH':
      return time.with({ day: 1 }).startOfDay();
    case 'WEEK':
      return time.subtract({ days: time.dayOfWeek - 1 }).startOfDay();
    case 'DAY':
      return time.startOfDay();
    default:
      return time.round({ smallestUnit: bucket === 'HOUR' ? 'hour' : 'minute', roundingMode: 'floor' });
  }
}

const STEP = { MINUTE: { minutes: 1 }, HOUR: { hours: 1 }, DAY: { days: 1 }, WEEK: { weeks: 1 }, MONTH: { months: 1 } };

function next(start: Temporal.ZonedDateTime, bucket: TimeBucket): Temporal.ZonedDateTime {
  const later = start.add(STEP[bucket]);
  const onTheClock = floor(later, bucket);
  // Where clocks go back by half an hour, the hour that repeats in part would be met again.
  return Temporal.ZonedDateTime.compare(onTheClock, start) > 0 ? onTheClock : later;
}

function zoned(instant: Date, timeZone: string): Temporal.ZonedDateTime {
  try {
    // An offset such as +02:00 is no zone: it knows nothing of clock changes.
    if (/^[+-]/.test(timeZone)) throw new RangeError();
    return Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(timeZone);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    const message = `timeZone must be an IANA time zone such as "Europe/Berlin" or "UTC"; "${timeZone.slice(0, 50)}" is none.`;
    throw new LedgerError('BAD_USER_INPUT', message, { fields: ['timeZone'] });
  }
}

/** Names what the caller can change: the width only where he gave one and a wider one is left. */
function tooMany(given: TimeBucket | null): LedgerError {
  const shorten = 'choose a shorter range by filter.from or filter.range';
  const fields = ['filter.from', 'filter.range'];
  if (given === null || given === 'MONTH') {
    const message = `This time range has more than 2,000 months, and a series at most 2,000 points: ${shorten}.`;
    return new LedgerError('BAD_USER_INPUT', message, { fields });
  }
  const message = `bucket ${given} makes more than 2,000 points of this time range: choose a wider bucket, or ${shorten}.`;
  return new LedgerError('BAD_USER_INPUT', message, { fields: ['bucket', ...fields] });
}
