import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual';
import { type RefObject, useCallback, useEffect, useRef } from 'react';

const MORE_ROWS = 6;

interface Options {
  region: RefObject<HTMLElement | null>;
  count: number;
  /** In pixels, as is the height of what stays on top. */
  rowHeight: number;
  headHeight: number;
  /** One more to draw, wherever it is; negative: none. */
  alsoAt: number;
  openId: string | undefined;
  /** Negative: it is not in the list. */
  openAt: number;
}

/** Which rows are drawn, and where. */
export function useRows({ region, count, rowHeight, headHeight, alsoAt, openId, openAt }: Options) {
  const rangeExtractor = useCallback(
    (range: Range) => {
      const seen = defaultRangeExtractor(range);
      if (alsoAt < 0 || alsoAt >= range.count || seen.includes(alsoAt)) return seen;
      return [...seen, alsoAt].toSorted((one, other) => one - other);
    },
    [alsoAt],
  );
  // oxlint-disable-next-line react/incompatible-library -- it is read anew at each render, and memoised by nobody
  const virtualizer = useVirtualizer<HTMLElement, Element>({
    count,
    getScrollElement: () => region.current,
    estimateSize: useCallback(() => rowHeight, [rowHeight]),
    overscan: MORE_ROWS,
    scrollMargin: headHeight,
    scrollPaddingStart: headHeight,
    rangeExtractor,
  });
  useEffect(() => virtualizer.measure(), [virtualizer, rowHeight]);
  const scrollTo = useCallback((index: number) => virtualizer.scrollToIndex(index, { align: 'auto' }), [virtualizer]);
  useScrollToOpen(openId, openAt, scrollTo);
  return { items: virtualizer.getVirtualItems(), height: virtualizer.getTotalSize(), scrollTo };
}

/** The open row is in view when it is opened or the list that has it is there; afterwards one may scroll away. */
function useScrollToOpen(id: string | undefined, index: number, scrollTo: (index: number) => void): void {
  const latest = useRef(index);
  useEffect(() => {
    latest.current = index;
  });
  const isListed = index >= 0;
  useEffect(() => {
    if (id !== undefined && isListed) scrollTo(latest.current);
  }, [id, isListed, scrollTo]);
}
