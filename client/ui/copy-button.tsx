import { Button } from '@mantine/core';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import { useState } from 'react';

const SAID_MS = 2000;

/** Copies a text and says so; one that depends on the moment is made when it is asked for. */
export function CopyButton({ text, label }: { text: string | (() => string); label: string }) {
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(typeof text === 'string' ? text : text());
    setCopied(true);
    setTimeout(() => setCopied(false), SAID_MS);
  };
  const Icon = copied ? IconCheck : IconCopy;
  return (
    <Button size="compact-sm" variant="default" leftSection={<Icon size={14} aria-hidden="true" />} onClick={copy}>
      {copied ? 'Copied' : label}
    </Button>
  );
}
