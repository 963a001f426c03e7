import { useEffect, useRef } from 'react';
import { useOpenings } from './use-connection.ts';

/**
 * Returns a function to call for each row that arrives: it has the page read again, at most once in that time. The page is
 * also read again when the connection is back, as rows may have been missed.
 */
export function useRefetchWhileLive(refetch: () => unknown, atMostEveryMs: number): () => void {
  const openings = useOpenings();
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);
  const latest = useRef(refetch);

  useEffect(() => {
    latest.current = refetch;
  });
  useEffect(() => {
    if (openings > 1) latest.current();
  }, [openings]);
  useEffect(
    () => () => {
      if (timer.current !== null) clearTimeout(timer.current);
    },
    [],
  );
  return () => {
    timer.current ??= setTimeout(() => {
      timer.current = null;
      latest.current();
    }, atMostEveryMs);
  };
}
