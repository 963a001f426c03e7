import { timeFormat } from '../format/time.ts';
import { isZone } from '../preferences/time-zone.ts';

/** The days of a period on the clock of its own zone, first and last: "Nov 1 – Nov 30"; one day: "Nov 24". */
export function tellPeriod(budget: { periodStart: string; periodEnd: string; timeZone: string }): string {
  // The server may know a zone that is newer than this browser.
  const { day } = timeFormat(isZone(budget.timeZone) ? budget.timeZone : 'UTC');
  const first = day(budget.periodStart);
  const last = day(new Date(Date.parse(budget.periodEnd) - 1).toISOString());
  return first === last ? first : `${first} – ${last}`;
}
