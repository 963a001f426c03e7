import { MantineProvider } from '@mantine/core';
import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { expect, it, vi } from 'vitest';
import { StatusLine } from './status-line.tsx';

it('what changes all the time is told every five seconds, each time as it is then', async () => {
  vi.useFakeTimers();
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  const place = document.createElement('div');
  const root = createRoot(place);
  const say = (text: string) =>
    act(() =>
      root.render(
        <MantineProvider>
          <StatusLine text={text} />
        </MantineProvider>,
      ),
    );
  const told: string[] = [];
  for (let calls = 0; calls <= 110; calls += 1) {
    say(`${calls} calls`);
    const now = place.querySelector('output')!.textContent;
    if (now !== told.at(-1)) told.push(now);
    await act(() => vi.advanceTimersByTimeAsync(100));
  }
  expect(told).toEqual(['0 calls', '50 calls', '100 calls']);
  await act(() => vi.advanceTimersByTimeAsync(5000));
  expect(place.querySelector('output')!.textContent).toBe('110 calls');
  act(() => root.unmount());
  vi.useRealTimers();
});
