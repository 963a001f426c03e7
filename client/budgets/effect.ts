import { Temporal } from 'temporal-polyfill';
import type { NamedBudget } from '../meters/budget-name.ts';
import { THRESHOLDS } from '../meters/thresholds.ts';

/** From its first instant to the first that is not in it; ISO. */
export interface Period {
  from: string;
  to: string;
}

/**
 * The day, week (from Monday) or month around that instant on the clock of an IANA zone, from midnight to midnight, as the server
 * reckons it: a day has 23 to 25 hours where clocks change.
 */
export function periodAround(period: NamedBudget['period'], timeZone: string, nowMs: number): Period {
  const day = Temporal.Instant.fromEpochMilliseconds(nowMs).toZonedDateTimeISO(timeZone).toPlainDate();
  const first = {
    DAY: day,
    WEEK: day.subtract({ days: day.dayOfWeek - 1 }),
    MONTH: day.with({ day: 1 }),
  }[period];
  const next = first.add({ DAY: { days: 1 }, WEEK: { weeks: 1 }, MONTH: { months: 1 } }[period]);
  const midnight = (date: Temporal.PlainDate) =>
    new Date(date.toZonedDateTime(timeZone).epochMilliseconds).toISOString();
  return { from: midnight(first), to: midnight(next) };
}

/** Which rows count for a budget in a period, as the log's filter takes it. */
export function rowsOf({ scope, scopeValue }: Omit<NamedBudget, 'period'>, period: Period) {
  const values = [scopeValue ?? ''];
  const subject = {
    GLOBAL: {},
    PROJECT: { projectId: values },
    AGENT_TYPE: { agentType: values },
    PROVIDER: { provider: values },
  }[scope];
  return { ...period, ...subject };
}

/** The thresholds that saving a limit raises at once. `raised`: the highest that was in this period, in percent. US dollars. */
export function raisedAtOnce({ spent, limit, raised }: { spent: number; limit: number; raised: number }): number[] {
  // As the server compares them: exactly, in nano-dollars.
  const nano = (dollars: number) => BigInt(Math.round(dollars * 1e9));
  return THRESHOLDS.filter((percent) => percent > raised && nano(spent) * 100n >= nano(limit) * BigInt(percent));
}
