import type { Request } from 'playwright-core';
import { expect, it } from 'vitest';
import { browse } from './browse.ts';
import { recordMany } from './log-table.ts';

const at = browse();
const param = (name: string) => new URL(at.page.url()).searchParams.get(name);
const drawer = () => at.page.getByRole('dialog', { name: 'Call' });
const focused = () => at.page.evaluate(() => (document.activeElement as HTMLElement | null)?.dataset['log'] ?? null);

it('a row is opened, read and closed by keyboard, and has an address of its own', async () => {
  const { page, app, calls, vendors } = at;
  vendors.answer('gemini', { text: 'The whole answer', usage: { inputTokens: 1_000_000, outputTokens: 0 } });
  const { completionId } = await calls.complete({
    agentType: 'reader',
    metadata: { run: 'r-17', tags: ['x', { y: 1 }] },
  });
  const [{ id }] = await calls.rows(1);
  await page.goto(`${app.url}/logs`);
  await page.getByRole('row', { name: /reader/ }).focus();
  await page.keyboard.press('Enter');
  await drawer().getByText(completionId, { exact: true }).first().waitFor();
  await drawer().getByText('The whole answer').waitFor();
  await drawer().getByText('r-17').waitFor();
  const indentOf = (name: string) =>
    drawer()
      .getByRole('rowheader', { name })
      .evaluate((cell) => Number.parseFloat(getComputedStyle(cell).paddingLeft));
  expect(await indentOf('Read from cache')).toBeGreaterThan(await indentOf('Input tokens'));
  await drawer().getByText('$0.30', { exact: true }).first().waitFor();
  expect(param('log')).toBe(id);
  await page.keyboard.press('Escape');
  await drawer().waitFor({ state: 'hidden' });
  expect(param('log')).toBeNull();
  await expect.poll(focused).toBe(id);
  await page.goto(`${app.url}/logs?log=${id}`);
  await drawer().getByText('The whole answer').waitFor();
  await drawer().getByRole('link', { name: 'Open as a page' }).click();
  await page.getByRole('heading', { name: 'Log detail' }).waitFor();
  await page.getByText('The whole answer').waitFor();
  expect(new URL(page.url()).pathname).toBe(`/logs/${id}`);
});

it('the largest metadata are opened a branch and a text at a time, by keyboard too', async () => {
  const { page, app } = at;
  const lists = Object.fromEntries(Array.from({ length: 99 }, (_, at) => [`list${at}`, Array(60).fill(7)]));
  const text = `${'word '.repeat(400)}the end`;
  await recordMany(app, 3, (number) => ({
    agentType: `agent-${number}`,
    createdAt: new Date(Date.now() - number * 1000).toISOString(),
    metadata: number === 1 ? { text, ...lists } : null,
  }));
  await page.goto(`${app.url}/logs`);
  const row = page.getByRole('row', { name: /agent-1/ });
  await row.focus();
  await page.keyboard.press('Enter');
  const metadata = drawer().getByRole('region', { name: 'Metadata' });
  await metadata.getByText('list98').waitFor();
  expect(await metadata.getByRole('listitem').count()).toBe(100);
  await metadata.getByText('list of 60').first().focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => metadata.getByRole('listitem').count()).toBe(160);
  expect(await metadata.getByText('the end').count()).toBe(0);
  await metadata.getByRole('button', { name: 'Show all 2,007 characters' }).focus();
  await page.keyboard.press('Enter');
  await metadata.getByText('the end').waitFor();
  await page.keyboard.press('j');
  await metadata.getByText('Not reported').waitFor();
  await page.keyboard.press('k');
  await metadata.getByText('list98').waitFor();
  expect(await metadata.getByRole('listitem').count()).toBe(100);
  await page.keyboard.press('Escape');
  await drawer().waitFor({ state: 'hidden' });
  await expect.poll(focused).toBe(await row.getAttribute('data-log'));
});

it('J and K go through the filtered list, over the edge of a page and back', async () => {
  const { page, app, calls } = at;
  await recordMany(app, 70, (number) => ({ agentType: number % 7 ? 'walked' : 'left out' }));
  const rows = await calls.rows(60, { agentType: ['walked'] });
  const ids: string[] = rows.map(({ id }) => id).toReversed();
  await page.goto(`${app.url}/logs?agentType=walked`);
  await page.getByText('1–50 of 60').waitFor();
  await page.locator('[data-log]').first().click();
  const met = [param('log')];
  for (const id of ids.slice(1)) {
    await page.keyboard.press('j');
    await expect.poll(() => ids.indexOf(param('log')!)).toBe(ids.indexOf(id));
    met.push(param('log'));
  }
  expect(met).toEqual(ids);
  expect(param('page')).toBe('2');
  await drawer().getByText('60 of 60').waitFor();
  await page.keyboard.press('j');
  for (const id of ids.slice(45, -1).toReversed()) {
    await page.keyboard.press('k');
    await expect.poll(() => ids.indexOf(param('log')!)).toBe(ids.indexOf(id));
  }
  expect(param('page')).toBeNull();
  await page.goBack();
  await drawer().waitFor({ state: 'hidden' });
});

it('calls that come meanwhile do not make a step miss a row', async () => {
  const { page, app, calls } = at;
  await recordMany(app, 60);
  const ids: string[] = (await calls.rows(60)).map(({ id }) => id).toReversed();
  await page.goto(`${app.url}/logs?page=2&log=${ids[50]}`);
  await drawer().getByText('51 of 60').waitFor();
  await recordMany(app, 7);
  await page.getByRole('button', { name: 'Paused, 7 new' }).waitFor();
  await page.keyboard.press('k');
  await expect.poll(() => param('log')).toBe(ids[49]);
  await page.keyboard.press('k');
  await expect.poll(() => param('log')).toBe(ids[48]);
});

it('the attempts of a completion stand on one line of time, and each is a click away', async () => {
  const { page, app, calls, vendors } = at;
  vendors.answer('gemini', { status: 400, message: 'No good' });
  await calls.complete({ agentType: 'tried' });
  await calls.rows(2);
  await page.goto(`${app.url}/logs`);
  await page.getByRole('row', { name: /BAD_REQUEST/ }).click();
  const attempts = drawer().getByRole('list', { name: 'Attempts of this completion' });
  await attempts.getByRole('button', { name: /BAD_REQUEST/ }).waitFor();
  await attempts.getByRole('button', { name: /Success/ }).click();
  await drawer().getByRole('region', { name: 'Answer' }).waitFor();
  expect(await attempts.getByRole('listitem').count()).toBe(2);
});

it('a row that is not there is told, beside the list and as a page', async () => {
  const { page, app, calls } = at;
  await calls.complete();
  await calls.rows(1);
  await page.goto(`${app.url}/logs?log=nothing`);
  await drawer().getByText('There is no call of this id').waitFor();
  await page.goto(`${app.url}/logs/nothing`);
  await page.getByText('There is no call of this id').waitFor();
});

const asks = (request: Request, operation: string) =>
  request.postData()?.includes(`"operationName":"${operation}"`) ?? false;

it('the list, a filter and a row are asked for in few requests: two, two and one', async () => {
  const { page, app, calls } = at;
  await calls.complete({ agentType: 'greeter' });
  await calls.rows(1);
  const asked = { begun: 0, ended: 0 };
  const count = (key: keyof typeof asked) => (request: Request) => {
    if (request.url().endsWith('/graphql')) asked[key] += 1;
  };
  page.on('request', count('begun'));
  page.on('requestfinished', count('ended'));
  page.on('requestfailed', count('ended'));
  /** How many since it was called last, when all are answered. */
  const requests = async () => {
    await expect.poll(() => asked.begun - asked.ended).toBe(0);
    const { begun } = asked;
    Object.assign(asked, { begun: 0, ended: 0 });
    return begun;
  };
  // The counts are there first: no reason to take the list for empty.
  const counted = page.waitForResponse((response) => asks(response.request(), 'LogsSummary'));
  await page.route('**/graphql', async (route) => {
    if (asks(route.request(), 'LogsPage')) await counted;
    await route.continue();
  });
  await page.goto(`${app.url}/logs`);
  await page.getByText('1–1 of 1').waitFor();
  await page.getByRole('checkbox', { name: /greeter/ }).waitFor();
  expect(await requests()).toBe(2);
  await page.getByRole('checkbox', { name: /greeter/ }).click();
  await page.locator('.logs-list:not([data-stale])').waitFor();
  await page.getByRole('button', { name: 'Remove agentType greeter' }).waitFor();
  expect(await requests()).toBe(2);
  await page.locator('[data-log]').first().click();
  await drawer().getByRole('region', { name: 'Ids' }).waitFor();
  expect(await requests()).toBe(1);
});
