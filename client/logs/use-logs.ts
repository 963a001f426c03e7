import type { LogsSearch } from './logs-search.ts';
import { useLogList } from './use-log-list.ts';
import { useLogSummary } from './use-log-summary.ts';

/** The rows an address asks for, and how many there are. While it is `still`, nothing of it moves. */
export function useLogs(search: LogsSearch, still: boolean) {
  const summary = useLogSummary(search, still);
  const list = useLogList(search, still, summary.countSoon);
  const counted = summary.usage !== null && !summary.isStale ? summary.usage.totals.calls : null;
  return {
    list,
    summary,
    /** Of the whole list, exactly; null: not known yet. */
    total: counted ?? list.totalCount,
  };
}

export type LogSummary = ReturnType<typeof useLogSummary>;
