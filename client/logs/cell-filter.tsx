import { IconMinus, IconPlus } from '@tabler/icons-react';
import { type Change, exceptValue, onlyValue } from './conditions.ts';
import { columnOf, filterValueOf } from './log-columns.tsx';
import type { LogRow } from './log-row.ts';
import type { ListKey, LogsSearch } from './logs-search.ts';
import type { Facets } from './use-log-summary.ts';

/** What the buttons of a cell need to know. */
export interface RowContext {
  search: LogsSearch;
  facets: Facets;
  onFilter: (change: Change) => void;
}

/** Only rows with this value, or all but those. */
export function CellFilter({
  log,
  filter,
  search,
  facets,
  onFilter,
}: RowContext & {
  log: LogRow;
  filter: ListKey;
}) {
  const value = filterValueOf(log, filter);
  if (value === null) return null;
  const others = exceptValue(search, facets, filter, value);
  const what = `${columnOf(filter).title.toLowerCase()} ${value}`;
  return (
    <span className="cell-filter">
      <button
        type="button"
        aria-label={`Only ${what}`}
        title={`Only ${what}`}
        onClick={() => onFilter(onlyValue(filter, value))}
      >
        <IconPlus size={14} aria-hidden="true" />
      </button>
      {others && (
        <button type="button" aria-label={`Without ${what}`} title={`Without ${what}`} onClick={() => onFilter(others)}>
          <IconMinus size={14} aria-hidden="true" />
        </button>
      )}
    </span>
  );
}
