import { Button } from '@mantine/core';
import { IconBroadcast, IconPlayerPause, IconPlugConnectedX } from '@tabler/icons-react';
import { formatCount } from '../format/count.ts';
import { useConnection } from '../live/use-connection.ts';

/** Says whether rows flow, wait or cannot arrive, and pauses them. */
export function LiveControl({
  paused,
  still,
  waiting,
  isRefused,
  onChange,
}: {
  /** Paused by this control. */
  paused: boolean;
  /** Not moving at the moment, for whatever reason. */
  still: boolean;
  /** Rows that have arrived and are not shown. */
  waiting: number;
  /** The server does not tell rows any more. */
  isRefused: boolean;
  onChange: (paused: boolean) => void;
}) {
  const connection = useConnection();
  if (connection !== 'open' || isRefused) {
    return (
      <Button
        size="compact-md"
        variant="light"
        color="gray"
        leftSection={<IconPlugConnectedX size={16} aria-hidden="true" />}
      >
        {isRefused ? 'Not live' : connection === 'lost' ? 'Reconnecting…' : 'Connecting…'}
      </Button>
    );
  }
  const Icon = still ? IconPlayerPause : IconBroadcast;
  const count = waiting > 0 ? `, ${formatCount(waiting)} new` : '';
  return (
    <Button
      size="compact-md"
      variant="light"
      color={still ? 'yellow' : 'green'}
      aria-pressed={paused}
      leftSection={<Icon size={16} aria-hidden="true" />}
      onClick={() => onChange(!paused)}
    >
      {still ? `Paused${count}` : 'Live'}
    </Button>
  );
}
