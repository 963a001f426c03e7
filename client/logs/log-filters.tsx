import { Group, MultiSelect, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { useState } from 'react';
import { formatCount } from '../format/count.ts';
import { type FragmentType, readFragment } from '../generated/fragment-masking.ts';
import { graphql } from '../generated/gql.ts';
import { RangeSwitch } from '../ui/range-switch.tsx';
import type { LogsSearch } from './logs-search.ts';

const TYPING_MS = 300;
const NONE: readonly never[] = [];

const FACETS = graphql(`
  fragment LogFilters_facets on LlmLogFacets {
    agentTypes {
      value
      name
      count
    }
    providers {
      value
      name
      count
    }
    statuses {
      value
      name
      count
    }
  }
`);

/** What narrows the list: each menu offers the values that occur, with their counts. */
export function LogFilters({
  search,
  facets,
  onChange,
}: {
  search: LogsSearch;
  /** undefined: not read yet. */
  facets: FragmentType<typeof FACETS> | undefined;
  onChange: (next: Partial<LogsSearch>) => void;
}) {
  const read = readFragment(FACETS, facets);
  return (
    <Group component="search" gap="sm" align="end" aria-label="Filters">
      <RangeSwitch range={search.range ?? 'LAST_7_DAYS'} onChange={(range) => onChange({ range })} />
      <Menu
        label="Agent type"
        values={search.agentType ?? NONE}
        facets={read?.agentTypes ?? NONE}
        onChange={(agentType) => onChange({ agentType })}
      />
      <Menu
        label="Provider"
        values={search.provider ?? NONE}
        facets={read?.providers ?? NONE}
        onChange={(provider) => onChange({ provider })}
      />
      <Menu
        label="Status"
        values={search.status ?? NONE}
        facets={read?.statuses ?? NONE}
        onChange={(status) => onChange({ status: status as LogsSearch['status'] })}
      />
      <SearchBox text={search.search ?? ''} onChange={(text) => onChange({ search: text || undefined })} />
    </Group>
  );
}

interface FacetValue {
  value: string;
  name: string;
  count: number;
}

function Menu({
  label,
  values,
  facets,
  onChange,
}: {
  label: string;
  values: readonly string[];
  facets: readonly FacetValue[];
  onChange: (values: string[] | undefined) => void;
}) {
  // A value in the address that does not occur (any more) is shown all the same, so that it can be taken away.
  const missing = values.filter((value) => !facets.some((facet) => facet.value === value));
  const data = [
    ...facets.map(({ value, name, count }) => ({ value, label: `${name} (${formatCount(count)})` })),
    ...missing.map((value) => ({ value, label: `${value} (0)` })),
  ];
  return (
    <MultiSelect
      label={label}
      placeholder={values.length === 0 ? 'All' : undefined}
      size="xs"
      className="filter"
      data={data}
      value={[...values]}
      onChange={(next) => onChange(next.length === 0 ? undefined : next)}
      comboboxProps={{ width: 'max-content', position: 'bottom-start' }}
    />
  );
}

/** Looks in errors and answers, a moment after the last key. */
function SearchBox({ text, onChange }: { text: string; onChange: (text: string) => void }) {
  const [typed, setTyped] = useState(text);
  const tell = useDebouncedCallback(onChange, TYPING_MS);
  const [known, setKnown] = useState(text);
  // The address has changed by other means, such as the back button.
  if (text !== known) {
    setKnown(text);
    setTyped(text);
  }
  return (
    <TextInput
      label="Search"
      placeholder="In errors and answers"
      size="xs"
      className="filter"
      maxLength={200}
      value={typed}
      onChange={(event) => {
        setTyped(event.currentTarget.value);
        tell(event.currentTarget.value);
      }}
    />
  );
}
