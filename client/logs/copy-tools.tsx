import { Group } from '@mantine/core';
import type { KeyboardEvent } from 'react';
import { CopyButton } from '../ui/copy-button.tsx';
import { curlOf, curlOfNewCall, graphqlOf } from './copy-texts.ts';
import type { LogDetail } from './use-log.ts';

/** The id of what holds the buttons. */
export const COPY_TOOLS = 'copy-tools';

/** A row as what one may need it as; arrows go from one to the next. */
export function CopyTools({ log }: { log: LogDetail }) {
  const { origin } = location;
  return (
    <Group id={COPY_TOOLS} gap={6} role="toolbar" aria-label="Copy" aria-keyshortcuts="C" onKeyDown={moveByArrow}>
      <CopyButton text={`${origin}/logs/${log.id}`} label="Copy link" />
      <CopyButton text={JSON.stringify(log, null, 2)} label="Copy JSON" />
      <CopyButton text={curlOf(origin, log)} label="Copy as cURL" />
      <CopyButton text={curlOfNewCall(origin, log)} label="Copy cURL of a new call" />
      <CopyButton text={graphqlOf(log)} label="Copy GraphQL" />
    </Group>
  );
}

function moveByArrow(event: KeyboardEvent<HTMLElement>): void {
  const by = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
  const buttons = [...event.currentTarget.querySelectorAll('button')];
  const at = buttons.findIndex((button) => button === event.target);
  if (by === undefined || at < 0) return;
  event.preventDefault();
  buttons[(at + by + buttons.length) % buttons.length]?.focus();
}
