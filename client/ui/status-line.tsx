import { VisuallyHidden } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';

const AT_MOST_EVERY_MS = 5000;

/**
 * What screen readers are told of what changes by itself: politely, and at most every five seconds. Of what changes more often
 * the last is told when its time comes, however much of it there is.
 */
export function StatusLine({ text }: { text: string }) {
  const [said, setSaid] = useState(text);
  const latest = useRef(text);
  useEffect(() => {
    latest.current = text;
  });
  // Another text that is not said yet does not set the time anew: while all changes, nothing would be told.
  const isBehind = text !== said;
  useEffect(() => {
    if (!isBehind) return;
    const timer = setInterval(() => setSaid(latest.current), AT_MOST_EVERY_MS);
    return () => clearInterval(timer);
  }, [isBehind]);
  return <VisuallyHidden component="output">{said}</VisuallyHidden>;
}
