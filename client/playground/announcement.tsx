import { VisuallyHidden } from '@mantine/core';
import { formatCost } from '../format/cost.ts';
import { formatCount } from '../format/count.ts';
import { formatDuration } from '../format/duration.ts';
import type { AnswerState } from './answer.ts';
import { useAnswer } from './answers.ts';
import type { Completion } from './ask-model.ts';

/** Tells screen readers that an answer is there, once: not each piece of it. A failure is an alert, and told by itself. */
export function Announcement({ name, variantId }: { name: string; variantId: string }) {
  return <VisuallyHidden component="output">{announcementOf(name, useAnswer(variantId))}</VisuallyHidden>;
}

function announcementOf(name: string, { state, completion, seconds }: AnswerState<Completion>): string {
  if (state === 'STOPPED') return `${name} is stopped.`;
  if (state !== 'DONE' || !completion || seconds === null) return '';
  const { totalTokens, totalCost } = completion;
  const tokens = typeof totalTokens === 'number' ? `${formatCount(totalTokens)} tokens` : 'tokens not reported';
  const cost = typeof totalCost === 'number' ? formatCost(totalCost) : 'unpriced';
  return `${name} is complete: ${tokens}, ${cost}, ${formatDuration(seconds)}.`;
}
