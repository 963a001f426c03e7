import type { Browser, Page, WebSocketRoute } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { startTestApp, type TestApp } from '../../server/testing/app.ts';
import { openBrowser } from '../../server/testing/browser.ts';
import { type Calls, createCalls } from '../../server/testing/calls.ts';
import { type FakeVendors, startFakeVendors } from '../../server/testing/vendors/fake-vendors.ts';

interface Subscription {
  id: string;
  payload: { variables: { after?: string } };
}

let browser: Browser;
let vendors: FakeVendors;
let app: TestApp;
let calls: Calls;
let page: Page;
let near: WebSocketRoute;
let begun: Subscription[];
let isSilent: boolean;

beforeAll(async () => {
  browser = await openBrowser();
  vendors = await startFakeVendors();
});
afterAll(async () => {
  await browser.close();
  await vendors.close();
});
beforeEach(async () => {
  app = await startTestApp(vendors.environment);
  calls = createCalls(app);
  begun = [];
  isSilent = false;
  page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  await page.routeWebSocket(/graphql/, standBetween);
});
afterEach(async () => {
  await page.close();
  await app.close();
});

/** The network between page and server: it hands everything on, unless it has gone silent. */
function standBetween(socket: WebSocketRoute): void {
  const far = socket.connectToServer();
  near = socket;
  socket.onMessage((message) => {
    const { type, ...rest } = JSON.parse(String(message)) as Subscription & { type: string };
    if (type === 'subscribe') begun.push(rest);
    if (!isSilent) far.send(message);
  });
  far.onMessage((message) => {
    if (!isSilent) socket.send(message);
  });
}

/** Ends the page's subscription, as the server does. */
function refuse(code: string): void {
  const { id } = begun.at(-1)!;
  near.send(JSON.stringify({ id, type: 'error', payload: [{ message: `Ended with ${code}`, extensions: { code } }] }));
}

const button = (name: string) => page.getByRole('button', { name, exact: true });
const row = (name: string) => page.getByRole('row', { name: new RegExp(name) });

async function openLog(): Promise<void> {
  await page.goto(`${app.url}/logs`);
  await button('Live').waitFor();
  await calls.complete({ agentType: 'first' });
  await row('first').waitFor();
}

it('after SLOW_CONSUMER the page goes on by itself, behind the last row it had', async () => {
  await openLog();
  const [first] = await calls.rows(1);
  refuse('SLOW_CONSUMER');
  await calls.complete({ agentType: 'second', prompt: 'another' });
  await row('second').waitFor();
  expect(begun).toHaveLength(2);
  expect(begun[1]!.payload.variables.after).toBe(first.feedPosition);
  await button('Live').waitFor();
  expect(await page.getByRole('alert').count()).toBe(0);
});

it('what the server refuses is told, not taken for live, and begins anew when one asks', async () => {
  await openLog();
  refuse('FORBIDDEN');
  await page.getByRole('alert').getByText('Ended with FORBIDDEN').waitFor();
  await button('Not live').waitFor();
  await calls.complete({ agentType: 'second', prompt: 'another' });
  await calls.rows(2);
  await button('Try again').click();
  await row('second').waitFor();
  await button('Live').waitFor();
  await calls.complete({ agentType: 'third', prompt: 'yet another' });
  await row('third').waitFor();
});

it('a socket that answers nothing any more is taken for lost, and opened anew', async () => {
  await page.clock.install();
  await openLog();
  isSilent = true;
  await page.clock.fastForward(11_000);
  await page.clock.fastForward(6000);
  await button('Reconnecting…').waitFor();
  isSilent = false;
  await calls.complete({ agentType: 'second', prompt: 'another' });
  await row('second').waitFor();
  await button('Live').waitFor();
});

it('what is asked while the server is away is answered when it is back, without a click', async () => {
  await openLog();
  await app.stop();
  await page.getByRole('button', { name: /^Time range/ }).click();
  await page.getByRole('button', { name: 'All time' }).click();
  await page.getByRole('alert').getByText('The server cannot be reached.').waitFor();
  await app.startAgainThere();
  await page.getByRole('alert').waitFor({ state: 'detached' });
  await calls.complete({ agentType: 'second', prompt: 'another' });
  await row('second').waitFor();
  await page.getByText('1–2 of 2').waitFor();
});
