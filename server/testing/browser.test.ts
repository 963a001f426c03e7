import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, it, onTestFinished } from 'vitest';
import { openBrowser } from './browser.ts';

it('opens pages of this machine, with scripts and fonts', async () => {
  const server = createServer((_request, response) => {
    response.setHeader('content-type', 'text/html');
    response.end('<p style="display: inline-block">Hello</p><script>document.title = 1 + 1</script>');
  }).listen(0, '127.0.0.1');
  onTestFinished(() => void server.close());
  await once(server, 'listening');

  const browser = await openBrowser();
  onTestFinished(() => browser.close());
  const page = await browser.newPage();
  await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  expect(await page.title()).toBe('2');
  const text = await page.locator('p').boundingBox();
  expect(text?.width).toBeGreaterThan(10);
});
