import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { createInterface } from 'node:readline';
import type { Browser, Page } from 'playwright-core';
import { SCENES } from '../server/demo/scenes.ts';
import { projectFolder } from '../server/project-folder.ts';
import { openBrowser } from '../server/testing/browser.ts';

/** What is shown, the text that tells that it is there, and what is done before the picture is taken. */
const PICTURES: readonly {
  name: string;
  address: string;
  ready: string;
  prepare?: (page: Page) => Promise<unknown>;
}[] = [
  {
    name: 'overview',
    address: '/',
    ready: 'By provider and model',
    prepare: (page) => page.getByRole('figure', { name: 'Spend over time' }).waitFor(),
  },
  { name: 'logs', address: '/logs', ready: 'Duration' },
  { name: 'log', address: '/logs?status=SUCCESS', ready: 'Duration', prepare: openRow },
  { name: 'budgets', address: '/budgets', ready: 'Project finance' },
  { name: 'playground', address: '/playground', ready: 'The answer comes here', prepare: compare },
];
const SCHEMES = ['light', 'dark'] as const;
const [, scene] = SCENES[1]!;
const VIEWPORT = { width: 1440, height: 900 };
const images = path.join(projectFolder(), 'docs', 'images');

const demo = spawn(process.execPath, ['dist/server/demo/main.js'], {
  cwd: projectFolder(),
  env: { ...process.env, NODE_ENV: 'production', HOST: '127.0.0.1', PORT: '0' },
  stdio: ['ignore', 'pipe', 'inherit'],
});
const hasEnded = once(demo, 'exit');
try {
  const url = await addressOf(demo.stdout);
  const browser = await openBrowser();
  for (const picture of PICTURES) {
    for (const scheme of SCHEMES) await take(browser, url, picture, scheme);
  }
  await browser.close();
} finally {
  demo.kill('SIGTERM');
  await hasEnded;
}

/** Where the demonstration says that its dashboard is; throws where it ends before. */
async function addressOf(output: NodeJS.ReadableStream): Promise<string> {
  for await (const line of createInterface(output)) {
    const [, url] = /The dashboard is at (\S+)/.exec(line) ?? [];
    if (url) return url;
  }
  throw new Error('The demonstration did not start');
}

async function take(
  browser: Browser,
  url: string,
  { name, address, ready, prepare }: (typeof PICTURES)[number],
  colorScheme: (typeof SCHEMES)[number],
): Promise<void> {
  const page = await browser.newPage({ viewport: VIEWPORT, colorScheme, timezoneId: 'UTC', reducedMotion: 'reduce' });
  await page.goto(url + address);
  await page.getByText(ready).first().waitFor();
  await prepare?.(page);
  await page.screenshot({ path: path.join(images, `${name}-${colorScheme}.png`) });
  await page.close();
}

/** The list is held still first: else a row that arrives may take the click meant for another. */
async function openRow(page: Page): Promise<void> {
  await page.locator('[data-log]').nth(1).waitFor();
  await page.keyboard.press('l');
  await page.getByRole('button', { name: /^Paused/ }).waitFor();
  await page.locator('[data-log]').nth(1).click();
  await page.getByRole('dialog').getByText('Feed position').waitFor();
}

/** Asks two models the same. */
async function compare(page: Page): Promise<void> {
  await page.getByLabel('System prompt').fill(scene.systemPrompt);
  await page.getByPlaceholder('What do you want to ask?').fill(scene.prompt.replace('{n}', '7'));
  await page.getByRole('button', { name: 'Compare' }).click();
  await page.getByRole('region', { name: 'Answer B' }).getByLabel('Provider').selectOption('anthropic');
  await page.getByRole('button', { name: 'Run' }).click();
  for (const name of ['Answer A', 'Answer B']) {
    await page.getByRole('region', { name }).getByRole('link', { name: 'Row in the ledger' }).waitFor();
  }
}
