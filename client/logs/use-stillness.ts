import {
  type FocusEvent,
  type RefObject,
  type UIEvent,
  useCallback,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react';

const HOVER_MS = 400;

type Reason = 'pointer' | 'scroll' | 'selection' | 'focus' | 'drawer';
const NOTHING: Record<Reason, boolean> = {
  pointer: false,
  scroll: false,
  selection: false,
  focus: false,
  drawer: false,
};

/** Whether a person reads, so that nothing may move: the pointer rests on a row, rows are scrolled, text is selected, a row has the focus or is open. */
export interface Stillness {
  reading: boolean;
  /** For what scrolls. */
  onScroll: (event: UIEvent<HTMLElement>) => void;
  /** For what holds the rows. */
  rows: {
    onPointerMove: () => void;
    onPointerLeave: () => void;
    onFocus: () => void;
    onBlur: (event: FocusEvent<HTMLElement>) => void;
  };
  /** To the top, and on: whatever was read is read. */
  release: () => void;
}

export function useStillness(region: RefObject<HTMLElement | null>, openLog: string | undefined): Stillness {
  const [reasons, setReasons] = useState({ ...NOTHING, drawer: openLog !== undefined });
  const [seenLog, setSeenLog] = useState(openLog);
  if (seenLog !== openLog) {
    setSeenLog(openLog);
    setReasons({ ...reasons, drawer: openLog !== undefined });
  }
  const set = useCallback((reason: Reason, holds: boolean) => {
    setReasons((now) => (now[reason] === holds ? now : { ...now, [reason]: holds }));
  }, []);
  const rows = useRowHandlers(set);
  useEffect(() => {
    const look = () => set('selection', isSelectionIn(region.current));
    document.addEventListener('selectionchange', look);
    return () => document.removeEventListener('selectionchange', look);
  }, [set, region]);
  const onScroll = useCallback(
    (event: UIEvent<HTMLElement>) => set('scroll', event.currentTarget.scrollTop > 0),
    [set],
  );
  const release = useCallback(() => {
    const place = region.current;
    if (isSelectionIn(place)) document.getSelection()?.removeAllRanges();
    // A row that has the focus may leave the list.
    if (place?.contains(document.activeElement)) place.focus({ preventScroll: true });
    place?.scrollTo({ top: 0 });
    setReasons(NOTHING);
  }, [region]);
  return { reading: Object.values(reasons).some(Boolean), onScroll, rows, release };
}

/** A pointer that does not move while rows pass under it reads nothing: only one that came and stays. */
function useRowHandlers(set: (reason: Reason, holds: boolean) => void): Stillness['rows'] {
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);
  const forget = useCallback(() => {
    if (timer.current !== null) clearTimeout(timer.current);
    timer.current = null;
  }, []);
  useEffect(() => forget, [forget]);
  return useMemo(
    () => ({
      onPointerMove() {
        timer.current ??= setTimeout(() => {
          timer.current = null;
          set('pointer', true);
        }, HOVER_MS);
      },
      onPointerLeave() {
        forget();
        set('pointer', false);
      },
      onFocus: () => set('focus', true),
      onBlur(event) {
        if (!event.currentTarget.contains(event.relatedTarget)) set('focus', false);
      },
    }),
    [set, forget],
  );
}

function isSelectionIn(place: HTMLElement | null): boolean {
  const selection = document.getSelection();
  return Boolean(place && selection && !selection.isCollapsed && place.contains(selection.anchorNode));
}
