import { VisuallyHidden } from '@mantine/core';
import { useEffect, useState } from 'react';

const AT_MOST_EVERY_MS = 5000;

/** What screen readers are told of what changes by itself: politely, and at most every five seconds. */
export function StatusLine({ text }: { text: string }) {
  const [said, setSaid] = useState(text);
  useEffect(() => {
    if (text === said) return;
    const timer = setTimeout(() => setSaid(text), AT_MOST_EVERY_MS);
    return () => clearTimeout(timer);
  }, [text, said]);
  return <VisuallyHidden component="output">{said}</VisuallyHidden>;
}
