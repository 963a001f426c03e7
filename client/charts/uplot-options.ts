import UPlot from 'uplot';
import type { TimeFormat } from '../format/time.ts';
import { INK, partColor, type Scheme } from './colors.ts';
import { tickLabels } from './time-axis.ts';

const HEADROOM = 1.08;
/** Where the bars begin and end, so that what lies over the canvas can lie over them. */
export const PLOT_LEFT_PX = 68;
export const PLOT_RIGHT_PX = 20;
const AXIS_PX = 26;
const BRUSHED_PX = 4;

/** What a chart looks like and whom it tells of the pointer. */
export interface Drawing {
  scheme: Scheme;
  format: TimeFormat;
  width: number;
  height: number;
  /** How many parts stand on each other; whether the last of them is the rest. */
  parts: number;
  hasRest: boolean;
  /** Seconds since 1970: where the last bar ends at this moment. */
  endAt: () => number;
  describeValue: (value: number) => string;
  onPointer: (bucket: number | null) => void;
  /** A span was drawn with the pointer, in seconds since 1970. */
  onBrush: (from: number, to: number) => void;
}

/** Stacked bars over time. The parts are handed over summed up, and drawn from the highest sum to the lowest. */
export function optionsOf(drawing: Drawing): UPlot.Options {
  const { scheme, format, width, height, parts, hasRest, endAt, describeValue } = drawing;
  const ink = INK[scheme];
  const axis = { stroke: ink.text, font: '12px system-ui, sans-serif', grid: { stroke: ink.line, width: 1 } };
  const bars = UPlot.paths.bars!({ align: 1, size: [0.82, Infinity], radius: 0.08 });
  return {
    width,
    height,
    padding: [8, PLOT_RIGHT_PX, 0, 0],
    legend: { show: false },
    tzDate: (seconds) => UPlot.tzDate(new Date(seconds * 1000), format.zone),
    scales: {
      x: { range: (_chart, min) => [min, endAt()] },
      y: { range: (_chart, _min, max) => [0, max > 0 ? max * HEADROOM : 1] },
    },
    axes: [
      {
        ...axis,
        grid: { show: false },
        ticks: { show: false },
        size: AXIS_PX,
        values: (_chart, splits, _index, _space, step) => tickLabels(format, splits, step),
      },
      { ...axis, ticks: { show: false }, size: PLOT_LEFT_PX, values: (_chart, splits) => splits.map(describeValue) },
    ],
    series: [
      {},
      ...Array.from({ length: parts }, (_, place) => {
        const index = parts - 1 - place;
        const color = partColor(scheme, index, hasRest && index === parts - 1);
        return { fill: color, stroke: color, width: 0, paths: bars, points: { show: false } };
      }),
    ],
    cursor: { y: false, points: { show: false }, drag: { x: true, y: false, setScale: false } },
    hooks: {
      setCursor: [({ cursor, data }) => drawing.onPointer(pointedAt(cursor, data.length))],
      setSelect: [
        (chart) => {
          const { left, width: selected } = chart.select;
          if (selected < BRUSHED_PX) return;
          chart.setSelect({ left: 0, top: 0, width: 0, height: 0 }, false);
          drawing.onBrush(chart.posToVal(left, 'x'), chart.posToVal(left + selected, 'x'));
        },
      ],
    },
  };
}

/** The bucket under the pointer; null: the pointer is elsewhere. */
function pointedAt({ left, idx }: UPlot.Cursor, series: number): number | null {
  return series > 1 && left !== undefined && left >= 0 && idx !== null && idx !== undefined ? idx : null;
}
