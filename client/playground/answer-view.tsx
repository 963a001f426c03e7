import { Anchor, Badge, Button, Group, Stack, Text } from '@mantine/core';
import { IconMessagePlus } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { CopyButton } from '../ui/copy-button.tsx';
import { AnswerFigures, AnswerOrigin } from './answer-figures.tsx';
import { AnswerText } from './answer-text.tsx';
import type { AnswerState } from './answer.ts';
import { isRunning, useAnswer } from './answers.ts';
import type { Completion } from './ask-model.ts';
import { FailureView } from './failure-view.tsx';
import classes from './playground.module.css';
import { type LedgerRow, useLedgerRow } from './use-ledger-row.ts';

/** One answer: its text, what it took, how it ended, and its row in the ledger. Draws itself anew as it comes, and nothing beside it. */
export function AnswerView({
  name,
  variantId,
  onContinue,
}: {
  name: string;
  variantId: string;
  onContinue: (text: string) => void;
}) {
  const answer = useAnswer(variantId);
  const isComing = isRunning(answer);
  const row = useLedgerRow(answer.seconds === null ? null : answer.taskId);
  if (answer.state === 'IDLE') {
    return (
      <Text size="sm" c="dimmed">
        The answer comes here. It is a call like any other: it costs what it costs, and is a row in the ledger.
      </Text>
    );
  }
  return (
    <Stack gap="xs" className={classes.answer}>
      <AnswerFigures answer={answer} row={row} />
      {answer.completion && <AnswerOrigin completion={answer.completion} />}
      {answer.state === 'STOPPED' && (
        <Badge variant="light" color="gray" tt="none">
          Stopped
        </Badge>
      )}
      {(answer.text !== '' || isComing) && <AnswerText name={name} text={answer.text} isComing={isComing} />}
      {answer.failure && <FailureView failure={answer.failure} />}
      {!isComing && <AnswerActions answer={answer} row={row} onContinue={onContinue} />}
    </Stack>
  );
}

function AnswerActions({
  answer: { text },
  row,
  onContinue,
}: {
  answer: AnswerState<Completion>;
  row: LedgerRow | null;
  onContinue: (text: string) => void;
}) {
  return (
    <Group gap="xs">
      {text !== '' && <CopyButton text={text} label="Copy" />}
      {text !== '' && (
        <Button
          size="compact-sm"
          variant="default"
          leftSection={<IconMessagePlus size={14} aria-hidden="true" />}
          onClick={() => onContinue(text)}
        >
          Continue from here
        </Button>
      )}
      {row && (
        <Anchor size="sm" renderRoot={(props) => <Link {...props} to="/logs" search={{ log: row.id }} />}>
          Row in the ledger
        </Anchor>
      )}
    </Group>
  );
}
