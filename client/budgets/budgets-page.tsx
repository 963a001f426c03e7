import { Group, Stack, Title } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { readFragment } from '../generated/fragment-masking.ts';
import { LiveMark } from '../live/live-mark.tsx';
import { useNow } from '../live/use-now.ts';
import { BudgetMeter_budget } from '../meters/budget-meter.tsx';
import { LateSkeleton, Panel, PanelError } from '../ui/panel.tsx';
import { StatusLine } from '../ui/status-line.tsx';
import { AlertHistory } from './alert-history.tsx';
import { AlertNotice, AlertNotice_alert, tellAlert } from './alert-notice.tsx';
import { BudgetCard, BudgetCard_budget } from './budget-card.tsx';
import { BudgetsEmpty } from './budgets-empty.tsx';
import classes from './budgets.module.css';
import { tellStanding } from './tell-standing.ts';
import { useBudgets } from './use-budgets.ts';

const CARDS_HEIGHT = 250;
const HISTORY_HEIGHT = 240;
/** Held money, refused calls and a new period are announced by nobody. */
const LOOK_AGAIN_MS = 15_000;

/** What may be spent, how much of it is, and what was told of it. */
export function BudgetsPage() {
  const { page = 1 } = useSearch({ from: '/budgets' });
  const navigate = useNavigate({ from: '/budgets' });
  const { budgets, alerts, news, forget, readSoon, refused, startAnew } = useBudgets(page);
  const now = useNow(LOOK_AGAIN_MS, readSoon);
  const list = budgets.reading?.data.budgets;
  const meters = list && readFragment(BudgetMeter_budget, readFragment(BudgetCard_budget, list));
  const told = news ? [tellAlert(readFragment(AlertNotice_alert, news))] : [];
  return (
    <Stack gap="md">
      <Group justify="space-between" gap="xs">
        <Title order={1} size="h3">
          Budgets
        </Title>
        <LiveMark />
      </Group>
      <StatusLine text={[...told, meters ? tellStanding(meters) : 'Loading'].join('; ')} />
      {news && <AlertNotice alert={news} onClose={forget} />}
      {refused && <PanelError error={refused} onRetry={startAnew} />}
      {budgets.error && <PanelError error={budgets.error} onRetry={budgets.readAgain} />}
      {!list && !budgets.error && <LateSkeleton height={CARDS_HEIGHT} />}
      {list?.length === 0 && <BudgetsEmpty />}
      {list && list.length > 0 && (
        <div className={classes.cards}>
          {list.map((budget) => (
            <BudgetCard key={budget.id} budget={budget} now={now} />
          ))}
        </div>
      )}
      <Panel
        title="Alerts"
        height={HISTORY_HEIGHT}
        loading={!alerts.reading}
        error={alerts.error}
        onRetry={alerts.readAgain}
      >
        {alerts.reading && (
          <AlertHistory
            alerts={alerts.reading.data.budgetAlerts}
            standing={list?.map(({ id }) => id) ?? null}
            page={page}
            onPage={(next) =>
              void navigate({ search: (before) => ({ ...before, page: next === 1 ? undefined : next }) })
            }
          />
        )}
      </Panel>
    </Stack>
  );
}
