import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { formatCompact, formatCount } from '../format/count.ts';
import { type Change, exceptValue, onlyValue, toggleValue } from './conditions.ts';
import type { LogsSearch } from './logs-search.ts';
import { STATUS_NAMES } from './status-mark.tsx';
import { type FacetKey, FACET_KEYS, type Facets, type FacetValue } from './use-log-summary.ts';

export const FACET_TITLES: Record<FacetKey, string> = {
  status: 'Status',
  provider: 'Provider',
  model: 'Model',
  agentType: 'Agent type',
  projectId: 'Project',
};
const SHOWN_AT_FIRST = 8;

/** The values that occur, with their counts under all other conditions; each can be taken, alone or left out. */
export function FacetPanel({
  search,
  facets,
  onChange,
}: {
  search: LogsSearch;
  facets: Facets;
  onChange: (change: Change) => void;
}) {
  return (
    <div className="facets">
      {FACET_KEYS.map((key) => (
        <FacetSection key={key} facet={key} search={search} facets={facets} onChange={onChange} />
      ))}
    </div>
  );
}

interface SectionProps {
  facet: FacetKey;
  search: LogsSearch;
  facets: Facets;
  onChange: (change: Change) => void;
}

function FacetSection({ facet, search, facets, onChange }: SectionProps) {
  const [isWhole, setWhole] = useState(false);
  const [like, setLike] = useState('');
  const values = withMissing(facets[facet], search[facet] ?? []);
  if (values.length === 0) return null;
  const found = values.filter(({ value, name }) => `${value} ${name}`.toLowerCase().includes(like.toLowerCase()));
  // What is chosen can always be taken away.
  const isChosen = (value: string) => search[facet]?.some((one) => one === value) ?? false;
  const shown = isWhole ? found : found.filter(({ value }, at) => at < SHOWN_AT_FIRST || isChosen(value));
  const most = Math.max(1, ...values.map(({ count }) => count));
  return (
    <fieldset className="facet">
      <legend>{FACET_TITLES[facet]}</legend>
      {values.length > SHOWN_AT_FIRST && (
        <TextInput
          size="xs"
          aria-label={`Find in ${FACET_TITLES[facet]}`}
          placeholder="Find"
          mb={4}
          value={like}
          onChange={(event) => setLike(event.currentTarget.value)}
        />
      )}
      {shown.map((value) => (
        <FacetRow key={value.value} {...{ facet, search, facets, onChange, value }} share={value.count / most} />
      ))}
      {(isWhole ? found.length > SHOWN_AT_FIRST : shown.length < found.length) && (
        <button type="button" className="facet-more" onClick={() => setWhole(!isWhole)}>
          {isWhole ? 'Fewer' : `${formatCount(found.length - shown.length)} more`}
        </button>
      )}
    </fieldset>
  );
}

function FacetRow({
  facet,
  search,
  facets,
  onChange,
  value: { value, name, count },
  share,
}: SectionProps & { value: FacetValue; share: number }) {
  const chosen: readonly string[] = search[facet] ?? [];
  const label = facet === 'status' ? STATUS_NAMES[value as keyof typeof STATUS_NAMES] : name;
  // Versions of a model can have one name for people: then the id stands below it.
  const id = facets[facet].some((other) => other.value !== value && other.name === name) ? value : null;
  const told = id ?? label;
  const others = exceptValue(search, facets, facet, value);
  return (
    <div className="facet-row" style={{ '--share': share } as React.CSSProperties}>
      <label className="log-choice" title={name === value ? value : `${name} (${value})`}>
        <input
          type="checkbox"
          checked={chosen.includes(value)}
          onChange={() => onChange(toggleValue(search, facet, value))}
        />
        <span className="facet-name" data-status={facet === 'status' ? value : undefined}>
          {label}
          {id && <small className="facet-id">{id}</small>}
        </span>
        <span className="facet-count number" title={formatCount(count)}>
          {formatCompact(count)}
        </span>
      </label>
      <span className="facet-actions">
        <button type="button" aria-label={`Only ${told}`} onClick={() => onChange(onlyValue(facet, value))}>
          only
        </button>
        {others && (
          <button type="button" aria-label={`Exclude ${told}`} onClick={() => onChange(others)}>
            exclude
          </button>
        )}
      </span>
    </div>
  );
}

/** A value in the address that does not occur (any more) is shown all the same, so that it can be taken away. */
function withMissing(values: readonly FacetValue[], chosen: readonly string[]): FacetValue[] {
  const missing = chosen.filter((value) => !values.some((facet) => facet.value === value));
  return [...values, ...missing.map((value) => ({ value, name: value, count: 0 }))];
}
