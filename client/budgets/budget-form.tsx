import { useMutation } from '@apollo/client/react';
import { Button, Group, Stack, Switch, Text } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { fieldFaults } from '../apollo/field-faults.ts';
import { formatCost } from '../format/cost.ts';
import { graphql } from '../generated/gql.ts';
import type { BudgetForm_BudgetFragment } from '../generated/graphql.ts';
import { useTimeZone } from '../preferences/time-zone.ts';
import { PanelError } from '../ui/panel.tsx';
import { type BudgetDraft, counterpartOf, type DraftFaults, draftOf, faultsOf, inputOf } from './budget-draft.ts';
import { BudgetEffect } from './budget-effect.tsx';
import { LimitField, PeriodField, ScopeFields, ZoneField } from './budget-fields.tsx';

export const BudgetForm_budget = graphql(`
  fragment BudgetForm_budget on Budget {
    id
    scope
    scopeValue
    period
    timeZone
    limit
    enforced
    periodStart
    reserved
    raisedThreshold
  }
`);

const SET_BUDGET = graphql(`
  mutation SetBudget($input: BudgetInput!) {
    setBudget(input: $input) {
      id
    }
  }
`);

const TYPING_MS = 300;

/** Makes a budget, or changes `edited`, whose scope, value and period make it what it is. The effect is shown before it is saved. */
export function BudgetForm(props: {
  edited: BudgetForm_BudgetFragment | null;
  budgets: readonly BudgetForm_BudgetFragment[];
  onSaved: () => void;
  onCancel: () => void;
}) {
  const { edited, budgets } = props;
  const zone = useTimeZone();
  const [draft, setDraft] = useState(() => draftOf(edited, zone));
  const change = (next: Partial<BudgetDraft>) => setDraft((before) => ({ ...before, ...next }));
  const { send, tries, faults, error, unplaced, loading } = useSending(draft, props.onSaved);
  const form = useFocusOnFault(tries, error);
  const [settled] = useDebouncedValue(draft, TYPING_MS);
  const counterpart = counterpartOf(settled, budgets);
  const isSubjectGiven = faultsOf(settled).scopeValue === undefined;
  return (
    <form ref={form} onSubmit={send} noValidate>
      <Stack gap="md">
        {!edited && <ScopeFields draft={draft} faults={faults} onChange={change} />}
        {!edited && <PeriodField draft={draft} onChange={change} />}
        <LimitField isFirst={edited !== null} draft={draft} faults={faults} onChange={change} />
        <ZoneField draft={draft} faults={faults} onChange={change} />
        <Switch
          label="Enforced"
          description="Refuses calls that do not fit. Without, it only alerts."
          checked={draft.enforced}
          onChange={({ currentTarget }) => change({ enforced: currentTarget.checked })}
        />
        {!edited && counterpart && (
          <Text size="sm" role="note">
            There is such a budget, of {formatCost(counterpart.limit)}: saving changes it.
          </Text>
        )}
        {isSubjectGiven && <BudgetEffect draft={settled} counterpart={counterpart} />}
        {unplaced && <PanelError error={unplaced} />}
        <Group justify="end">
          <Button variant="default" onClick={props.onCancel}>
            Cancel
          </Button>
          <Button type="submit" loading={loading}>
            {edited || counterpart ? 'Save the budget' : 'Make the budget'}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

/** Sends the draft once it has no faults; what the server finds wrong in it is a fault until the draft is another. `unplaced`: an error of no field. */
function useSending(draft: BudgetDraft, onSaved: () => void) {
  const [tries, setTries] = useState(0);
  const [sent, setSent] = useState<BudgetDraft | null>(null);
  const [setBudget, { error, loading }] = useMutation(SET_BUDGET, { onCompleted: onSaved });
  const refused = sent === draft && error ? draftFaults(fieldFaults(error)) : null;
  const send = (event: FormEvent) => {
    event.preventDefault();
    setTries((count) => count + 1);
    const input = inputOf(draft);
    if (!input) return;
    setSent(draft);
    // What went wrong is shown below; the promise says it a second time.
    setBudget({ variables: { input } }).catch(() => {});
  };
  const faults = { ...refused, ...(tries > 0 ? faultsOf(draft) : {}) };
  return { send, tries, faults, error, unplaced: refused ? undefined : error, loading };
}

/** Those of the form's fields; null: there is none, so that the error has to be told as a whole. */
function draftFaults(faults: Record<string, string> | null): DraftFaults | null {
  if (!faults) return null;
  const own = Object.entries(faults).filter(([field]) => /^input\.(scopeValue|timeZone|limit)$/.test(field));
  return own.length === 0 ? null : Object.fromEntries(own.map(([field, text]) => [field.slice('input.'.length), text]));
}

/** Who has sent a form with faults is led to the first of them, and then left alone. */
function useFocusOnFault(tries: number, error: Error | undefined) {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (tries > 0 || error) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [tries, error]);
  return form;
}
