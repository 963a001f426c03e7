import { Paper, Skeleton, Stack, Text, Title } from '@mantine/core';
import { useReading } from '../apollo/use-reading.ts';
import { formatCost } from '../format/cost.ts';
import { formatCount } from '../format/count.ts';
import { graphql } from '../generated/gql.ts';
import { useNow } from '../live/use-now.ts';
import { formatFilled } from '../meters/fullness.ts';
import { Meter } from '../meters/meter.tsx';
import { Cost } from '../ui/cost.tsx';
import { PanelError } from '../ui/panel.tsx';
import { type BudgetDraft, limitIn } from './budget-draft.ts';
import { periodAround, raisedAtOnce, rowsOf } from './effect.ts';
import { tellPeriod } from './tell-period.ts';

const SPENT = graphql(`
  query BudgetEffect($filter: LlmLogFilter) {
    usageStats(filter: $filter) {
      totals {
        calls
        totalCost
        unpricedCalls
      }
    }
  }
`);

const LOOK_AGAIN_MS = 10_000;
const HEIGHT = 130;

/** What is there of that budget in its current period. */
export interface Counterpart {
  periodStart: string;
  reserved: number;
  raisedThreshold: number;
}

/** What saving a budget does at once, by what was spent in the period it falls into. `counterpart`: the budget it changes. */
export function BudgetEffect({ draft, counterpart }: { draft: BudgetDraft; counterpart: Counterpart | undefined }) {
  const now = useNow(LOOK_AGAIN_MS);
  const period = periodAround(draft.period, draft.timeZone, now);
  const filter = rowsOf(draft, period);
  const asked = JSON.stringify(filter);
  const { reading, error, readAgain } = useReading(asked, SPENT, { filter });
  const totals = reading?.asked === asked ? reading.data.usageStats.totals : null;
  const isSamePeriod = counterpart !== undefined && Date.parse(counterpart.periodStart) === Date.parse(period.from);
  return (
    <Paper component="section" withBorder p="md" aria-label="What this does" aria-live="polite" aria-busy={!totals}>
      <Stack gap="xs">
        <Title order={3} size="h6">
          What this does
        </Title>
        {error && <PanelError error={error} onRetry={readAgain} />}
        {!totals && !error && <Skeleton height={HEIGHT} />}
        {totals && (
          <>
            <Text size="sm">
              {tellPeriod({ periodStart: period.from, periodEnd: period.to, timeZone: draft.timeZone })} so far:{' '}
              <strong>
                <Cost dollars={totals.totalCost} />
              </strong>{' '}
              for {tellCalls(totals.calls)}.
            </Text>
            <Outcome
              draft={draft}
              spent={totals.totalCost}
              reserved={isSamePeriod ? counterpart.reserved : 0}
              raised={isSamePeriod ? counterpart.raisedThreshold : 0}
            />
            {totals.unpricedCalls > 0 && <Unpriced calls={totals.unpricedCalls} enforced={draft.enforced} />}
          </>
        )}
      </Stack>
    </Paper>
  );
}

function tellCalls(count: number): string {
  return count === 1 ? '1 call' : `${formatCount(count)} calls`;
}

function Outcome(props: { draft: BudgetDraft; spent: number; reserved: number; raised: number }) {
  const { draft, spent, reserved, raised } = props;
  const limit = limitIn(draft.limit);
  if (limit === null) return <Text size="sm">With a limit, it is told here how full the budget would be.</Text>;
  const raises = raisedAtOnce({ spent, limit, raised });
  return (
    <>
      <div>
        <Text size="sm">
          That is <strong>{formatFilled(spent / limit)}</strong> of the limit.
        </Text>
        <Meter name="How full it would be" filling={{ limit, spent, reserved }} raised={Math.max(raised, ...raises)} />
      </div>
      <Text size="sm">
        {raises.length === 0
          ? 'No alert is raised at once.'
          : `Raises at once: ${raises.map((each) => `${each}%`).join(', ')}.`}
      </Text>
      <Text size="sm">{tellRefusal(draft, Math.max(0, limit - spent - reserved))}</Text>
    </>
  );
}

function tellRefusal({ enforced, scope }: BudgetDraft, left: number): string {
  if (!enforced) return 'It only alerts: no call is refused.';
  const stops = scope === 'PROVIDER' ? 'The provider is passed over' : 'Calls are refused';
  if (left === 0) return `${stops} at once, until the period ends.`;
  return `${formatCost(left)} are left. ${stops} when what they may cost does not fit any more.`;
}

function Unpriced({ calls, enforced }: { calls: number; enforced: boolean }) {
  return (
    <Text size="sm">
      The price of {formatCount(calls)} of them is not known, and counts for nothing.
      {enforced && ' While the budget is enforced, calls of such models are refused, unless the server allows them.'}
    </Text>
  );
}
