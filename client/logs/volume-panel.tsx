import './volume.css';
import { Skeleton } from '@mantine/core';
import { memo } from 'react';
import { PanelError } from '../ui/panel.tsx';
import { useTimeSteps } from '../ui/use-time-steps.ts';
import type { Change } from './conditions.ts';
import type { LogsSearch } from './logs-search.ts';
import type { LogSummary } from './use-logs.ts';
import { VolumeChart } from './volume-chart.tsx';

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
  const steps = useTimeSteps({ range, from, to }, (span) =>
    onChange({ range: undefined, from: undefined, to: undefined, ...span }),
  );
  if (error) return <PanelError error={error} onRetry={onRetry} />;
  if (!usage) return <Skeleton height={88} />;
  return <VolumeChart usage={usage} onZoom={steps.into} onZoomOut={steps.out} />;
});
