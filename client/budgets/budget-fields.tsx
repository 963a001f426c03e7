import { Autocomplete, Select, SimpleGrid, TextInput } from '@mantine/core';
import { graphql } from '../generated/gql.ts';
import { useReading } from '../apollo/use-reading.ts';
import { SCOPE_NAMES } from '../meters/budget-name.ts';
import { namedZones } from '../preferences/time-zone.ts';
import { type BudgetDraft, type DraftFaults, PERIODS, SCOPES } from './budget-draft.ts';

const SUBJECTS = graphql(`
  query BudgetSubjects {
    llmLogFacets(filter: { range: LAST_30_DAYS }) {
      projects {
        value
      }
      agentTypes {
        value
      }
      providers {
        value
      }
    }
    providers {
      id
    }
  }
`);

const SHOWN_AT_ONCE = 60;
const PERIOD_LABELS = { DAY: 'A day', WEEK: 'A week, from Monday', MONTH: 'A month' } as const;

interface FieldProps {
  draft: BudgetDraft;
  faults: DraftFaults;
  onChange: (next: Partial<BudgetDraft>) => void;
}

/** Whose calls count; the values that occur are suggested, and others may be typed. */
export function ScopeFields({ draft, faults, onChange }: FieldProps) {
  const subjects = useSubjects();
  return (
    <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="md">
      <Select
        label="For"
        data={SCOPES.map((value) => ({ value, label: SCOPE_NAMES[value] }))}
        value={draft.scope}
        onChange={(scope) => scope && onChange({ scope: scope as BudgetDraft['scope'], scopeValue: '' })}
        allowDeselect={false}
        data-autofocus
      />
      {draft.scope !== 'GLOBAL' && (
        <Autocomplete
          label={SCOPE_NAMES[draft.scope]}
          required
          maxLength={200}
          limit={SHOWN_AT_ONCE}
          openOnFocus={false}
          data={subjects[draft.scope]}
          value={draft.scopeValue}
          error={faults.scopeValue}
          onChange={(scopeValue) => onChange({ scopeValue })}
        />
      )}
    </SimpleGrid>
  );
}

/** What there were calls of lately; empty while that is not known, as any value may be typed. */
function useSubjects() {
  const { reading } = useReading('subjects', SUBJECTS, {});
  if (!reading) return { PROJECT: [], AGENT_TYPE: [], PROVIDER: [] };
  const { llmLogFacets, providers } = reading.data;
  const values = (facets: readonly { value: string }[]) => facets.map(({ value }) => value);
  return {
    PROJECT: values(llmLogFacets.projects),
    AGENT_TYPE: values(llmLogFacets.agentTypes),
    PROVIDER: [...new Set([...providers.map(({ id }) => id), ...values(llmLogFacets.providers)])],
  };
}

/** After what time it begins anew. */
export function PeriodField({ draft, onChange }: Omit<FieldProps, 'faults'>) {
  return (
    <Select
      label="In"
      data={PERIODS.map((value) => ({ value, label: PERIOD_LABELS[value] }))}
      value={draft.period}
      onChange={(period) => period && onChange({ period: period as BudgetDraft['period'] })}
      allowDeselect={false}
    />
  );
}

/** US dollars. `isFirst`: the form begins with it. */
export function LimitField({ draft, faults, onChange, isFirst }: FieldProps & { isFirst: boolean }) {
  return (
    <TextInput
      label="Limit"
      description="US dollars"
      required
      inputMode="decimal"
      autoComplete="off"
      leftSection="$"
      value={draft.limit}
      error={faults.limit}
      data-autofocus={isFirst || undefined}
      onChange={({ currentTarget }) => onChange({ limit: currentTarget.value })}
    />
  );
}

/** On whose midnights the period begins. */
export function ZoneField({ draft, faults, onChange }: FieldProps) {
  const zones = namedZones();
  return (
    <Select
      label="Time zone"
      description="The period begins at midnight there"
      data={zones.includes(draft.timeZone) ? zones : [draft.timeZone, ...zones]}
      value={draft.timeZone}
      error={faults.timeZone}
      onChange={(timeZone) => timeZone && onChange({ timeZone })}
      allowDeselect={false}
      searchable
      limit={SHOWN_AT_ONCE}
      nothingFoundMessage="No such zone"
    />
  );
}
