import { ActionIcon, Anchor, Code, Table } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { formatCount } from '../format/count.ts';
import { formatDuration } from '../format/duration.ts';
import { Cost } from '../ui/cost.tsx';
import { NotReported } from '../ui/not-reported.tsx';
import { Time } from '../ui/time.tsx';
import { type Change, onlyValue } from './conditions.ts';
import { wordOf } from './filter-text.ts';
import type { ListKey } from './logs-search.ts';
import type { LogDetail } from './use-log.ts';

interface FactsProps {
  log: LogDetail;
  /** undefined: there is no list to narrow. */
  onFilter: ((change: Change) => void) | undefined;
}

/** What it cost and of what; each part of a count stands inside of it. */
export function CostFacts({ log }: { log: LogDetail }) {
  return (
    <Facts name="Cost">
      <Field name="Input tokens">{count(log.inputTokens)}</Field>
      <Field name="Read from cache" isPart>
        {count(log.cachedInputTokens)}
      </Field>
      <Field name="Written to cache" isPart>
        {count(log.cacheWriteInputTokens)}
      </Field>
      <Field name="Output tokens">{count(log.outputTokens)}</Field>
      <Field name="Reasoning" isPart>
        {count(log.reasoningTokens)}
      </Field>
      <Field name="Total tokens">{count(log.totalTokens)}</Field>
      <Field name="Input cost">
        <Cost dollars={log.inputCost} />
      </Field>
      <Field name="Output cost">
        <Cost dollars={log.outputCost} />
      </Field>
      <Field name="Total cost">
        <Cost dollars={log.totalCost} /> {log.costStatus === 'FREE' && '(free)'}
      </Field>
    </Facts>
  );
}

/** Who asked for it and what answered. */
export function CallFacts({ log, onFilter }: FactsProps) {
  const filtered = (filter: ListKey, value: string | null | undefined) => (
    <Filtered filter={filter} value={value} onFilter={onFilter} />
  );
  return (
    <Facts name="Call">
      <Field name="Time">
        <Time iso={log.createdAt} as="full" />
      </Field>
      <Field name="Agent type">{filtered('agentType', log.agentType)}</Field>
      <Field name="Agent">{filtered('agentId', log.agentId)}</Field>
      <Field name="Project">{filtered('projectId', log.projectId)}</Field>
      <Field name="Task">{filtered('taskId', log.taskId)}</Field>
      <Field name="Provider">{filtered('provider', log.provider)}</Field>
      <Field name="Model">{filtered('model', log.model)}</Field>
      <Field name="Asked for">
        <Code>{log.requestModel}</Code>
      </Field>
      <Field name="Duration">{formatDuration(log.durationSeconds)}</Field>
      <Field name="Time to first token">{seconds(log.timeToFirstTokenSeconds)}</Field>
      <Field name="Finish reason">{log.finishReason ?? <NotReported />}</Field>
    </Facts>
  );
}

/** By which it can be found again. */
export function IdentityFacts({ log, onFilter }: FactsProps) {
  return (
    <Facts name="Ids">
      <Field name="Request">
        <Filtered filter="requestId" value={log.requestId} onFilter={onFilter} />
      </Field>
      <Field name="Completion">{mono(log.completionId)}</Field>
      <Field name="Row">{mono(log.id)}</Field>
      <Field name="Template">
        <Filtered filter="templateId" value={log.templateId} onFilter={onFilter} />
        {log.templateId && (
          <Anchor component={Link} to="/templates" search={{ template: log.templateId } as never} inherit ml={6}>
            Open
          </Anchor>
        )}
      </Field>
      <Field name="System prompt">{mono(log.systemPromptHash)}</Field>
      <Field name="User prompt">{mono(log.userPromptHash)}</Field>
      <Field name="Feed position">{mono(log.feedPosition)}</Field>
    </Facts>
  );
}

function Facts({ name, children }: { name: string; children: ReactNode }) {
  return (
    <Table
      variant="vertical"
      layout="fixed"
      withRowBorders={false}
      verticalSpacing={3}
      aria-label={name}
      className="facts"
    >
      <Table.Tbody>{children}</Table.Tbody>
    </Table>
  );
}

/** One fact of the row. A part of the one above stands inside of it. */
function Field({ name, isPart = false, children }: { name: string; isPart?: boolean; children: ReactNode }) {
  return (
    <Table.Tr>
      <Table.Th scope="row" w={170} className={isPart ? 'name part' : 'name'}>
        {name}
      </Table.Th>
      <Table.Td className="fact">{children}</Table.Td>
    </Table.Tr>
  );
}

/** A value, and the way to all rows that have it. */
function Filtered({
  filter,
  value,
  onFilter,
}: {
  filter: ListKey;
  value: string | null | undefined;
  onFilter: FactsProps['onFilter'];
}) {
  if (value === null || value === undefined) return <NotReported />;
  return (
    <>
      <Code>{value}</Code>{' '}
      {onFilter && (
        <ActionIcon
          size="sm"
          variant="subtle"
          color="gray"
          aria-label={`Only ${wordOf(filter)} ${value}`}
          onClick={() => onFilter(onlyValue(filter, value))}
        >
          <IconPlus size={14} aria-hidden="true" />
        </ActionIcon>
      )}
    </>
  );
}

function count(value: number | null | undefined): ReactNode {
  return typeof value === 'number' ? formatCount(value) : <NotReported />;
}

function seconds(value: number | null | undefined): ReactNode {
  return typeof value === 'number' ? formatDuration(value) : <NotReported />;
}

function mono(value: string | null | undefined): ReactNode {
  return value ? <Code>{value}</Code> : <NotReported />;
}
