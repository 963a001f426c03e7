import { Text } from '@mantine/core';
import { formatCost, formatExactCost } from '../format/cost.ts';

/** A cost, or that nobody knows it. */
export function Cost({ dollars }: { dollars: number | null | undefined }) {
  if (dollars === null || dollars === undefined) {
    return (
      <Text span inherit c="dimmed" title="The price of this model is not known">
        unpriced
      </Text>
    );
  }
  return <span title={formatExactCost(dollars)}>{formatCost(dollars)}</span>;
}
