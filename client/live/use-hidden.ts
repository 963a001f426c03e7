import { useSyncExternalStore } from 'react';

/** Whether nobody can see the page: it is in a tab behind another, or its window is. */
export const isHidden = (): boolean => document.hidden;

/** Calls at each change of it. Returns how to stop. */
export function onHiddenChange(listener: () => void): () => void {
  document.addEventListener('visibilitychange', listener);
  return () => document.removeEventListener('visibilitychange', listener);
}

export function useHidden(): boolean {
  return useSyncExternalStore(onHiddenChange, isHidden);
}
