import { Badge, Button, Group, Paper, Text, Title } from '@mantine/core';
import { IconAlertTriangle, IconBellRinging, IconFlame, IconShieldCheck } from '@tabler/icons-react';
import { type FragmentType, readFragment } from '../generated/fragment-masking.ts';
import { graphql } from '../generated/gql.ts';
import { BudgetMeter, BudgetMeter_budget } from '../meters/budget-meter.tsx';
import { budgetName, PERIOD_NAMES, subjectOf } from '../meters/budget-name.ts';
import { formatFilled, levelOf, shareOf } from '../meters/fullness.ts';
import { Cost } from '../ui/cost.tsx';
import { BudgetFacts } from './budget-facts.tsx';
import classes from './budgets.module.css';
import { elapsedOf } from './forecast.ts';

export const BudgetCard_budget = graphql(`
  fragment BudgetCard_budget on Budget {
    id
    enforced
    periodStart
    periodEnd
    remaining
    ...BudgetMeter_budget
    ...BudgetFacts_budget
  }
`);

/** One budget: what is spent, held and left of it, and what becomes of it. */
export function BudgetCard({
  budget: masked,
  now,
  onEdit,
}: {
  budget: FragmentType<typeof BudgetCard_budget>;
  now: number;
  onEdit: (id: string) => void;
}) {
  const budget = readFragment(BudgetCard_budget, masked);
  const meter = readFragment(BudgetMeter_budget, budget);
  const { limit, spent, reserved } = meter;
  return (
    <Paper component="article" withBorder p="md" aria-label={budgetName(meter)} className={classes.card}>
      <Group justify="space-between" gap="xs">
        <Title order={2} size="h5" className={classes.subject}>
          {subjectOf(meter)}
        </Title>
        <Group gap="xs">
          <Standing level={levelOf(meter)} enforced={budget.enforced} scope={meter.scope} />
          <Button
            size="compact-xs"
            variant="default"
            aria-label={`Edit ${budgetName(meter)}`}
            onClick={() => onEdit(budget.id)}
          >
            Edit
          </Button>
        </Group>
      </Group>
      <div>
        <Group justify="space-between" align="baseline" gap="xs" wrap="nowrap">
          <Text span size="sm" c="dimmed">
            <span className={classes.figure}>
              <Cost dollars={spent} />
            </span>{' '}
            of <Cost dollars={limit} /> {PERIOD_NAMES[meter.period]}
          </Text>
          <Text span fw={600} className="number">
            {formatFilled(shareOf(meter))}
          </Text>
        </Group>
        <BudgetMeter budget={budget} elapsed={elapsedOf(budget, now)} />
        <dl className={classes.parts}>
          <Part name="Held for calls in flight" dollars={reserved} />
          <Part name="Left" dollars={budget.remaining} />
        </dl>
      </div>
      <BudgetFacts budget={budget} now={now} />
    </Paper>
  );
}

function Part({ name, dollars }: { name: string; dollars: number }) {
  return (
    <div className={classes.part}>
      <dt>{name}</dt>
      <dd className="number">
        <Cost dollars={dollars} />
      </dd>
    </div>
  );
}

const STOPS = {
  GLOBAL: 'Refuses calls',
  PROJECT: 'Refuses calls',
  AGENT_TYPE: 'Refuses calls',
  PROVIDER: 'Passed over',
};

/** What the budget does now: told by word and sign, not by colour alone. */
function Standing(props: { level: ReturnType<typeof levelOf>; enforced: boolean; scope: keyof typeof STOPS }) {
  const { color, label, Icon } = lookOf(props);
  return (
    <Badge
      color={color}
      variant="light"
      tt="none"
      className={classes.badge}
      leftSection={<Icon size={12} aria-hidden="true" />}
    >
      {label}
    </Badge>
  );
}

function lookOf({ level, enforced, scope }: Parameters<typeof Standing>[0]) {
  if (level === 'spent' && enforced) return { color: 'red', label: STOPS[scope], Icon: IconFlame };
  if (level === 'spent') return { color: 'red', label: 'Spent, alerts only', Icon: IconFlame };
  const does = enforced ? 'enforced' : 'alerts only';
  if (level === 'near') return { color: 'orange', label: `Near its limit, ${does}`, Icon: IconAlertTriangle };
  if (enforced) return { color: 'green', label: 'Enforced', Icon: IconShieldCheck };
  return { color: 'gray', label: 'Alerts only', Icon: IconBellRinging };
}
