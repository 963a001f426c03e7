import { useEffect, useRef, useState } from 'react';

/** The time, told anew every so many milliseconds, and `then` called with it: for what changes without a word. */
export function useNow(everyMs: number, then?: () => void): number {
  const [now, setNow] = useState(Date.now);
  const latest = useRef(then);
  useEffect(() => {
    latest.current = then;
  });
  useEffect(() => {
    const timer = setInterval(() => {
      setNow(Date.now());
      latest.current?.();
    }, everyMs);
    return () => clearInterval(timer);
  }, [everyMs]);
  return now;
}
