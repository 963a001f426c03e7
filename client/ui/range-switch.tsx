import { SegmentedControl } from '@mantine/core';
import { type Range, RANGE_NAMES, RANGES } from './time-range.ts';

export { type Range, RANGES } from './time-range.ts';

/** How far back to look; null: something else is looked at. */
export function RangeSwitch({ range, onChange }: { range: Range | null; onChange: (range: Range) => void }) {
  return (
    <SegmentedControl
      aria-label="Time range"
      size="xs"
      value={range ?? ''}
      onChange={(value) => onChange(value as Range)}
      data={RANGES.map((value) => ({ value, label: RANGE_NAMES[value] }))}
    />
  );
}
