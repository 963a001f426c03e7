import { Skeleton } from '@mantine/core';
import { memo, useRef } from 'react';
import { PanelError } from '../ui/panel.tsx';
import type { Change } from './conditions.ts';
import type { LogsSearch } from './logs-search.ts';
import type { LogSummary } from './use-logs.ts';
import { VolumeChart } from './volume-chart.tsx';

type Span = Pick<LogsSearch, 'range' | 'from' | 'to'>;

/** The volume over time, and the way into a part of it and back, step by step. */
export const VolumePanel = memo(function VolumePanel({
  search: { range, from, to },
  usage,
  error,
  onRetry,
  onChange,
}: {
  search: LogsSearch;
  usage: LogSummary['usage'];
  error: Error | null;
  onRetry: () => void;
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
  if (error) return <PanelError error={error} onRetry={onRetry} />;
  if (!usage) return <Skeleton height={88} />;
  return <VolumeChart usage={usage} onZoom={zoom} onZoomOut={zoomOut} />;
});
