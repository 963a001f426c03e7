import { MantineProvider } from '@mantine/core';
import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { beforeEach, expect, it, vi } from 'vitest';
import { CopyButton } from './copy-button.tsx';

beforeEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
});

/** What the button says once it was pressed. */
async function press(): Promise<string> {
  const place = document.createElement('div');
  const root = createRoot(place);
  act(() =>
    root.render(
      <MantineProvider>
        <CopyButton text={() => 'the text'} label="Copy JSON" />
      </MantineProvider>,
    ),
  );
  const button = place.querySelector('button')!;
  await act(async () => button.click());
  const said = button.textContent;
  act(() => root.unmount());
  return said;
}

it('says that it copied', async () => {
  const copied: string[] = [];
  vi.stubGlobal('navigator', { clipboard: { writeText: async (text: string) => void copied.push(text) } });
  expect(await press()).toBe('Copied');
  expect(copied).toEqual(['the text']);
});

it('says that it cannot where the browser has no clipboard, or refuses', async () => {
  vi.stubGlobal('navigator', {});
  expect(await press()).toBe('Cannot copy');
  vi.stubGlobal('navigator', { clipboard: { writeText: () => Promise.reject(new Error('refused')) } });
  expect(await press()).toBe('Cannot copy');
});
