import { useMantineColorScheme } from '@mantine/core';
import { useSyncExternalStore } from 'react';
import type { Scheme } from './colors.ts';

const dark = window.matchMedia('(prefers-color-scheme: dark)');

function subscribe(listener: () => void): () => void {
  dark.addEventListener('change', listener);
  return () => dark.removeEventListener('change', listener);
}

/** The scheme the page is shown in, right from the first drawing on; Mantine’s own hook begins with light. */
export function useScheme(): Scheme {
  const { colorScheme } = useMantineColorScheme();
  const isDark = useSyncExternalStore(subscribe, () => dark.matches);
  return colorScheme === 'auto' ? (isDark ? 'dark' : 'light') : colorScheme;
}
