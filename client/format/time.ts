const clock = new Intl.DateTimeFormat(undefined, { timeStyle: 'medium' });
const moment = new Intl.DateTimeFormat(undefined, {
  month: 'short',
  day: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
});
const full = new Intl.DateTimeFormat(undefined, { dateStyle: 'full', timeStyle: 'long' });

/** The viewer's zone, for buckets on the server. */
export const timeZone = Intl.DateTimeFormat().resolvedOptions().timeZone || 'UTC';

/** 10:42:07 */
export function formatClock(iso: string): string {
  return clock.format(new Date(iso));
}

/** Nov 24, 10:42:07 */
export function formatMoment(iso: string): string {
  return moment.format(new Date(iso));
}

/** With weekday, year and zone. */
export function formatFull(iso: string): string {
  return full.format(new Date(iso));
}
