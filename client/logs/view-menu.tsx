import { ActionIcon, Button, Popover, Stack, Text, TextInput } from '@mantine/core';
import { IconBookmark, IconTrash } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { parseSearch } from '../format/address.ts';
import { logsSearch, type LogsSearch } from './logs-search.ts';
import { deleteView, readViews, saveView } from './saved-views.ts';

const KEEPS_NOTHING = 'This browser keeps nothing for this page.';

/** Addresses of the log under names of one's own, kept in this browser: to go back to, and to keep the one that is shown. */
export function ViewMenu({ search }: { search: LogsSearch }) {
  const [isOpen, setOpen] = useState(false);
  const [views, setViews] = useState(readViews);
  const [error, setError] = useState<string | null>(null);
  const change = (write: () => typeof views) => {
    try {
      setViews(write());
      setError(null);
    } catch {
      setError(KEEPS_NOTHING);
    }
  };
  return (
    <Popover opened={isOpen} onChange={setOpen} position="bottom-end" shadow="md" trapFocus returnFocus>
      <Popover.Target>
        <Button
          variant="default"
          size="sm"
          leftSection={<IconBookmark size={16} aria-hidden="true" />}
          onClick={() => {
            setViews(readViews());
            setOpen(!isOpen);
          }}
        >
          Views
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <Stack gap="xs" w={240}>
          {views.length === 0 && (
            <Text size="sm" c="dimmed">
              No views yet. One keeps the filter, the time range and the columns under a name.
            </Text>
          )}
          <ul className="view-list" aria-label="Saved views">
            {views.map((view) => (
              <li key={view.name}>
                <Link to="/logs" search={logsSearch(parseSearch(view.query))} onClick={() => setOpen(false)}>
                  {view.name}
                </Link>
                <ActionIcon
                  size="sm"
                  variant="subtle"
                  color="gray"
                  aria-label={`Delete ${view.name}`}
                  onClick={() => change(() => deleteView(view.name))}
                >
                  <IconTrash size={14} aria-hidden="true" />
                </ActionIcon>
              </li>
            ))}
          </ul>
          <SaveForm error={error} onSave={(name) => change(() => saveView(name, search))} />
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}

function SaveForm({ error, onSave }: { error: string | null; onSave: (name: string) => void }) {
  const [name, setName] = useState('');
  const [isNameless, setNameless] = useState(false);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        setNameless(name.trim() === '');
        if (name.trim() === '') return;
        onSave(name.trim());
        setName('');
      }}
    >
      <Stack gap={6}>
        <TextInput
          size="xs"
          label="Save this view as"
          maxLength={60}
          value={name}
          error={isNameless ? 'A view needs a name.' : error}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <Button type="submit" size="compact-sm">
          Save view
        </Button>
      </Stack>
    </form>
  );
}
