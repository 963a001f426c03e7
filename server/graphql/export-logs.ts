import type { LlmLog } from '../ledger/llm-log.entity.ts';
import type { Services } from './context.ts';
import { type DescribedLog, describeLog } from './describe-log.ts';
import { filterOfQuery } from './filter-of-query.ts';

/**
 * The rows that pass the filter in the query of a URL, newest first, page by page as they are asked for.
 * @throws LedgerError BAD_USER_INPUT at once where the query is no filter; while it is read, what the ledger throws.
 */
export type ExportLogs = (query: URLSearchParams) => AsyncIterable<DescribedLog[]>;

/** The export, over these services. */
export function exportLogsOf({ ledger, names }: Services): ExportLogs {
  return (query) => describePages(ledger.exportRows(filterOfQuery(query)), names);
}

async function* describePages(
  pages: AsyncIterable<LlmLog[]>,
  names: Services['names'],
): AsyncGenerator<DescribedLog[], void, void> {
  for await (const page of pages) yield page.map((row) => describeLog(row, names));
}
