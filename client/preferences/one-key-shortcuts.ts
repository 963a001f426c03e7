import { useSyncExternalStore } from 'react';
import { createStoredSetting } from './stored-setting.ts';

/** Whether shortcuts without Mod work: who dictates, or shakes, wants them off (WCAG 2.1.4). */
export const oneKeyShortcuts = createStoredSetting('ledger-one-key-shortcuts', (kept): boolean => kept !== 'false');

/** The viewer's choice. */
export function useOneKeyShortcuts(): boolean {
  return useSyncExternalStore(oneKeyShortcuts.subscribe, oneKeyShortcuts.get);
}
