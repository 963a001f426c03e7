import { Button, Group, VisuallyHidden } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useCommands } from '../commands/use-commands.ts';
import { useTimeFormat } from '../preferences/time-zone.ts';
import { RangeSwitch } from './range-switch.tsx';
import { DEFAULT_RANGE, isFixed, RANGE_NAMES, RANGES, type TimeRange } from './time-range.ts';

/** Which time a page looks at: a range that ends now, or a span that was marked on a chart, which one leaves again. */
export function TimeRangeControl({ value, onChange }: { value: TimeRange; onChange: (next: TimeRange) => void }) {
  const leave = () => onChange({ range: value.range });
  useCommands([
    ...RANGES.map((range) => ({
      name: range === 'ALL' ? 'Show all time' : `Show the last ${RANGE_NAMES[range]}`,
      group: 'Time range',
      run: () => onChange({ range }),
    })),
    ...(isFixed(value) ? [{ name: 'Leave the marked span', group: 'Time range', keys: 'backspace', run: leave }] : []),
  ]);
  return (
    <Group gap="xs">
      {isFixed(value) && <FixedSpan value={value} onLeave={leave} />}
      <RangeSwitch
        range={isFixed(value) ? null : (value.range ?? DEFAULT_RANGE)}
        onChange={(range) => onChange({ range })}
      />
    </Group>
  );
}

function FixedSpan({ value: { from, to }, onLeave }: { value: TimeRange; onLeave: () => void }) {
  const { moment, zone } = useTimeFormat();
  return (
    <Button
      size="compact-sm"
      variant="light"
      title={`On the clock of ${zone}. Press to leave this span.`}
      rightSection={<IconX size={14} aria-hidden="true" />}
      onClick={onLeave}
    >
      {from ? moment(from) : 'the beginning'} – {to ? moment(to) : 'now'}
      <VisuallyHidden>: leave this span</VisuallyHidden>
    </Button>
  );
}
