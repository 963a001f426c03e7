import { Temporal } from 'temporal-polyfill';
import type { LlmLog } from '../ledger/llm-log.entity.ts';
import type { Services } from './context.ts';
import { type DescribedLog, describeLog } from './describe-log.ts';
import { exportOfQuery } from './export-of-query.ts';

type Names = Services['names'];

/** A row as a file has it: its time is ISO 8601 with the offset of the zone that was asked for. */
export type ExportedLog = Omit<DescribedLog, 'createdAt'> & { createdAt: string };

/**
 * The rows that pass the filter in the query of a URL, newest first, page by page as they are asked for.
 * @throws LedgerError BAD_USER_INPUT at once where the query is no export; while it is read, what the ledger throws.
 */
export type ExportLogs = (query: URLSearchParams) => AsyncIterable<ExportedLog[]>;

/** The export, over these services. */
export function exportLogsOf({ ledger, names }: Services): ExportLogs {
  return (query) => {
    const { filter, timeZone } = exportOfQuery(query);
    return describePages(ledger.exportRows(filter), names, timeZone);
  };
}

async function* describePages(pages: AsyncIterable<LlmLog[]>, names: Names, timeZone: string) {
  for await (const page of pages) yield page.map((row) => describeForFile(row, names, timeZone));
}

/** The whole row, its fields in the order of LOG_FIELDS, its time on the clock of that IANA zone. */
export function describeForFile(row: LlmLog, names: Names, timeZone: string): ExportedLog {
  return { ...describeLog(row, names), createdAt: onClockOf(timeZone, row.createdAt) };
}

/** 2026-11-24T13:00:00.000+01:00, and 2026-11-24T12:00:00.000Z in UTC, as the API has it. */
function onClockOf(timeZone: string, time: Date): string {
  if (timeZone === 'UTC') return time.toISOString();
  return Temporal.Instant.fromEpochMilliseconds(time.getTime()).toString({ timeZone, fractionalSecondDigits: 3 });
}
