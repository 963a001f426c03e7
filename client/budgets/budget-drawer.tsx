import { useMutation } from '@apollo/client/react';
import { Button, Drawer, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { type FragmentType, readFragment } from '../generated/fragment-masking.ts';
import { graphql } from '../generated/gql.ts';
import { budgetName } from '../meters/budget-name.ts';
import { PanelError } from '../ui/panel.tsx';
import classes from './budgets.module.css';
import { BudgetForm, BudgetForm_budget } from './budget-form.tsx';

const DELETE = graphql(`
  mutation DeleteBudget($id: ID!) {
    deleteBudget(id: $id)
  }
`);

/** The form of a new budget, or of the one with that id. Escape closes it. */
export function BudgetDrawer(props: {
  which: 'new' | (string & {});
  budgets: readonly FragmentType<typeof BudgetForm_budget>[];
  onClose: () => void;
  /** It was saved or deleted. */
  onChanged: () => void;
}) {
  const { which, onClose, onChanged } = props;
  const budgets = readFragment(BudgetForm_budget, props.budgets);
  const edited = budgets.find(({ id }) => id === which) ?? null;
  const isGone = which !== 'new' && edited === null;
  const title = which === 'new' ? 'New budget' : edited ? budgetName(edited) : 'Budget';
  return (
    <Drawer
      opened
      onClose={onClose}
      position="right"
      size="lg"
      title={title}
      closeButtonProps={{ 'aria-label': 'Close' }}
    >
      {isGone && <Text>There is no such budget any more.</Text>}
      {!isGone && <BudgetForm key={which} edited={edited} budgets={budgets} onSaved={onChanged} onCancel={onClose} />}
      {edited && <Deletion id={edited.id} onDeleted={onChanged} />}
    </Drawer>
  );
}

function Deletion({ id, onDeleted }: { id: string; onDeleted: () => void }) {
  const [asks, setAsks] = useState(false);
  const [remove, { loading, error }] = useMutation(DELETE, { onCompleted: onDeleted });
  // What went wrong is shown below; the promise says it a second time.
  const deleteIt = () => void remove({ variables: { id } }).catch(() => {});
  return (
    <Stack gap="sm" mt="md" pt="md" className={classes.deletion}>
      <Group>
        <Button variant="default" size="compact-sm" aria-expanded={asks} onClick={() => setAsks(!asks)}>
          Delete …
        </Button>
        {asks && (
          <>
            <Text size="sm">Nothing is held back by it any more. Its alerts stay.</Text>
            <Button color="red" size="compact-sm" loading={loading} onClick={deleteIt}>
              Delete for good
            </Button>
          </>
        )}
      </Group>
      {error && <PanelError error={error} />}
    </Stack>
  );
}
