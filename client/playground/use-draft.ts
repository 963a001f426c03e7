import { useCallback, useRef, useState } from 'react';
import { type Draft, draftShape, newDraft } from './draft.ts';

const KEY = 'ledger-playground';

/** The draft, kept in this browser over a reload. `isKept` is false where the browser has no room for it, or forbids it. */
export function useDraft(): { draft: Draft; change: (part: Partial<Draft>) => void; isKept: boolean } {
  const [draft, setDraft] = useState(readDraft);
  const [isKept, setKept] = useState(true);
  const latest = useRef(draft);
  const change = useCallback((part: Partial<Draft>) => {
    latest.current = { ...latest.current, ...part };
    setDraft(latest.current);
    setKept(keep(latest.current));
  }, []);
  return { draft, change, isKept };
}

function readDraft(): Draft {
  try {
    return draftShape.parse(JSON.parse(localStorage.getItem(KEY) ?? '{}'));
  } catch {
    // Nothing that can be read, or storage that is forbidden.
    return newDraft();
  }
}

function keep(draft: Draft): boolean {
  try {
    localStorage.setItem(KEY, JSON.stringify(draft));
    return true;
  } catch {
    return false;
  }
}
