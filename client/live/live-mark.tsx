import { Text } from '@mantine/core';
import type { ConnectionState } from '../apollo/connection.ts';
import classes from './live-mark.module.css';
import { useConnection } from './use-connection.ts';

const WORDS: Record<ConnectionState, string> = { open: 'Live', lost: 'Reconnecting…', connecting: 'Connecting…' };

/** Whether the page follows what happens. */
export function LiveMark() {
  const connection = useConnection();
  return (
    <Text span size="sm" c="dimmed" className={classes.live}>
      <span className={classes.dot} data-open={connection === 'open' || undefined} aria-hidden="true" />
      {WORDS[connection]}
    </Text>
  );
}
