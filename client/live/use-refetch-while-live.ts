import { useCallback, useEffect, useRef } from 'react';
import { useOpenings } from './use-connection.ts';
import { useHidden } from './use-hidden.ts';

/**
 * Returns a function to call for each row that arrives: it has the page read again, at most once in that time. The page is
 * also read again when the connection is back, as rows may have been missed. While nobody sees the page it is not read; once
 * it is shown, it is.
 */
export function useRefetchWhileLive(refetch: () => unknown, atMostEveryMs: number): () => void {
  const openings = useOpenings();
  const hidden = useHidden();
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);
  const isOwed = useRef(false);
  const latest = useRef({ refetch, hidden });
  // The first socket of all has missed nothing.
  const seen = useRef(Math.max(1, openings));

  const read = useCallback(() => {
    isOwed.current = latest.current.hidden;
    if (!latest.current.hidden) latest.current.refetch();
  }, []);
  useEffect(() => {
    latest.current = { refetch, hidden };
  });
  useEffect(() => {
    if (openings <= seen.current) return;
    seen.current = openings;
    read();
  }, [openings, read]);
  useEffect(() => {
    if (!hidden && isOwed.current) read();
  }, [hidden, read]);
  useEffect(
    () => () => {
      if (timer.current !== null) clearTimeout(timer.current);
      timer.current = null;
    },
    [],
  );
  return () => {
    timer.current ??= setTimeout(() => {
      timer.current = null;
      read();
    }, atMostEveryMs);
  };
}
