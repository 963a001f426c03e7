import { ActionIcon } from '@mantine/core';
import { IconKeyboard } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import { useCommandKeys } from './use-command-keys.ts';
import { useCommands } from './use-commands.ts';

const ShortcutSheet = lazy(async () => ({ default: (await import('./shortcut-sheet.tsx')).ShortcutSheet }));

/** Listens for the keys of all commands, and shows the sheet of shortcuts. */
export function CommandCenter() {
  const [isSheetOpen, setSheetOpen] = useState(false);
  useCommandKeys();
  useCommands([
    { name: 'Keyboard shortcuts', group: 'Everywhere', keys: '?', run: () => setSheetOpen((isOpen) => !isOpen) },
  ]);
  return (
    <>
      <ActionIcon
        variant="default"
        size="lg"
        aria-label="Keyboard shortcuts"
        title="Keyboard shortcuts (?)"
        onClick={() => setSheetOpen(true)}
      >
        <IconKeyboard size={18} aria-hidden="true" />
      </ActionIcon>
      <Suspense>{isSheetOpen && <ShortcutSheet onClose={() => setSheetOpen(false)} />}</Suspense>
    </>
  );
}
