import { Button, Kbd } from '@mantine/core';
import { IconArrowUp, IconPlayerPauseFilled, IconPlugConnectedX } from '@tabler/icons-react';
import { formatCount } from '../format/count.ts';
import { useConnection } from '../live/use-connection.ts';

/** Says whether rows flow, wait or cannot arrive, and pauses them. */
export function LiveControl({
  still,
  waiting,
  isRefused,
  onPause,
  onResume,
}: {
  /** Not moving at the moment, for whatever reason. */
  still: boolean;
  /** Rows that have arrived and are not shown. */
  waiting: number;
  /** The server does not tell rows any more. */
  isRefused: boolean;
  onPause: () => void;
  onResume: () => void;
}) {
  const connection = useConnection();
  if (connection !== 'open' || isRefused) {
    return (
      <Button
        size="compact-md"
        variant="light"
        color="gray"
        className="live-control"
        leftSection={<IconPlugConnectedX size={16} aria-hidden="true" />}
      >
        {isRefused ? 'Not live' : connection === 'lost' ? 'Reconnecting…' : 'Connecting…'}
      </Button>
    );
  }
  return (
    <Button
      size="compact-md"
      variant="light"
      color={still ? 'yellow' : 'green'}
      className="live-control"
      aria-keyshortcuts="L"
      title={still ? 'Show what is new and go on (L)' : 'Hold the list still (L)'}
      leftSection={
        still ? (
          <IconPlayerPauseFilled size={14} aria-hidden="true" />
        ) : (
          <span className="live-dot" aria-hidden="true" />
        )
      }
      onClick={still ? onResume : onPause}
    >
      {still ? `Paused${waiting > 0 ? `, ${formatCount(waiting)} new` : ''}` : 'Live'}
    </Button>
  );
}

/** Over the top of the list, wherever one has scrolled: what is new, and the way to it. */
export function NewRowsPill({ waiting, onResume }: { waiting: number; onResume: () => void }) {
  if (waiting === 0) return null;
  return (
    <Button
      size="compact-sm"
      radius="xl"
      className="new-rows-pill"
      leftSection={<IconArrowUp size={14} aria-hidden="true" />}
      rightSection={<Kbd size="xs">Home</Kbd>}
      onClick={onResume}
    >
      Show {formatCount(waiting)} new
    </Button>
  );
}
