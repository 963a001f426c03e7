import { Combobox, Modal, Text, TextInput, type TextInputProps, useCombobox, VisuallyHidden } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useEffect, useId, useState } from 'react';
import { allCommands, type Command } from './command.ts';
import classes from './command-palette.module.css';
import { findCommands } from './find-commands.ts';
import { Keys } from './keys.tsx';

/** Everything that can be done, found by typing: arrows go through it, Enter does it, Escape leaves. */
export function CommandPalette({ onClose }: { onClose: () => void }) {
  const [typed, setTyped] = useState('');
  const found = findCommands(allCommands(typed.trim()), typed);
  const combobox = useCombobox({ opened: true });
  const { selectFirstOption } = combobox;
  const list = useId();
  useEffect(() => {
    // Of what was found for that; the options that were there are gone.
    if (typed !== null) selectFirstOption();
  }, [typed, selectFirstOption]);
  const run = (index: number) => {
    onClose();
    found[index]?.run();
  };
  return (
    <Modal
      opened
      onClose={onClose}
      withCloseButton={false}
      title={<VisuallyHidden>Commands</VisuallyHidden>}
      size="lg"
      padding={0}
      classNames={{ header: classes.header }}
    >
      <Combobox store={combobox} onOptionSubmit={(value) => run(Number(value))}>
        <Combobox.EventsTarget>
          <PaletteInput list={list} value={typed} onType={setTyped} onLeave={onClose} />
        </Combobox.EventsTarget>
        <Combobox.Options id={list} className={classes.options} aria-label="Commands">
          {groupsOf(found).map(([group, commands]) => (
            <Combobox.Group key={group} label={group}>
              {commands.map(({ command, index }) => (
                <Combobox.Option key={command.name} value={String(index)} className={classes.option}>
                  <span>{command.name}</span>
                  {command.keys && <Keys keys={command.keys} />}
                </Combobox.Option>
              ))}
            </Combobox.Group>
          ))}
          {found.length === 0 && <Combobox.Empty>Nothing is called like that.</Combobox.Empty>}
        </Combobox.Options>
      </Combobox>
      <Text size="xs" c="dimmed" className={classes.footer}>
        ↑ ↓ to choose, Enter to do it, Esc to leave
      </Text>
    </Modal>
  );
}

/** Gets from Mantine which option is chosen; that it controls the list, Mantine would say only once something was typed. */
function PaletteInput({
  list,
  onType,
  onLeave,
  onKeyDown,
  ...chosen
}: TextInputProps & { list: string; onType: (typed: string) => void; onLeave: () => void }) {
  return (
    <TextInput
      {...chosen}
      {...{ role: 'combobox', 'aria-expanded': true, 'aria-controls': list }}
      data-autofocus
      variant="unstyled"
      size="md"
      className={classes.input}
      aria-label="Find a command"
      placeholder="Go to a page, change the time range, open a log by its id…"
      leftSection={<IconSearch size={18} aria-hidden="true" />}
      onChange={(event) => onType(event.currentTarget.value)}
      onKeyDown={(event) => {
        onKeyDown?.(event);
        // The list is always open: Mantine has Escape close that and nothing else.
        if (event.key === 'Escape') onLeave();
      }}
    />
  );
}

/** In the order of their best commands, each command with its place among all. */
function groupsOf(found: readonly Command[]): [string, { command: Command; index: number }[]][] {
  const placed = found.map((command, index) => ({ command, index }));
  return [...Map.groupBy(placed, ({ command }) => command.group)];
}
