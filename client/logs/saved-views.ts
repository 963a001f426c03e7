import { z } from '../format/zod.ts';
import { stringifySearch } from '../format/address.ts';
import type { LogsSearch } from './logs-search.ts';

const KEY = 'llm-ledger.log-views';
const VIEWS = z.array(z.object({ name: z.string(), query: z.string() }));

/** An address of the log that has a name in this browser. */
export type SavedView = z.infer<typeof VIEWS>[number];

/** What this browser has; nothing where it keeps nothing, or something else under that name. */
export function readViews(): SavedView[] {
  try {
    return VIEWS.parse(JSON.parse(localStorage.getItem(KEY) ?? '[]'));
  } catch {
    return [];
  }
}

/** Keeps it, in place of one of the same name. Throws where the browser keeps nothing. */
export function saveView(name: string, search: LogsSearch): SavedView[] {
  // Where one was in the list is no part of what one looks at.
  const query = stringifySearch({ ...search, page: undefined, log: undefined, live: undefined });
  return store([...readViews().filter((view) => view.name !== name), { name, query }]);
}

export function deleteView(name: string): SavedView[] {
  return store(readViews().filter((view) => view.name !== name));
}

function store(views: SavedView[]): SavedView[] {
  const sorted = views.toSorted((one, other) => one.name.localeCompare(other.name));
  localStorage.setItem(KEY, JSON.stringify(sorted));
  return sorted;
}
