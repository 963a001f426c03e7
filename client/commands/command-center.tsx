import { ActionIcon, Button } from '@mantine/core';
import { IconKeyboard, IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import { createLatePart } from '../ui/late-part.tsx';
import classes from './command-center.module.css';
import { Keys } from './keys.tsx';
import { useCommandKeys } from './use-command-keys.ts';
import { useCommands } from './use-commands.ts';

const ShortcutSheet = createLatePart(async () => (await import('./shortcut-sheet.tsx')).ShortcutSheet);
const CommandPalette = createLatePart(async () => (await import('./command-palette.tsx')).CommandPalette);

/** Listens for the keys of all commands, and opens the palette and the sheet of shortcuts. */
export function CommandCenter() {
  const [open, setOpen] = useState<'palette' | 'sheet' | null>(null);
  const toggle = (which: 'palette' | 'sheet') => setOpen((now) => (now === which ? null : which));
  const close = () => setOpen(null);
  useCommandKeys();
  useCommands([
    { name: 'Find a command', group: 'Everywhere', keys: 'mod+k', isStep: true, run: () => toggle('palette') },
    { name: 'Keyboard shortcuts', group: 'Everywhere', keys: '?', run: () => toggle('sheet') },
  ]);
  return (
    <>
      <Button
        variant="default"
        size="xs"
        className={classes.find}
        leftSection={<IconSearch size={14} aria-hidden="true" />}
        rightSection={
          <span className={classes.keys} aria-hidden="true">
            <Keys keys="mod+k" />
          </span>
        }
        onClick={() => setOpen('palette')}
      >
        Find a command
      </Button>
      <ActionIcon
        variant="default"
        size={30}
        className={classes.sheet}
        aria-label="Keyboard shortcuts"
        title="Keyboard shortcuts (?)"
        onClick={() => setOpen('sheet')}
      >
        <IconKeyboard size={18} aria-hidden="true" />
      </ActionIcon>
      {open === 'palette' && <CommandPalette onClose={close} />}
      {open === 'sheet' && <ShortcutSheet onClose={close} />}
    </>
  );
}
