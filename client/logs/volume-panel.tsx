import { Skeleton } from '@mantine/core';
import { useRef } from 'react';
import { PanelError } from '../ui/panel.tsx';
import type { Change } from './conditions.ts';
import type { LogsSearch } from './logs-search.ts';
import type { LogSummary } from './use-logs.ts';
import { VolumeChart } from './volume-chart.tsx';

type Span = Pick<LogsSearch, 'range' | 'from' | 'to'>;

/** The volume over time, and the way into a part of it and back, step by step. */
export function VolumePanel({
  search: { range, from, to },
  summary,
  onChange,
}: {
  search: LogsSearch;
  summary: LogSummary;
  onChange: (change: Change) => void;
}) {
  const left = useRef<Span[]>([]);
  const zoom = (span: { from: string; to: string }) => {
    left.current.push({ range, from, to });
    onChange({ range: undefined, ...span });
  };
  const zoomOut = () => {
    const before = left.current.pop();
    if (before || from || to) onChange(before ?? { range, from: undefined, to: undefined });
  };
  if (summary.error) return <PanelError error={summary.error} onRetry={summary.readAgain} />;
  if (!summary.usage) return <Skeleton height={88} />;
  return <VolumeChart usage={summary.usage} onZoom={zoom} onZoomOut={zoomOut} />;
}
