import { Select } from '@mantine/core';
import { IconClock } from '@tabler/icons-react';
import { useMemo } from 'react';
import { BROWSER, browserZone, namedZones, useZoneSetting, zoneSetting } from './time-zone.ts';

const SHOWN_AT_ONCE = 60;

/** On whose clock times are shown: the browser's, UTC, or that of a zone by name. */
export function ZoneSelect() {
  const zones = useMemo(() => [{ value: BROWSER, label: `Browser (${browserZone})` }, ...namedZones()], []);
  return (
    <Select
      aria-label="Time zone"
      title="Time zone of every time on the page"
      size="xs"
      w={{ base: 180, xs: 220 }}
      leftSection={<IconClock size={14} aria-hidden="true" />}
      data={zones}
      value={useZoneSetting()}
      onChange={(zone) => zone !== null && zoneSetting.set(zone)}
      allowDeselect={false}
      searchable
      limit={SHOWN_AT_ONCE}
      nothingFoundMessage="No such zone"
      comboboxProps={{ width: 'max-content', position: 'bottom-end' }}
    />
  );
}
