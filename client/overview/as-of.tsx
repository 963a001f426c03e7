import { Text } from '@mantine/core';
import { LiveMark } from '../live/live-mark.tsx';
import { Time } from '../ui/time.tsx';

/** From when the figures are, and whether they follow what happens. */
export function AsOf({ iso }: { iso: string }) {
  return (
    <Text span size="sm" c="dimmed">
      <LiveMark /> · as of <Time iso={iso} as="clock" />
    </Text>
  );
}
