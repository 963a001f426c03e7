import { formatCompact } from '../format/count.ts';
import { keyOf, quote, WORDS } from './filter-text.ts';
import { STATUSES } from './logs-search.ts';
import { type FacetKey, FACET_KEYS, type Facets } from './use-log-summary.ts';

const MOST = 12;

/** How the last word of a text may go on. */
export interface Suggestion {
  /** The whole word; one that ends with a colon is to be continued. */
  option: string;
  name: string;
  note: string;
}

/** For the word that is being written at the end of the text: names of conditions, then the values that occur. */
export function suggestionsFor(text: string, facets: Facets): Suggestion[] {
  const last = lastWord(text);
  const colon = last.indexOf(':');
  if (last.startsWith('"')) return [];
  const sign = last.startsWith('-') ? '-' : '';
  if (colon < 0) return namesLike(last.slice(sign.length), sign);
  const word = last.slice(sign.length, colon);
  const key = keyOf(word);
  if (key === null || !FACET_KEYS.includes(key as FacetKey)) return [];
  const begun = last
    .slice(colon + 1)
    .replaceAll('"', '')
    .toLowerCase();
  return valuesOf(key as FacetKey, facets)
    .filter(({ value, name }) => `${value} ${name}`.toLowerCase().includes(begun))
    .slice(0, MOST)
    .map(({ value, name, note }) => ({ option: `${sign}${word}:${quote(value)}`, name, note }));
}

/** The text with its last word replaced, ready for the next. */
export function completeWord(text: string, option: string): string {
  const kept = text.slice(0, text.length - lastWord(text).length);
  return `${kept}${option}${option.endsWith(':') ? '' : ' '}`;
}

function namesLike(begun: string, sign: string): Suggestion[] {
  return Object.keys(WORDS)
    .filter((word) => word.toLowerCase().startsWith(begun.toLowerCase()))
    .map((word) => ({ option: `${sign}${word}:`, name: `${word}:`, note: EXAMPLES[word] ?? '' }));
}
const EXAMPLES: Record<string, string> = { cost: '>0.01', duration: '>2s', status: 'error', model: 'gpt-4o' };

function valuesOf(key: FacetKey, facets: Facets): { value: string; name: string; note: string }[] {
  const known = facets[key].map(({ value, name, count }) => ({
    value: key === 'status' ? value.toLowerCase() : value,
    name: key === 'status' ? value.toLowerCase() : name === value ? value : `${value} · ${name}`,
    note: formatCompact(count),
  }));
  if (key !== 'status') return known;
  const missing = STATUSES.map((status) => status.toLowerCase()).filter(
    (status) => !known.some(({ value }) => value === status),
  );
  return [...known, ...missing.map((value) => ({ value, name: value, note: '0' }))];
}

function lastWord(text: string): string {
  return /(?:-?[A-Za-z]+:)?(?:"[^"]*|\S*)$/.exec(text)?.[0] ?? '';
}
