import { useSyncExternalStore } from 'react';
import { timeFormat, type TimeFormat } from '../format/time.ts';
import { createStoredSetting } from './stored-setting.ts';

/** The browser's own zone. */
export const BROWSER = 'browser';

/** Browsers list these under the names they had; people, and IANA, call them by those of today. */
const RENAMED: Record<string, string> = {
  'Africa/Asmera': 'Africa/Asmara',
  'America/Godthab': 'America/Nuuk',
  'Asia/Calcutta': 'Asia/Kolkata',
  'Asia/Katmandu': 'Asia/Kathmandu',
  'Asia/Rangoon': 'Asia/Yangon',
  'Asia/Saigon': 'Asia/Ho_Chi_Minh',
  'Atlantic/Faeroe': 'Atlantic/Faroe',
  'Europe/Kiev': 'Europe/Kyiv',
  'Pacific/Enderbury': 'Pacific/Kanton',
  'Pacific/Ponape': 'Pacific/Pohnpei',
  'Pacific/Truk': 'Pacific/Chuuk',
};

/** IANA. */
export const browserZone = nameOfToday(new Intl.DateTimeFormat().resolvedOptions().timeZone || 'UTC');

/** `browser`, `UTC` or the name of an IANA zone. */
export const zoneSetting = createStoredSetting('ledger-time-zone', (kept) =>
  kept !== null && isZone(kept) ? kept : BROWSER,
);

/** Whether that name is of a zone that this browser knows. */
export function isZone(name: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat('en-US', { timeZone: name }));
  } catch {
    return false;
  }
}

/** All zones that can be chosen by name. */
export function namedZones(): string[] {
  const names = new Set(Intl.supportedValuesOf('timeZone').map(nameOfToday));
  names.delete('UTC');
  return ['UTC', ...[...names].toSorted()];
}

function nameOfToday(name: string): string {
  const renamed = RENAMED[name];
  return renamed !== undefined && isZone(renamed) ? renamed : name;
}

/** The viewer's choice. */
export function useZoneSetting(): string {
  return useSyncExternalStore(zoneSetting.subscribe, zoneSetting.get);
}

/** The IANA zone on whose clock every page shows times, and in which the server is asked for its buckets. */
export function useTimeZone(): string {
  const setting = useZoneSetting();
  return setting === BROWSER ? browserZone : setting;
}

/** How to write moments on the viewer's clock. */
export function useTimeFormat(): TimeFormat {
  return timeFormat(useTimeZone());
}
