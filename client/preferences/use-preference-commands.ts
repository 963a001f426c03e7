import { useMantineColorScheme } from '@mantine/core';
import type { Command } from '../commands/command.ts';
import { useCommandSource } from '../commands/use-commands.ts';
import { BROWSER, browserZone, namedZones, zoneSetting } from './time-zone.ts';

/** Colours and time zones by name; a zone other than the browser's and UTC once one types. */
export function usePreferenceCommands(): void {
  const { setColorScheme } = useMantineColorScheme();
  const colors = (name: string, scheme: 'light' | 'dark' | 'auto'): Command => ({
    name,
    group: 'Colours',
    run: () => setColorScheme(scheme),
  });
  useCommandSource((typed) => [
    colors('Light colours', 'light'),
    colors('Dark colours', 'dark'),
    colors('Colours as the system', 'auto'),
    zone(`Times in the browser’s zone, ${browserZone}`, BROWSER),
    zone('Times in UTC', 'UTC'),
    { ...zone('Switch between UTC and the browser’s zone', ''), keys: 'u', run: switchUtc },
    ...(typed === ''
      ? []
      : namedZones()
          .filter((name) => name !== 'UTC')
          .map((name) => zone(`Times in ${name}`, name))),
  ]);
}

function zone(name: string, setting: string): Command {
  return { name, group: 'Time zone', run: () => zoneSetting.set(setting) };
}

function switchUtc(): void {
  zoneSetting.set(zoneSetting.get() === 'UTC' ? BROWSER : 'UTC');
}
