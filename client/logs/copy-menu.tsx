import { Button, Menu, VisuallyHidden } from '@mantine/core';
import { IconCheck, IconChevronDown, IconCopy } from '@tabler/icons-react';
import { useState } from 'react';
import { useShortcut } from '../commands/use-commands.ts';
import { useCopy } from '../ui/use-copy.ts';
import { curlOf, curlOfNewCall, graphqlOf } from './copy-texts.ts';
import type { LogDetail } from './use-log.ts';

/** A row as what one may need it as. */
export function CopyMenu({ log }: { log: LogDetail }) {
  const [isOpen, setOpen] = useState(false);
  const { copy, told } = useCopy();
  useShortcut('c', 'Copy the open row', 'Logs', () => setOpen(true));
  const Icon = told === 'Copied' ? IconCheck : IconCopy;
  // Not in a portal: it belongs to the dialog of the row, also for those who hear it. The first item has the focus at once: what
  // would hold it until an arrow is pressed has no place in a menu (ARIA).
  return (
    <Menu
      opened={isOpen}
      onChange={setOpen}
      position="bottom-end"
      shadow="md"
      withinPortal={false}
      withInitialFocusPlaceholder={false}
      returnFocus
    >
      <Menu.Target>
        <Button
          size="compact-sm"
          variant="subtle"
          color="gray"
          aria-keyshortcuts="C"
          leftSection={<Icon size={14} aria-hidden="true" />}
          rightSection={<IconChevronDown size={14} aria-hidden="true" />}
        >
          {told ?? 'Copy'}
        </Button>
      </Menu.Target>
      <VisuallyHidden component="output">{told}</VisuallyHidden>
      <Menu.Dropdown onKeyDown={keepEscape}>
        {choicesOf(log).map(([name, text]) => (
          <Menu.Item key={name} onClick={() => copy(text())}>
            {name}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

function choicesOf(log: LogDetail): [name: string, text: () => string][] {
  const { origin } = location;
  return [
    ['Link to this row', () => `${origin}/logs/${log.id}`],
    ['JSON', () => JSON.stringify(log, null, 2)],
    ['GraphQL', () => graphqlOf(log)],
    ['cURL', () => curlOf(origin, log)],
    ['cURL of a new call', () => curlOfNewCall(origin, log)],
  ];
}

/** Escape closes the menu, and not the row as well. */
function keepEscape(event: React.KeyboardEvent): void {
  if (event.key === 'Escape') event.preventDefault();
}
