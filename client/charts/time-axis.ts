import type { TimeFormat } from '../format/time.ts';

const DAY_SECONDS = 86_400;

/** What is written at the ticks of a time axis: days by their date; within a day the hour, and the date at midnight. */
export function tickLabels(format: TimeFormat, seconds: readonly number[], stepSeconds: number): string[] {
  return seconds.map((at) => {
    const iso = new Date(at * 1000).toISOString();
    const clock = format.minute(iso);
    return stepSeconds >= DAY_SECONDS || clock === '00:00' ? format.day(iso) : clock;
  });
}

/** What a bucket is called: its day, or its moment up to the minute. */
export function bucketName(format: TimeFormat, start: string, end: string): string {
  const isDay = Date.parse(end) - Date.parse(start) > (DAY_SECONDS / 2) * 1000 && format.minute(start) === '00:00';
  if (isDay) return format.date(start);
  return `${format.date(start)}, ${format.minute(start)}–${format.minute(end)}`;
}
