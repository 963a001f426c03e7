import { Button, Group, Text, Title } from '@mantine/core';
import { IconCode, IconColumns, IconPlayerPlay, IconPlayerStop } from '@tabler/icons-react';
import { useState } from 'react';
import { Keys } from '../commands/keys.tsx';
import { useCommands } from '../commands/use-commands.ts';
import { startAnswer, stopAnswer, useAnyRunning } from './answers.ts';
import { CodeDialog } from './code-dialog.tsx';
import { completionInput, findGap } from './completion-input.ts';
import { type Draft, MOST_VARIANTS } from './draft.ts';

/** Run, stop, compare, and the call as code. */
export function Toolbar({
  draft,
  names,
  onCompare,
}: {
  draft: Draft;
  names: readonly string[];
  onCompare: () => void;
}) {
  const [isCodeShown, setCodeShown] = useState(false);
  const icon = (Icon: typeof IconCode) => <Icon size={14} aria-hidden="true" />;
  return (
    <Group justify="space-between" gap="sm">
      <Title order={1} size="h3">
        Playground
      </Title>
      <Group gap="xs">
        <Button variant="default" size="xs" leftSection={icon(IconCode)} onClick={() => setCodeShown(true)}>
          Copy as code
        </Button>
        <Button
          variant="default"
          size="xs"
          disabled={draft.variants.length >= MOST_VARIANTS}
          leftSection={icon(IconColumns)}
          onClick={onCompare}
        >
          Compare
        </Button>
        <RunButton draft={draft} />
      </Group>
      {isCodeShown && <CodeDialog draft={draft} names={names} onClose={() => setCodeShown(false)} />}
    </Group>
  );
}

/** Runs all answers, or stops those under way; by key, too. */
function RunButton({ draft }: { draft: Draft }) {
  const { variants } = draft;
  const isUnderWay = useAnyRunning(variants.map(({ id }) => id));
  const gap = findGap(draft);
  const stop = () => variants.forEach(({ id }) => stopAnswer(id));
  const run = () => {
    if (gap !== null || isUnderWay) return;
    variants.forEach((variant) => startAnswer(variant.id, completionInput(draft, variant)));
  };
  useCommands([
    { keys: 'mod+enter', name: 'Run the prompt', group: 'Playground', run },
    { keys: 'mod+.', name: 'Stop the answers', group: 'Playground', run: stop },
  ]);
  const Icon = isUnderWay ? IconPlayerStop : IconPlayerPlay;
  return (
    <>
      {/* One button that changes its meaning keeps the focus of who pressed it. */}
      <Button
        size="xs"
        color={isUnderWay ? 'red.9' : 'indigo'}
        disabled={!isUnderWay && gap !== null}
        leftSection={<Icon size={14} aria-hidden="true" />}
        onClick={isUnderWay ? stop : run}
      >
        {isUnderWay ? 'Stop' : 'Run'}
      </Button>
      <Text size="xs" c="dimmed" visibleFrom="sm">
        {!isUnderWay && gap !== null ? gap : <Keys keys={isUnderWay ? 'mod+.' : 'mod+enter'} />}
      </Text>
    </>
  );
}
