import { Text, VisuallyHidden } from '@mantine/core';
import { IconArrowDownRight, IconArrowUpRight, IconMinus } from '@tabler/icons-react';
import type { Change } from '../format/change.ts';

export interface ChangeMarkProps {
  /** null: there is nothing to compare with. */
  change: Change | null;
  /** The direction that is bad news, if one is. */
  isBad?: 'up' | 'down';
}

const SIGNS = {
  up: { Icon: IconArrowUpRight, words: 'more than in the period before' },
  down: { Icon: IconArrowDownRight, words: 'less than in the period before' },
  same: { Icon: IconMinus, words: 'as in the period before' },
} as const;

/** How a figure has changed against the period before that is as long. */
export function ChangeMark({ change, isBad }: ChangeMarkProps) {
  if (!change) return null;
  const { direction, text } = change;
  const { Icon, words } = SIGNS[direction];
  const color = isBad === undefined || direction === 'same' ? 'gray' : direction === isBad ? 'red' : 'green';
  return (
    <Text
      span
      size="xs"
      className="number"
      c={`var(--mantine-color-${color}-light-color)`}
      title={`${text} ${words}`}
      style={{ display: 'inline-flex', alignItems: 'center', gap: 2 }}
    >
      <Icon size={14} aria-hidden="true" />
      {text}
      <VisuallyHidden> {words}</VisuallyHidden>
    </Text>
  );
}
