import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { createInterface } from 'node:readline';
import type { Browser } from 'playwright-core';
import { projectFolder } from '../server/project-folder.ts';
import { openBrowser } from '../server/testing/browser.ts';

/** What is shown, and the text that tells that it is there. */
const PICTURES = [
  { name: 'overview', address: '/', ready: 'By provider and model', chart: 'Spend over time' },
  { name: 'logs', address: '/logs', ready: 'Duration' },
];
const SCHEMES = ['light', 'dark'] as const;
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
  { name, address, ready, chart }: (typeof PICTURES)[number],
  colorScheme: (typeof SCHEMES)[number],
): Promise<void> {
  const page = await browser.newPage({ viewport: VIEWPORT, colorScheme, timezoneId: 'UTC', reducedMotion: 'reduce' });
  await page.goto(url + address);
  await page.getByText(ready, { exact: true }).first().waitFor();
  if (chart) await page.getByRole('figure', { name: chart }).waitFor();
  await page.screenshot({ path: path.join(images, `${name}-${colorScheme}.png`) });
  await page.close();
}
