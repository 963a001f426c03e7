import { useClipboard } from '@mantine/hooks';

/** Copies a text, and says for two seconds that it did; or that the browser does not allow it, as on a page that came over plain HTTP. */
export function useCopy(): { copy: (text: string) => void; told: 'Copied' | 'Cannot copy' | null } {
  const { copy, copied, error } = useClipboard({ timeout: 2000 });
  return { copy, told: copied ? 'Copied' : error ? 'Cannot copy' : null };
}
