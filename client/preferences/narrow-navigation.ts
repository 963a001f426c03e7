import { useSyncExternalStore } from 'react';
import { createStoredSetting } from './stored-setting.ts';

/** Whether the navigation shows signs only, so that the page is wider. */
export const narrowNavigation = createStoredSetting('ledger-narrow-navigation', (kept): boolean => kept === 'true');

/** The viewer's choice. */
export function useNarrowNavigation(): boolean {
  return useSyncExternalStore(narrowNavigation.subscribe, narrowNavigation.get);
}
