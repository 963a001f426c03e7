import { Button } from '@mantine/core';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import { useCopy } from './use-copy.ts';

/** Copies a text and says so; one that depends on the moment is made when it is asked for. */
export function CopyButton({ text, label }: { text: string | (() => string); label: string }) {
  const { copy, told } = useCopy();
  const Icon = told === 'Copied' ? IconCheck : IconCopy;
  return (
    <Button
      size="compact-sm"
      variant="default"
      leftSection={<Icon size={14} aria-hidden="true" />}
      onClick={() => copy(typeof text === 'string' ? text : text())}
    >
      {told ?? label}
    </Button>
  );
}
