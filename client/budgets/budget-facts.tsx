import { Text, VisuallyHidden } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { formatCount } from '../format/count.ts';
import { formatRelative } from '../format/time.ts';
import { type FragmentType, readFragment } from '../generated/fragment-masking.ts';
import { graphql } from '../generated/gql.ts';
import { THRESHOLDS } from '../meters/thresholds.ts';
import { Cost } from '../ui/cost.tsx';
import { Time } from '../ui/time.tsx';
import classes from './budgets.module.css';
import { elapsedOf, type Forecast, forecastOf } from './forecast.ts';
import { formatFilled } from '../meters/fullness.ts';
import { tellPeriod } from './tell-period.ts';

const FACTS = graphql(`
  fragment BudgetFacts_budget on Budget {
    limit
    spent
    reserved
    period
    timeZone
    periodStart
    periodEnd
    exhaustedAt
    refusedCalls
    raisedThreshold
  }
`);

/** What becomes of a budget, its period, whom it refused, and which of its alerts were raised. */
export function BudgetFacts({ budget: masked, now }: { budget: FragmentType<typeof FACTS>; now: number }) {
  const budget = readFragment(FACTS, masked);
  const { refusedCalls, raisedThreshold, timeZone } = budget;
  return (
    <dl className={classes.facts}>
      <Fact name="Forecast">
        <ForecastText forecast={forecastOf(budget, now)} now={now} />
      </Fact>
      <Fact name="Period">
        {tellPeriod(budget)}{' '}
        <Text span size="sm" c="dimmed">
          {timeZone}, {formatFilled(elapsedOf(budget, now))} over
        </Text>
      </Fact>
      <Fact name="Refused calls">
        <span className="number">{formatCount(refusedCalls)}</span>
      </Fact>
      <Fact name="Alerts at">
        <ul className={classes.thresholds}>
          {THRESHOLDS.map((percent) => {
            const isRaised = percent <= raisedThreshold;
            return (
              <li key={percent} data-raised={isRaised || undefined}>
                {isRaised && <IconCheck size={12} aria-hidden="true" />}
                {percent}%<VisuallyHidden>{isRaised ? ' raised' : ' not yet'}</VisuallyHidden>
              </li>
            );
          })}
        </ul>
      </Fact>
    </dl>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className={classes.fact}>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function ForecastText({ forecast, now }: { forecast: Forecast; now: number }) {
  switch (forecast.outcome) {
    case 'unused':
      return 'Nothing is spent yet';
    case 'spent':
      return 'The limit is reached';
    case 'runs out':
      return (
        <>
          Runs out {formatRelative(forecast.at, now)}, <Time iso={forecast.at} />
        </>
      );
    default:
      return (
        <>
          Lasts
          {forecast.total !== null && (
            <>
              ; about <Cost dollars={forecast.total} /> by its end
            </>
          )}
        </>
      );
  }
}
