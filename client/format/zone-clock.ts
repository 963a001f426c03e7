/** A moment as a field for date and time has it, on the clock of an IANA zone: `2026-11-24T10:42`. */
export function clockOf(iso: string, zone: string): string {
  const ms = Date.parse(iso);
  return new Date(ms + offsetMs(ms, zone)).toISOString().slice(0, 16);
}

/**
 * The instant, in ISO, at which the clock of a zone shows that time. A time that comes twice, as clocks are put back, is the first
 * of both; one that is skipped, as they are put forward, is so much later as is skipped.
 */
export function instantAt(clock: string, zone: string): string {
  const ms = Date.parse(`${clock}Z`);
  const [before, after] = [offsetMs(ms - DAY_MS, zone), offsetMs(ms + DAY_MS, zone)];
  const isAfterwards = offsetMs(ms - before, zone) !== before && offsetMs(ms - after, zone) === after;
  return new Date(ms - (isAfterwards ? after : before)).toISOString();
}

const DAY_MS = 86_400_000;

/** How far the clock of a zone is ahead of UTC at an instant. */
function offsetMs(ms: number, timeZone: string): number {
  const whole = Math.floor(ms / 1000) * 1000;
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  }).formatToParts(whole);
  const part = (type: Intl.DateTimeFormatPartTypes) => Number(parts.find((one) => one.type === type)!.value);
  const shown = Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second'));
  return shown - whole;
}
