import { ActionIcon, Button, Group, NativeSelect, Paper, Stack, Textarea } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconPlus, IconX } from '@tabler/icons-react';
import { type DraftMessage, moveMessage, newMessage, ROLES } from './draft.ts';
import classes from './playground.module.css';

const ROLE_NAMES = { SYSTEM: 'System', USER: 'User', ASSISTANT: 'Assistant' } as const;

/** The conversation, message by message: written, put in order, taken away. */
export function MessageList({
  messages,
  onChange,
}: {
  messages: readonly DraftMessage[];
  onChange: (messages: DraftMessage[]) => void;
}) {
  const add = () => onChange([...messages, newMessage(messages.at(-1)?.role === 'USER' ? 'ASSISTANT' : 'USER')]);
  return (
    <Stack gap="xs">
      <ol className={classes.messages} aria-label="Messages">
        {messages.map((message, index) => (
          <li key={message.id}>
            <MessageCard
              message={message}
              place={{ number: index + 1, count: messages.length }}
              onChange={(part) =>
                onChange(messages.map((other) => (other === message ? { ...message, ...part } : other)))
              }
              onMove={(by) => onChange(moveMessage(messages, index, index + by))}
              onRemove={() => onChange(messages.filter((other) => other !== message))}
            />
          </li>
        ))}
      </ol>
      <Group>
        <Button
          size="compact-sm"
          variant="default"
          leftSection={<IconPlus size={14} aria-hidden="true" />}
          onClick={add}
        >
          Add a message
        </Button>
      </Group>
    </Stack>
  );
}

function MessageCard({
  message: { role, content },
  place: { number, count },
  onChange,
  onMove,
  onRemove,
}: {
  message: DraftMessage;
  place: { number: number; count: number };
  onChange: (part: Partial<DraftMessage>) => void;
  onMove: (by: -1 | 1) => void;
  onRemove: () => void;
}) {
  const action = (label: string, Icon: typeof IconX, isOff: boolean, act: () => void) => (
    <ActionIcon
      className={classes.action}
      variant="subtle"
      color="gray"
      size="sm"
      aria-label={label}
      title={label}
      disabled={isOff}
      onClick={act}
    >
      <Icon size={14} aria-hidden="true" />
    </ActionIcon>
  );
  return (
    <Paper withBorder p={6}>
      <Group justify="space-between" gap="xs" wrap="nowrap" mb={4}>
        <NativeSelect
          size="xs"
          variant="unstyled"
          aria-label={`Role of message ${number}`}
          className={classes.role}
          value={role}
          data={ROLES.map((value) => ({ value, label: ROLE_NAMES[value] }))}
          onChange={(event) => onChange({ role: event.currentTarget.value as DraftMessage['role'] })}
        />
        <Group gap={2} wrap="nowrap">
          {action(`Move message ${number} up`, IconArrowUp, number === 1, () => onMove(-1))}
          {action(`Move message ${number} down`, IconArrowDown, number === count, () => onMove(1))}
          {action(`Remove message ${number}`, IconX, count === 1, onRemove)}
        </Group>
      </Group>
      <Textarea
        aria-label={`Message ${number}`}
        placeholder={role === 'USER' ? 'What do you want to ask?' : 'What was said'}
        autosize
        minRows={number === count ? 3 : 2}
        maxRows={16}
        value={content}
        onChange={(event) => onChange({ content: event.currentTarget.value })}
      />
    </Paper>
  );
}
