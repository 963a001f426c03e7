import { useRef } from 'react';
import { isFixed, type TimeRange } from './time-range.ts';

/** Into a part of the time, and back out step by step: to what was looked at before, or, where an address began with a span, to none. */
export function useTimeSteps({ range, from, to }: TimeRange, onChange: (next: TimeRange) => void) {
  const left = useRef<TimeRange[]>([]);
  return {
    into(span: { from: string; to: string }) {
      left.current.push({ range, from, to });
      onChange(span);
    },
    out() {
      const before = left.current.pop();
      if (before || isFixed({ from, to })) onChange(before ?? {});
    },
  };
}
