import { Text } from '@mantine/core';
import { useConnection } from '../live/use-connection.ts';
import { Time } from '../ui/time.tsx';
import classes from './overview.module.css';

/** From when the figures are, and whether they follow what happens. */
export function AsOf({ iso }: { iso: string }) {
  const connection = useConnection();
  return (
    <Text span size="sm" c="dimmed" className={classes.live}>
      <span className={classes.dot} data-open={connection === 'open' || undefined} aria-hidden="true" />
      {connection === 'open' ? 'Live' : connection === 'lost' ? 'Reconnecting…' : 'Connecting…'} · as of{' '}
      <Time iso={iso} as="clock" />
    </Text>
  );
}
