/** Twenty-four hours and months by name, so that everybody reads the same. */
const LOCALE = 'en-US';
const CLOCK = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;
const DAY = { month: 'short', day: 'numeric' } as const;

/** How moments are written on the clock of one zone. */
export interface TimeFormat {
  /** IANA. */
  zone: string;
  /** 10:42 */
  minute: (iso: string) => string;
  /** 10:42:07 */
  clock: (iso: string) => string;
  /** Nov 24 */
  day: (iso: string) => string;
  /** Nov 24, 2026 */
  date: (iso: string) => string;
  /** Nov 24, 10:42:07 */
  moment: (iso: string) => string;
  /** Tuesday, November 24, 2026 at 10:42:07 GMT+1 */
  full: (iso: string) => string;
}

const formats = new Map<string, TimeFormat>();

/** The format of an IANA zone; made once, as making one takes long. */
export function timeFormat(zone: string): TimeFormat {
  const known = formats.get(zone);
  if (known) return known;
  const made = createTimeFormat(zone);
  formats.set(zone, made);
  return made;
}

function createTimeFormat(timeZone: string): TimeFormat {
  const writer = (options: Intl.DateTimeFormatOptions) => {
    const { format } = new Intl.DateTimeFormat(LOCALE, { ...options, timeZone });
    return (iso: string) => format(new Date(iso));
  };
  return {
    zone: timeZone,
    minute: writer(CLOCK),
    clock: writer({ ...CLOCK, second: '2-digit' }),
    day: writer(DAY),
    date: writer({ ...DAY, year: 'numeric' }),
    moment: writer({ ...DAY, ...CLOCK, second: '2-digit' }),
    full: writer({ dateStyle: 'full', timeStyle: 'long', hourCycle: 'h23' }),
  };
}

/** 2026-11-24 09:42:07.123 UTC */
export function formatUtc(iso: string): string {
  return new Date(iso).toISOString().replace('T', ' ').replace('Z', ' UTC');
}

const relative = new Intl.RelativeTimeFormat(LOCALE, { numeric: 'auto' });
const UNITS = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
  ['second', 1000],
] as const;

/** 3 minutes ago, in 2 days. */
export function formatRelative(iso: string, nowMs: number): string {
  const ms = Date.parse(iso) - nowMs;
  const [unit, size] = UNITS.find(([, unitMs]) => Math.abs(ms) >= unitMs) ?? UNITS[3];
  return relative.format(Math.trunc(ms / size), unit);
}
