import { SegmentedControl } from '@mantine/core';

/** The time ranges one may look at, as the API names them. */
export const RANGES = ['LAST_DAY', 'LAST_7_DAYS', 'LAST_30_DAYS', 'ALL'] as const;
export type Range = (typeof RANGES)[number];

const LABELS: Record<Range, string> = {
  LAST_DAY: '24 hours',
  LAST_7_DAYS: '7 days',
  LAST_30_DAYS: '30 days',
  ALL: 'All',
};

/** How far back to look. */
export function RangeSwitch({ range, onChange }: { range: Range; onChange: (range: Range) => void }) {
  return (
    <SegmentedControl
      aria-label="Time range"
      size="xs"
      value={range}
      onChange={(value) => onChange(value as Range)}
      data={RANGES.map((value) => ({ value, label: LABELS[value] }))}
    />
  );
}
