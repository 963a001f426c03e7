import { ActionIcon, Button, Group, Popover, VisuallyHidden } from '@mantine/core';
import { IconCalendar, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { useCommands, useShortcut } from '../commands/use-commands.ts';
import { useTimeFormat } from '../preferences/time-zone.ts';
import { RangeSwitch } from './range-switch.tsx';
import { SpanForm } from './span-form.tsx';
import { DEFAULT_RANGE, isFixed, RANGE_NAMES, RANGES, type TimeRange } from './time-range.ts';

/** Which time a page looks at: a range that ends now, or a span that was marked on a chart, which one leaves again. */
export function TimeRangeControl({
  value,
  onChange,
  onLeave,
}: {
  value: TimeRange;
  onChange: (next: TimeRange) => void;
  /** Back out of a span. */
  onLeave: () => void;
}) {
  useCommands([
    ...RANGES.map((range) => ({
      name: range === 'ALL' ? 'Show all time' : `Show the last ${RANGE_NAMES[range]}`,
      group: 'Time range',
      run: () => onChange({ range }),
    })),
    ...(isFixed(value)
      ? [{ name: 'Leave the marked span', group: 'Time range', keys: 'backspace', run: onLeave }]
      : []),
  ]);
  return (
    <Group gap="xs">
      {isFixed(value) && <FixedSpan value={value} onLeave={onLeave} />}
      <OwnSpan value={value} onChange={onChange} />
      <RangeSwitch
        range={isFixed(value) ? null : (value.range ?? DEFAULT_RANGE)}
        onChange={(range) => onChange({ range })}
      />
    </Group>
  );
}

/** From one moment to another, as one writes it. */
function OwnSpan({ value, onChange }: { value: TimeRange; onChange: (next: TimeRange) => void }) {
  const [isOpen, setOpen] = useState(false);
  useShortcut('t', 'Choose the time range', 'Time range', () => setOpen(true));
  return (
    <Popover opened={isOpen} onChange={setOpen} position="bottom-end" shadow="md" trapFocus returnFocus>
      <Popover.Target>
        <ActionIcon
          variant="default"
          size={30}
          aria-label="Custom range"
          aria-keyshortcuts="T"
          title="Custom range (T)"
          onClick={() => setOpen(!isOpen)}
        >
          <IconCalendar size={16} aria-hidden="true" />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown>
        <SpanForm
          from={value.from}
          to={value.to}
          onApply={(span) => {
            setOpen(false);
            onChange(span.from || span.to ? span : { range: 'ALL' });
          }}
        />
      </Popover.Dropdown>
    </Popover>
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
