import { useState } from 'react';
import { useReading } from '../apollo/use-reading.ts';
import { graphql } from '../generated/gql.ts';
import type { BudgetAlertRaisedSubscription } from '../generated/graphql.ts';
import { useAnnounced } from '../live/use-announced.ts';
import { useFeed } from '../live/use-feed.ts';
import { useRefetchWhileLive } from '../live/use-refetch-while-live.ts';

const READ_AT_MOST_EVERY_MS = 2000;
const ALERTS_A_PAGE = 20;

const BUDGETS = graphql(`
  query BudgetsPage {
    budgets {
      id
      ...BudgetCard_budget
      ...BudgetForm_budget
    }
    everything: llmLogs(page: { size: 1 }) {
      feedPosition
    }
  }
`);

const ALERTS = graphql(`
  query BudgetAlerts($page: PageInput) {
    budgetAlerts(page: $page) {
      ...AlertHistory_alerts
    }
  }
`);

const ARRIVED = graphql(`
  subscription BudgetsLogCreated($after: String) {
    logCreated(after: $after) {
      feedPosition
    }
  }
`);

const RAISED = graphql(`
  subscription BudgetAlertRaised {
    budgetAlertRaised {
      id
      ...AlertNotice_alert
    }
  }
`);

export type NewAlert = BudgetAlertRaisedSubscription['budgetAlertRaised'];

/**
 * The budgets and one page of their alerts, read again while calls come in and alerts are raised. `news`: the alert that was raised
 * last since the page was opened, null: none. `refused`: why nothing comes in any more, null where it does.
 */
export function useBudgets(alertPage: number) {
  const [starts, setStarts] = useState(0);
  const [news, setNews] = useState<NewAlert | null>(null);
  const budgets = useReading(`budgets ${starts}`, BUDGETS, {});
  const page = { number: alertPage, size: ALERTS_A_PAGE };
  const alerts = useReading(`alerts ${alertPage}`, ALERTS, { page });
  const readBoth = () => {
    budgets.readAgain();
    alerts.readAgain();
  };
  const readSoon = useRefetchWhileLive(readBoth, READ_AT_MOST_EVERY_MS);
  useAnnounced(RAISED, ({ budgetAlertRaised }) => {
    setNews(budgetAlertRaised);
    readSoon();
  });
  const startAnew = () => setStarts((count) => count + 1);
  const { reading } = budgets;
  const refused = useFeed({
    subscription: ARRIVED,
    variables: {},
    from: reading ? { asked: reading.asked, feedPosition: reading.data.everything.feedPosition } : null,
    positionOf: ({ logCreated }) => logCreated.feedPosition,
    take: readSoon,
    onTooOld: startAnew,
  });
  return { budgets, alerts, news, forget: () => setNews(null), readBoth, readSoon, refused, startAnew };
}
