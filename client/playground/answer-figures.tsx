import { Badge, Group, Text } from '@mantine/core';
import { useEffect, useState, type ReactNode } from 'react';
import { formatCount } from '../format/count.ts';
import { formatDuration } from '../format/duration.ts';
import { Cost } from '../ui/cost.tsx';
import { NotReported } from '../ui/not-reported.tsx';
import type { AnswerState } from './answer.ts';
import type { Completion } from './ask-model.ts';
import classes from './playground.module.css';
import type { LedgerRow } from './use-ledger-row.ts';

const TICK_MS = 100;
/** As the ledger estimates where a provider did not count. */
const CHARACTERS_A_TOKEN = 4;

/** What an answer took: estimated while it comes, as the provider counted it afterwards, and as the ledger has it where it broke off. */
export function AnswerFigures({ answer, row }: { answer: AnswerState<Completion>; row: LedgerRow | null }) {
  const { state, startedMs, firstPieceSeconds, seconds, completion, text } = answer;
  const counted = completion ?? row;
  const isOver = seconds !== null;
  return (
    <dl className={classes.figures}>
      <Figure name="First token">{firstPieceSeconds === null ? '–' : formatDuration(firstPieceSeconds)}</Figure>
      <Figure name="Time">
        {isOver ? formatDuration(seconds) : startedMs === null ? '–' : <Elapsed since={startedMs} />}
      </Figure>
      <Figure name="Tokens">
        {counted ? (
          <Counted counted={counted} />
        ) : text === '' ? (
          '–'
        ) : (
          `≈ ${formatCount(Math.ceil(text.length / CHARACTERS_A_TOKEN))} out`
        )}
      </Figure>
      <Figure name="Cost">
        {counted ? <Cost dollars={counted.totalCost} /> : state === 'IDLE' || isOver ? '–' : '…'}
      </Figure>
    </dl>
  );
}

function Figure({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd className="number">{children}</dd>
    </div>
  );
}

function Counted({
  counted: { inputTokens, outputTokens },
}: {
  counted: Pick<Completion, 'inputTokens' | 'outputTokens'>;
}) {
  const count = (tokens: number | null | undefined) =>
    typeof tokens === 'number' ? formatCount(tokens) : <NotReported />;
  return (
    <span title="Input, and output">
      {count(inputTokens)} in, {count(outputTokens)} out
    </span>
  );
}

/** Counts up by itself, and draws nothing else. */
function Elapsed({ since }: { since: number }) {
  const [nowMs, setNowMs] = useState(() => performance.now());
  useEffect(() => {
    const timer = setInterval(() => setNowMs(performance.now()), TICK_MS);
    return () => clearInterval(timer);
  }, []);
  return `${Math.max(0, (nowMs - since) / 1000).toFixed(1)} s`;
}

/** Who answered, and how it ended. */
export function AnswerOrigin({ completion }: { completion: Completion }) {
  const failed = completion.attempts.filter(({ success }) => !success);
  return (
    <Group gap={6}>
      <Badge variant="light" color="gray" tt="none" title={`${completion.provider} · ${completion.model}`}>
        {completion.modelName}
      </Badge>
      {completion.servedBy !== 'PROVIDER' && (
        <Badge variant="light" color="blue" tt="none">
          {completion.servedBy === 'CACHE' ? 'From the cache' : 'From a template'}
        </Badge>
      )}
      {completion.finishReason !== 'STOP' && (
        <Badge variant="light" color="orange" tt="none" title={`Finish reason ${completion.finishReason}`}>
          {completion.finishReason === 'LENGTH' ? 'Cut off at the token limit' : completion.finishReason}
        </Badge>
      )}
      {failed.length > 0 && (
        <Text
          size="xs"
          c="dimmed"
          title={failed.map((one) => `${one.provider}: ${one.errorMessage ?? one.errorCode}`).join('\n')}
        >
          after {failed.map(({ provider, errorCode }) => `${provider} failed with ${errorCode}`).join(', ')}
        </Text>
      )}
    </Group>
  );
}
