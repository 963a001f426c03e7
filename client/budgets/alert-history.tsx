import { Badge, Pagination, Stack, Table, Text } from '@mantine/core';
import type { Readings } from '../apollo/use-reading.ts';
import { type FragmentType, readFragment } from '../generated/fragment-masking.ts';
import { graphql } from '../generated/gql.ts';
import type { AlertHistory_AlertsFragment, BudgetAlertsQuery } from '../generated/graphql.ts';
import { budgetName } from '../meters/budget-name.ts';
import { Cost } from '../ui/cost.tsx';
import { Panel } from '../ui/panel.tsx';
import { ScrollRegion } from '../ui/scroll-region.tsx';
import { Time } from '../ui/time.tsx';

const HEIGHT = 240;

const ALERTS = graphql(`
  fragment AlertHistory_alerts on BudgetAlertPage {
    totalCount
    pageInfo {
      totalPages
    }
    nodes {
      id
      threshold
      raisedAt
      spent
      limit
      budget {
        id
        scope
        scopeValue
        period
      }
    }
  }
`);

interface HistoryProps {
  /** The ids of the budgets there are; null: not known. */
  standing: readonly string[] | null;
  page: number;
  onPage: (page: number) => void;
}

/** What was told of budgets, newest first. */
export function AlertsPanel({ reading, error, readAgain, ...rest }: Readings<BudgetAlertsQuery> & HistoryProps) {
  return (
    <Panel title="Alerts" height={HEIGHT} loading={!reading} error={error} onRetry={readAgain}>
      {reading && <AlertHistory alerts={reading.data.budgetAlerts} {...rest} />}
    </Panel>
  );
}

function AlertHistory(props: { alerts: FragmentType<typeof ALERTS> } & HistoryProps) {
  const { totalCount, pageInfo, nodes } = readFragment(ALERTS, props.alerts);
  if (totalCount === 0) {
    return (
      <Text size="sm" c="dimmed">
        None was raised yet. Alerts come when 50, 70, 80, 90, 95, 99 and 100% of a budget are spent.
      </Text>
    );
  }
  return (
    <Stack gap="sm">
      <ScrollRegion label="Table of alerts">
        <Table>
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">Raised</Table.Th>
              <Table.Th scope="col">Budget</Table.Th>
              {['Reached', 'Spent', 'Limit'].map((title) => (
                <Table.Th key={title} scope="col" className="number">
                  {title}
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {nodes.map((alert) => (
              <AlertRow key={alert.id} alert={alert} isDeleted={props.standing?.includes(alert.budget.id) === false} />
            ))}
          </Table.Tbody>
        </Table>
      </ScrollRegion>
      {pageInfo.totalPages > 1 && (
        <Pagination
          value={props.page}
          total={pageInfo.totalPages}
          onChange={props.onPage}
          getControlProps={(control) => ({ 'aria-label': `${control} page` })}
        />
      )}
    </Stack>
  );
}

function AlertRow({
  alert: { raisedAt, budget, threshold, spent, limit },
  isDeleted,
}: {
  alert: AlertHistory_AlertsFragment['nodes'][number];
  isDeleted: boolean;
}) {
  return (
    <Table.Tr>
      <Table.Td>
        <Time iso={raisedAt} />
      </Table.Td>
      <Table.Th scope="row" fw={400} miw={180}>
        {budgetName(budget)}
        {isDeleted && (
          <Badge ml="xs" size="sm" color="gray" variant="light" tt="none">
            Deleted
          </Badge>
        )}
      </Table.Th>
      <Table.Td className="number">{threshold}%</Table.Td>
      <Table.Td className="number">
        <Cost dollars={spent} />
      </Table.Td>
      <Table.Td className="number">
        <Cost dollars={limit} />
      </Table.Td>
    </Table.Tr>
  );
}
