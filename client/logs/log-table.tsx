import { Table, Text } from '@mantine/core';
import { type KeyboardEvent, useRef } from 'react';
import { formatCount } from '../format/count.ts';
import { formatDuration } from '../format/duration.ts';
import type { LogRow_LogFragment } from '../generated/graphql.ts';
import { graphql } from '../generated/gql.ts';
import { Cost } from '../ui/cost.tsx';
import { LogStatusBadge } from '../ui/log-status.tsx';
import { NotReported } from '../ui/not-reported.tsx';
import { ScrollRegion } from '../ui/scroll-region.tsx';
import { Time } from '../ui/time.tsx';

const READING_AFTER_MS = 400;

export const LogRow_log = graphql(`
  fragment LogRow_log on LlmLog {
    id
    createdAt
    status
    agentType
    provider
    model
    modelName
    inputTokens
    outputTokens
    totalCost
    durationSeconds
    errorCode
    errorMessage
    responsePreview
  }
`);

const COLUMNS = [
  { title: 'Time' },
  { title: 'Status' },
  { title: 'Agent type' },
  { title: 'Model' },
  { title: 'Tokens in', isNumber: true },
  { title: 'Tokens out', isNumber: true },
  { title: 'Cost', isNumber: true },
  { title: 'Duration', isNumber: true },
  { title: 'Error or answer' },
];

/** One page of calls. A row opens by click or Enter; while the pointer rests on the table, nothing should move. */
export function LogTable({
  logs,
  arrived,
  onOpen,
  onReading,
}: {
  logs: readonly LogRow_LogFragment[];
  /** Rows that have just come in. */
  arrived: ReadonlySet<string>;
  onOpen: (id: string) => void;
  onReading: (reading: boolean) => void;
}) {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const rest = () => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => onReading(true), READING_AFTER_MS);
  };
  const leave = () => {
    clearTimeout(timer.current);
    onReading(false);
  };
  return (
    <ScrollRegion label="Calls" onMouseEnter={rest} onMouseLeave={leave}>
      <Table highlightOnHover verticalSpacing={6} style={{ tableLayout: 'fixed', minWidth: 1220 }}>
        <Table.Thead>
          <Table.Tr>
            {COLUMNS.map(({ title, isNumber }) => (
              <Table.Th key={title} scope="col" className={isNumber ? 'number' : undefined} w={WIDTHS[title]}>
                {title}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {logs.map((log) => (
            <LogRow key={log.id} log={log} isNew={arrived.has(log.id)} onOpen={onOpen} />
          ))}
        </Table.Tbody>
      </Table>
    </ScrollRegion>
  );
}

const WIDTHS: Record<string, number | undefined> = {
  Time: 160,
  Status: 110,
  'Agent type': 140,
  Model: 170,
  'Tokens in': 90,
  'Tokens out': 95,
  Cost: 110,
  Duration: 95,
};

function LogRow({ log, isNew, onOpen }: { log: LogRow_LogFragment; isNew: boolean; onOpen: (id: string) => void }) {
  const openByKey = (event: KeyboardEvent) => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    onOpen(log.id);
  };
  return (
    <Table.Tr
      className="log-row"
      data-log={log.id}
      data-new={isNew || undefined}
      tabIndex={0}
      onClick={() => onOpen(log.id)}
      onKeyDown={openByKey}
    >
      <Table.Td>
        <Time iso={log.createdAt} />
      </Table.Td>
      <Table.Td>
        <LogStatusBadge status={log.status} />
      </Table.Td>
      <Table.Td className="one-line" title={log.agentType}>
        {log.agentType}
      </Table.Td>
      <Table.Td className="one-line" title={`${log.provider} ${log.model}`}>
        {log.modelName}
      </Table.Td>
      <Table.Td className="number">
        {log.inputTokens === null ? <NotReported /> : formatCount(log.inputTokens!)}
      </Table.Td>
      <Table.Td className="number">
        {log.outputTokens === null ? <NotReported /> : formatCount(log.outputTokens!)}
      </Table.Td>
      <Table.Td className="number">
        <Cost dollars={log.totalCost} />
      </Table.Td>
      <Table.Td className="number">{formatDuration(log.durationSeconds)}</Table.Td>
      <Table.Td className="one-line">
        <Text span size="sm" c={log.errorCode ? 'var(--mantine-color-error)' : 'dimmed'}>
          {log.errorCode ? `${log.errorCode}: ${log.errorMessage}` : log.responsePreview}
        </Text>
      </Table.Td>
    </Table.Tr>
  );
}
