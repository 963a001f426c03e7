import { isTimeZone, TIME_ZONE_RULE } from '../budgets/budget-period.ts';
import { LedgerError } from '../errors.ts';
import type { LogFilter } from '../ledger/log-filter.ts';
import { filterOfQuery } from './filter-of-query.ts';

const KEY = 'timeZone';

/** What an export is asked for: which rows, and the IANA zone on whose clock their times are written. */
export interface Export {
  filter: LogFilter;
  timeZone: string;
}

/**
 * The export in the query of a URL: the conditions of a filter and `timeZone`, UTC where it is left out.
 * @throws LedgerError BAD_USER_INPUT naming the key and what is allowed.
 */
export function exportOfQuery(query: URLSearchParams): Export {
  const conditions = new URLSearchParams(query);
  conditions.delete(KEY);
  return { filter: filterOfQuery(conditions, [KEY]), timeZone: zoneOf(query.getAll(KEY)) };
}

function zoneOf([timeZone = 'UTC', ...more]: string[]): string {
  if (more.length > 0) throw refusal('must be given once');
  if (!isTimeZone(timeZone)) throw refusal(TIME_ZONE_RULE);
  return timeZone;
}

function refusal(rule: string): LedgerError {
  return new LedgerError('BAD_USER_INPUT', `${KEY} ${rule}.`, { fields: [KEY] });
}
