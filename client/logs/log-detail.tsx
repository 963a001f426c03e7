import './log-colours.css';
import './log-call.css';
import { Alert, Group, Skeleton, Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { formatCount } from '../format/count.ts';
import { formatDuration } from '../format/duration.ts';
import { Cost } from '../ui/cost.tsx';
import { LogStatusBadge } from '../ui/log-status.tsx';
import { NotReported } from '../ui/not-reported.tsx';
import { PanelError } from '../ui/panel.tsx';
import { Time } from '../ui/time.tsx';
import { Attempts } from './attempts.tsx';
import type { Change } from './conditions.ts';
import { CopyMenu } from './copy-menu.tsx';
import { CostBreakdown } from './cost-breakdown.tsx';
import { CallFacts, CostFacts, IdentityFacts } from './log-facts.tsx';
import { MetadataTree } from './metadata-tree.tsx';
import { type LogDetail as Log, useLog } from './use-log.ts';

/** One row of the ledger in full: what it cost, how it went, what was answered and by what it is found again. */
export function LogDetail({
  id,
  known,
  onShow,
  onFilter,
}: {
  id: string;
  /** What the list knows of it. */
  known?: { completionId: string } | undefined;
  /** Another attempt of the same completion is wanted. */
  onShow: (id: string) => void;
  onFilter?: (change: Change) => void;
}) {
  const { log, attempts, isStale, isMissing, error, readAgain } = useLog(id, known);
  if (error) return <PanelError error={error} onRetry={readAgain} />;
  if (isMissing) return <Text>There is no call of this id, or it is not kept any more.</Text>;
  if (!log) return <Skeleton height={500} />;
  return (
    <Stack gap="md" className="log-detail" data-stale={isStale || undefined} aria-busy={isStale}>
      <Head log={log} />
      {log.errorCode && (
        <Alert color="red" title={log.errorCode}>
          {log.errorMessage ?? 'The provider gave no message.'}
        </Alert>
      )}
      {attempts && attempts.length > 1 && (
        <Section title="Attempts">
          <Attempts attempts={attempts} openId={id} onShow={onShow} />
        </Section>
      )}
      {!log.errorCode && (
        <Section title="Answer">
          {log.responsePreview ? <pre className="answer">{log.responsePreview}</pre> : <NotReported />}
        </Section>
      )}
      <Section title="Cost">
        <CostFacts log={log} />
        <CostBreakdown log={log} />
      </Section>
      <Section title="Call">
        <CallFacts log={log} onFilter={onFilter} />
      </Section>
      <Section title="Metadata">
        {log.metadata ? <MetadataTree key={log.id} value={log.metadata} /> : <NotReported />}
      </Section>
      <Section title="Ids">
        <IdentityFacts log={log} onFilter={onFilter} />
      </Section>
    </Stack>
  );
}

function Head({ log }: { log: Log }) {
  return (
    <Stack gap="sm">
      <Group gap="xs">
        <LogStatusBadge status={log.status} />
        <Text fw={600}>{log.modelName}</Text>
        <Text size="sm" c="dimmed">
          <Time iso={log.createdAt} />
          {log.attempt > 1 && ` · attempt ${log.attempt}`}
        </Text>
        <div className="copy-menu">
          <CopyMenu log={log} />
        </div>
      </Group>
      <dl className="key-facts">
        <KeyFact name="Cost">
          <Cost dollars={log.totalCost} />
        </KeyFact>
        <KeyFact name="Duration">{formatDuration(log.durationSeconds)}</KeyFact>
        <KeyFact name="Tokens in">{log.inputTokens == null ? <NotReported /> : formatCount(log.inputTokens)}</KeyFact>
        <KeyFact name="Tokens out">
          {log.outputTokens == null ? <NotReported /> : formatCount(log.outputTokens)}
        </KeyFact>
      </dl>
    </Stack>
  );
}

function KeyFact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd className="number">{children}</dd>
    </div>
  );
}

function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section aria-label={title}>
      <Title order={2} size="h6" mb={6}>
        {title}
      </Title>
      {children}
    </section>
  );
}
