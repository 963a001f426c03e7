import { Temporal } from 'temporal-polyfill';
import type { Budget, Period } from './budget.ts';

/**
 * The day, week (from Monday, ISO 8601) or month around that instant, on the clock of the time zone: from its first midnight to its
 * last, so a day has 23 to 25 hours where clocks change, and one without a midnight begins with its first instant.
 */
export function periodAt({ period, timeZone }: Pick<Budget, 'period' | 'timeZone'>, instant: Date): Period {
  const day = Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(timeZone).toPlainDate();
  const first = {
    DAY: day,
    WEEK: day.subtract({ days: day.dayOfWeek - 1 }),
    MONTH: day.with({ day: 1 }),
  }[period];
  const next = first.add({ DAY: { days: 1 }, WEEK: { weeks: 1 }, MONTH: { months: 1 } }[period]);
  return { start: midnight(first, timeZone), end: midnight(next, timeZone) };
}

/** What `isTimeZone` allows, behind the name of a field. */
export const TIME_ZONE_RULE = 'must be an IANA time zone such as "Europe/Berlin" or "UTC"';

/** Whether it is an IANA time zone. An offset such as +02:00 is none: it knows nothing of clock changes. */
export function isTimeZone(name: string): boolean {
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(name);
    return /^[A-Za-z]/.test(name);
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

function midnight(day: Temporal.PlainDate, timeZone: string): Date {
  return new Date(day.toZonedDateTime(timeZone).epochMilliseconds);
}
