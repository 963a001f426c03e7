import { useQuery } from '@apollo/client/react';
import { Code, Drawer, Group, Skeleton, Stack, Table, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { formatCount } from '../format/count.ts';
import { formatDuration } from '../format/duration.ts';
import { graphql } from '../generated/gql.ts';
import type { LogDrawerQuery } from '../generated/graphql.ts';
import { CopyButton } from '../ui/copy-button.tsx';
import { Cost } from '../ui/cost.tsx';
import { LogStatusBadge } from '../ui/log-status.tsx';
import { NotReported } from '../ui/not-reported.tsx';
import { PanelError } from '../ui/panel.tsx';
import { CostBreakdown } from './cost-breakdown.tsx';
import { Time } from '../ui/time.tsx';

const LOG = graphql(`
  query LogDrawer($id: ID!) {
    llmLog(id: $id) {
      id
      requestId
      completionId
      attempt
      projectId
      taskId
      agentType
      agentId
      status
      provider
      requestModel
      model
      modelName
      inputTokens
      outputTokens
      totalTokens
      cachedInputTokens
      cacheWriteInputTokens
      reasoningTokens
      inputCost
      outputCost
      totalCost
      costStatus
      durationSeconds
      timeToFirstTokenSeconds
      finishReason
      success
      cacheHit
      templateId
      errorCode
      errorMessage
      systemPromptHash
      userPromptHash
      responsePreview
      metadata
      createdAt
      feedPosition
      ...CostBreakdown_log
    }
  }
`);

type Log = NonNullable<LogDrawerQuery['llmLog']>;

/** One row of the ledger in full. Escape closes it, and the focus goes back to where it was. */
export function LogDrawer({ id, onClose }: { id: string; onClose: () => void }) {
  const { data, error, refetch } = useQuery(LOG, { variables: { id } });
  const log = data?.llmLog;
  return (
    <Drawer
      opened
      onClose={onClose}
      position="right"
      size="lg"
      title="Call"
      closeButtonProps={{ 'aria-label': 'Close' }}
    >
      {error && <PanelError error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton height={500} />}
      {data && !log && <Text>There is no call of this id, or it is not kept any more.</Text>}
      {log && (
        <Stack gap="md">
          <Group>
            <CopyButton text={location.href} label="Copy link" />
            <CopyButton text={JSON.stringify(log, null, 2)} label="Copy JSON" />
          </Group>
          <Fields log={log} />
          <CostBreakdown log={log} />
        </Stack>
      )}
    </Drawer>
  );
}

function Fields({ log }: { log: Log }) {
  return (
    <Table variant="vertical" layout="fixed" withRowBorders>
      <Table.Tbody>
        <Field name="Status">
          <LogStatusBadge status={log.status} /> {log.attempt > 1 && `attempt ${log.attempt}`}
        </Field>
        <Field name="Time">
          <Time iso={log.createdAt} as="full" />
        </Field>
        {log.errorCode && (
          <Field name="Error">
            {log.errorCode}: {log.errorMessage}
          </Field>
        )}
        <Field name="Model">
          {log.modelName} <Code>{log.model}</Code>
        </Field>
        <Field name="Asked for">
          <Code>{log.requestModel}</Code> of {log.provider}
        </Field>
        <Field name="Cost">
          <Cost dollars={log.totalCost} />{' '}
          {log.costStatus === 'PRICED' && (
            <Text span size="sm" c="dimmed">
              (input <Cost dollars={log.inputCost} />, output <Cost dollars={log.outputCost} />)
            </Text>
          )}
        </Field>
        <TokenFields log={log} />
        <Field name="Duration">{formatDuration(log.durationSeconds)}</Field>
        <Field name="Time to first token">{seconds(log.timeToFirstTokenSeconds)}</Field>
        <Field name="Finish reason">{log.finishReason ?? <NotReported />}</Field>
        <Field name="Agent type">{log.agentType}</Field>
        <Field name="Agent">{text(log.agentId)}</Field>
        <Field name="Project">{text(log.projectId)}</Field>
        <Field name="Task">{text(log.taskId)}</Field>
        <Field name="Answer">{text(log.responsePreview)}</Field>
        <Field name="Metadata">
          {log.metadata ? <Code block>{JSON.stringify(log.metadata, null, 2)}</Code> : <NotReported />}
        </Field>
        <Field name="Request">{mono(log.requestId)}</Field>
        <Field name="Completion">{mono(log.completionId)}</Field>
        <Field name="Row">{mono(log.id)}</Field>
        <Field name="Template">{log.templateId ? mono(log.templateId) : <NotReported />}</Field>
        <Field name="System prompt">{log.systemPromptHash ? mono(log.systemPromptHash) : <NotReported />}</Field>
        <Field name="User prompt">{log.userPromptHash ? mono(log.userPromptHash) : <NotReported />}</Field>
        <Field name="Feed position">{mono(log.feedPosition)}</Field>
      </Table.Tbody>
    </Table>
  );
}

/** All tokens, and of which kind: the parts stand inside the count that holds them. */
function TokenFields({ log }: { log: Log }) {
  return (
    <>
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
    </>
  );
}

/** One fact of the row. A part of the one above stands inside of it. */
function Field({ name, isPart = false, children }: { name: string; isPart?: boolean; children: ReactNode }) {
  return (
    <Table.Tr>
      <Table.Th scope="row" w={170} className={isPart ? 'name part' : 'name'}>
        {name}
      </Table.Th>
      <Table.Td style={{ overflowWrap: 'anywhere', whiteSpace: 'pre-wrap' }}>{children}</Table.Td>
    </Table.Tr>
  );
}

function count(value: number | null | undefined): ReactNode {
  return value === null || value === undefined ? <NotReported /> : formatCount(value);
}

function seconds(value: number | null | undefined): ReactNode {
  return value === null || value === undefined ? <NotReported /> : formatDuration(value);
}

function text(value: string | null | undefined): ReactNode {
  return value ?? <NotReported />;
}

function mono(value: string): ReactNode {
  return <Code>{value}</Code>;
}
