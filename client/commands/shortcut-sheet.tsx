import { Group, Modal, SimpleGrid, Stack, Switch, Table, Title } from '@mantine/core';
import { oneKeyShortcuts, useOneKeyShortcuts } from '../preferences/one-key-shortcuts.ts';
import { allCommands, type Command } from './command.ts';
import { Keys } from './keys.tsx';

/** All shortcuts that work on this page, and the switch for those of one key. */
export function ShortcutSheet({ onClose }: { onClose: () => void }) {
  const areOn = useOneKeyShortcuts();
  const groups = Map.groupBy(
    allCommands().filter(({ keys }) => keys !== undefined),
    ({ group }) => group,
  );
  return (
    <Modal opened onClose={onClose} title="Keyboard shortcuts" size="xl" closeButtonProps={{ 'aria-label': 'Close' }}>
      <Stack gap="lg">
        <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="xl">
          {[...groups].map(([group, commands]) => (
            <ShortcutGroup key={group} name={group} commands={commands} />
          ))}
        </SimpleGrid>
        <Group>
          <Switch
            label="Shortcuts of a single key"
            description="Off: only those with Ctrl or ⌘ work. They never work while you type."
            checked={areOn}
            onChange={(event) => oneKeyShortcuts.set(event.currentTarget.checked)}
          />
        </Group>
      </Stack>
    </Modal>
  );
}

function ShortcutGroup({ name, commands }: { name: string; commands: readonly Command[] }) {
  return (
    <section aria-label={name}>
      <Title order={3} size="h6" mb={4}>
        {name}
      </Title>
      <Table variant="vertical">
        <Table.Tbody>
          {commands.map((command) => (
            <Table.Tr key={command.keys}>
              <Table.Th scope="row" fw={400}>
                {command.name}
              </Table.Th>
              <Table.Td ta="right">
                <Keys keys={command.keys!} />
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </section>
  );
}
