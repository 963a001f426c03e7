import { Button, Popover, Stack, Text } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useState } from 'react';
import { useShortcut } from '../commands/use-commands.ts';
import { stringifySearch } from '../format/address.ts';
import { formatCount } from '../format/count.ts';
import { useTimeZone } from '../preferences/time-zone.ts';
import { filterOf, type LogsSearch } from './logs-search.ts';

const FORMATS = [
  { extension: 'csv', name: 'CSV', note: 'for spreadsheets' },
  { extension: 'ndjson', name: 'NDJSON', note: 'one JSON object a line' },
];

/** All rows of the filter as a file, not only those of the page; times are on the clock that the page shows. */
export function ExportMenu({ search, total }: { search: LogsSearch; total: number | null }) {
  const [isOpen, setOpen] = useState(false);
  useShortcut('e', 'Export the rows', 'Logs', () => setOpen(true));
  const timeZone = useTimeZone();
  const query = stringifySearch({ ...filterOf(search), timeZone });
  return (
    <Popover opened={isOpen} onChange={setOpen} position="bottom-end" shadow="md" trapFocus returnFocus>
      <Popover.Target>
        <Button
          variant="default"
          size="sm"
          aria-keyshortcuts="E"
          leftSection={<IconDownload size={16} aria-hidden="true" />}
          onClick={() => setOpen(!isOpen)}
        >
          Export
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <Stack gap="xs" w={230}>
          <Text size="sm">
            {total === null ? 'All rows' : `All ${formatCount(total)} rows`} of this filter, with every field, newest
            first. Times are on the clock of {timeZone}.
          </Text>
          {FORMATS.map(({ extension, name, note }) => (
            <Button
              key={extension}
              component="a"
              href={`/export/logs.${extension}${query}`}
              download
              variant="default"
              size="compact-md"
            >
              {name}, {note}
            </Button>
          ))}
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}
