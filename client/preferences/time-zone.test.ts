import { expect, it } from 'vitest';
import { createStoredSetting } from './stored-setting.ts';
import { BROWSER, isZone, namedZones, zoneSetting } from './time-zone.ts';

it('a zone is what this browser knows by name', () => {
  expect(isZone('Asia/Kolkata')).toBe(true);
  expect(isZone('UTC')).toBe(true);
  expect(isZone('Mars/Olympus')).toBe(false);
  expect(namedZones()[0]).toBe('UTC');
  expect(namedZones().filter((name) => name === 'UTC')).toHaveLength(1);
  expect(namedZones()).toContain('Asia/Kolkata');
  expect(namedZones()).not.toContain('Asia/Calcutta');
});

it('the choice of a zone is kept, and one that cannot be is the browser’s own', () => {
  zoneSetting.set('Asia/Kolkata');
  expect(localStorage.getItem('ledger-time-zone')).toBe('Asia/Kolkata');
  window.dispatchEvent(new StorageEvent('storage', { key: 'ledger-time-zone', newValue: 'Mars/Olympus' }));
  expect(zoneSetting.get()).toBe(BROWSER);
});

it('a setting follows what another page of the browser chose, and tells who listens', () => {
  const setting = createStoredSetting('test', (kept) => kept ?? 'nothing');
  const heard: string[] = [];
  const stop = setting.subscribe(() => heard.push(setting.get()));
  window.dispatchEvent(new StorageEvent('storage', { key: 'test', newValue: 'elsewhere' }));
  window.dispatchEvent(new StorageEvent('storage', { key: 'another', newValue: 'ignored' }));
  stop();
  setting.set('here');
  expect(heard).toEqual(['elsewhere']);
  expect(setting.get()).toBe('here');
});
