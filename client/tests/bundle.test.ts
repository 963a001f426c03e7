import { gzipSync } from 'node:zlib';
import type { Response } from 'playwright-core';
import { expect, it } from 'vitest';
import { browse } from './browse.ts';

const at = browse();
const LIMITS_KB = { js: 350, css: 30 };

it.each([
  ['/', 'Make your first call'],
  ['/logs', 'No calls yet'],
  ['/templates', 'Nothing learned yet'],
  ['/budgets', 'No budgets yet'],
  ['/playground', 'The answer comes here'],
])('what a browser asks for to show %s is small, and has no byte of the explorer in it', async (address, ready) => {
  const { page, app } = at;
  const sizes = { js: 0, css: 0 };
  const explorers: string[] = [];
  const read: Promise<void>[] = [];
  const weigh = async (response: Response) => {
    const kind = /\.(js|css)$/.exec(new URL(response.url()).pathname)?.[1] as keyof typeof sizes | undefined;
    if (!kind) return;
    const text = await response.body();
    sizes[kind] += gzipSync(text).length / 1000;
    if (/graphiql|monaco-editor/i.test(text.toString())) explorers.push(response.url());
  };
  page.on('response', (response) => void read.push(weigh(response)));
  await page.goto(app.url + address);
  await page.getByText(ready).first().waitFor();
  await page.waitForLoadState('networkidle');
  await Promise.all(read);
  for (const kind of ['js', 'css'] as const) {
    expect(sizes[kind]).toBeGreaterThan(1);
    expect(sizes[kind]).toBeLessThanOrEqual(LIMITS_KB[kind]);
  }
  expect(explorers).toEqual([]);
});
