import { useSyncExternalStore } from 'react';
import { connection, type ConnectionState } from '../apollo/connection.ts';

/** Whether rows arrive at this moment. */
export function useConnection(): ConnectionState {
  return useSyncExternalStore(connection.subscribe, connection.state);
}

/** Grows each time the socket opens: what was missed in between must be read again. */
export function useOpenings(): number {
  return useSyncExternalStore(connection.subscribe, connection.openings);
}
