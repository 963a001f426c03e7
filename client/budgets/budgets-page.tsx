import { Button, Group, Stack, Title } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useShortcut } from '../commands/use-commands.ts';
import { readFragment } from '../generated/fragment-masking.ts';
import { LiveMark } from '../live/live-mark.tsx';
import { useNow } from '../live/use-now.ts';
import { BudgetMeter_budget } from '../meters/budget-meter.tsx';
import { createLatePart } from '../ui/late-part.tsx';
import { LateSkeleton, PanelError } from '../ui/panel.tsx';
import { StatusLine } from '../ui/status-line.tsx';
import { AlertsPanel } from './alert-history.tsx';
import { AlertNotice, AlertNotice_alert, tellAlert } from './alert-notice.tsx';
import { BudgetCard_budget } from './budget-card.tsx';
import { BudgetCards } from './budget-cards.tsx';
import { tellStanding } from './tell-standing.ts';
import { useBudgets } from './use-budgets.ts';
import { WebhookPanel } from './webhook-panel.tsx';

const BudgetDrawer = createLatePart(async () => (await import('./budget-drawer.tsx')).BudgetDrawer);

const HEIGHT = 700;
/** Held money, refused calls and a new period are announced by nobody. */
const LOOK_AGAIN_MS = 15_000;

/** What may be spent, how much of it is, and what was told of it. */
export function BudgetsPage() {
  const { page = 1, budget: which } = useSearch({ from: '/budgets' });
  const navigate = useNavigate({ from: '/budgets' });
  const { budgets, alerts, news, forget, readBoth, readSoon, refused, startAnew } = useBudgets(page);
  const now = useNow(LOOK_AGAIN_MS, readSoon);
  const open = (budget: string | undefined) => void navigate({ search: (before) => ({ ...before, budget }) });
  const openNew = () => open('new');
  const close = () => open(undefined);
  const closeAndRead = () => {
    close();
    readBoth();
  };
  useShortcut('n', 'New budget', 'Budgets', openNew);
  const list = budgets.reading?.data.budgets;
  const meters = list && readFragment(BudgetMeter_budget, readFragment(BudgetCard_budget, list));
  // Shown together: a part that comes later would push those below it away.
  const isKnown = [budgets, alerts].every(({ reading, error }) => reading !== null || error !== null);
  const told = news ? [tellAlert(readFragment(AlertNotice_alert, news))] : [];
  return (
    <Stack gap="md">
      <Group justify="space-between" gap="xs">
        <Title order={1} size="h3">
          Budgets
        </Title>
        <Group gap="sm">
          <LiveMark />
          <Button size="xs" onClick={openNew}>
            New budget
          </Button>
        </Group>
      </Group>
      <StatusLine text={[...told, meters ? tellStanding(meters) : 'Loading'].join('; ')} />
      {news && <AlertNotice alert={news} onClose={forget} />}
      {refused && <PanelError error={refused} onRetry={startAnew} />}
      {isKnown ? (
        // With the first budget it is another page: drawn anew, and not pushed about under one's eyes.
        <Stack gap="md" key={list?.length === 0 ? 'empty' : 'cards'}>
          {budgets.error && <PanelError error={budgets.error} onRetry={budgets.readAgain} />}
          {list && <BudgetCards budgets={list} now={now} onNew={openNew} onEdit={open} />}
          <AlertsPanel
            {...alerts}
            standing={list?.map(({ id }) => id) ?? null}
            page={page}
            onPage={(next) =>
              void navigate({ search: (before) => ({ ...before, page: next === 1 ? undefined : next }) })
            }
          />
          <WebhookPanel />
        </Stack>
      ) : (
        <LateSkeleton height={HEIGHT} />
      )}
      {list && which && <BudgetDrawer which={which} budgets={list} onClose={close} onChanged={closeAndRead} />}
    </Stack>
  );
}
