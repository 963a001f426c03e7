const RELATIVE = /^now(?:-(\d{1,5})(m|h|d))?$/;
const UNITS_MS = { m: 60_000, h: 3_600_000, d: 86_400_000 };

/** Whether a text is a moment: `now`, so long before it as `now-15m`, `now-6h`, `now-2d`, or an ISO instant with its zone. */
export function isMoment(text: string): boolean {
  return (
    RELATIVE.test(text) || (/^\d{4}-\d\d-\d\dT\S*(Z|[+-]\d\d:?\d\d)$/.test(text) && !Number.isNaN(Date.parse(text)))
  );
}

/** What a moment means now. */
export function momentOf(text: string, now: Date): Date {
  const [, amount, unit] = RELATIVE.exec(text) ?? [];
  if (!text.startsWith('now')) return new Date(text);
  return new Date(now.getTime() - Number(amount ?? 0) * UNITS_MS[(unit ?? 'm') as keyof typeof UNITS_MS]);
}
