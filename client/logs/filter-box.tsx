import { Combobox, TextInput, useCombobox } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { type KeyboardEvent, type Ref, useState } from 'react';
import type { Change } from './conditions.ts';
import { completeWord, type Suggestion, suggestionsFor } from './filter-suggestions.ts';
import { FilterTextError, readFilterText, writeFilterText } from './filter-text.ts';
import type { LogsSearch } from './logs-search.ts';
import type { Facets } from './use-log-summary.ts';

interface Props {
  ref?: Ref<HTMLInputElement>;
  search: LogsSearch;
  facets: Facets;
  onChange: (change: Change) => void;
}

/**
 * The conditions of the address as text. What is typed counts at Enter, or when one leaves the box; what is not understood is told,
 * and the list stays as it was.
 */
export function FilterBox({ ref, search, facets, onChange }: Props) {
  const draft = useDraft({ search, facets, onChange });
  const list = useCombobox({ onDropdownClose: () => list.resetSelectedOption() });
  const suggestions = suggestionsFor(draft.text, facets);
  const choose = (option: string) => {
    const text = completeWord(draft.text, option);
    draft.write(text);
    // A condition that is whole counts at once; after a name its value follows.
    if (!option.endsWith(':')) draft.take(text);
  };
  const press = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === 'Enter' && list.getSelectedOptionIndex() < 0) {
      draft.take(draft.text);
      list.closeDropdown();
    } else if (event.key === 'Escape') {
      if (list.dropdownOpened) list.closeDropdown();
      else draft.undo();
    }
  };

  return (
    <Combobox store={list} onOptionSubmit={choose} position="bottom-start" shadow="md">
      <Combobox.Target>
        <TextInput
          ref={ref}
          className="filter-box"
          size="sm"
          aria-label="Filter"
          aria-description="Conditions such as status:error, model:gpt-4o, cost:>0.01, and text to look for"
          aria-keyshortcuts="/"
          placeholder={'Filter: status:error model:gpt-4o cost:>0.01 "text in errors and answers"'}
          leftSection={<IconSearch size={16} aria-hidden="true" />}
          maxLength={2000}
          spellCheck={false}
          autoComplete="off"
          error={draft.error}
          value={draft.text}
          onChange={(event) => {
            draft.write(event.currentTarget.value);
            list.openDropdown();
          }}
          onFocus={() => list.openDropdown()}
          onBlur={() => {
            list.closeDropdown();
            draft.take(draft.text);
          }}
          onKeyDown={press}
        />
      </Combobox.Target>
      <Combobox.Dropdown hidden={suggestions.length === 0}>
        <Options suggestions={suggestions} />
      </Combobox.Dropdown>
    </Combobox>
  );
}

function Options({ suggestions }: { suggestions: readonly Suggestion[] }) {
  return (
    <Combobox.Options aria-label="Conditions" className="filter-options">
      {suggestions.map(({ option, name, note }) => (
        <Combobox.Option key={option} value={option}>
          <span className="filter-option">
            <span>{name}</span>
            <span className="log-dimmed number">{note}</span>
          </span>
        </Combobox.Option>
      ))}
    </Combobox.Options>
  );
}

/** What is being written, until it counts or the address changes by other means, such as a chip or the back button. */
function useDraft({ search, facets, onChange }: Props) {
  const known = writeFilterText(search);
  const [draft, setDraft] = useState({ of: known, text: known, error: null as string | null });
  if (draft.of !== known) setDraft({ of: known, text: known, error: null });
  const write = (text: string) => setDraft({ of: known, text, error: null });
  return {
    text: draft.text,
    /** What of it is not understood. */
    error: draft.error,
    write,
    undo: () => write(known),
    take(text: string) {
      if (text.trim() === known) return write(known);
      try {
        onChange(readFilterText(text, facets));
      } catch (error) {
        if (!(error instanceof FilterTextError)) throw error;
        setDraft({ of: known, text, error: error.message });
      }
    },
  };
}
