import { expect, it } from 'vitest';
import { browse } from './browse.ts';
import { expectNoShift, watchShifts } from './shifts.ts';

const at = browse();

it('an empty ledger tells how to make the first call, makes one, and shows it by itself', async () => {
  const { page, app } = at;
  await watchShifts(page);
  await page.goto(app.url);
  await page.getByRole('heading', { name: 'Make your first call' }).waitFor();
  await page.getByRole('tab', { name: 'JavaScript' }).click();
  await page.getByText(`fetch('${app.url}/graphql'`).waitFor();
  await page.getByRole('button', { name: 'Make a call now' }).click();
  await page.getByRole('heading', { name: 'Spend over time' }).waitFor();
  const table = page.getByRole('region', { name: 'Table of providers and models' });
  await table.getByText('Gemini 2.5 Flash').waitFor();
  await expectNoShift(page);
});

it('each page has a title of its own, and another page is told by moving the focus to it', async () => {
  const { page, app, calls } = at;
  await calls.complete();
  await calls.rows(1);
  await page.goto(app.url);
  await page.getByRole('heading', { name: 'Spend over time' }).waitFor();
  expect(await page.title()).toBe('Overview · LLM Ledger');
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('BODY');
  await page.getByRole('link', { name: /Calls/ }).press('Enter');
  await page.getByText('1–1 of 1').waitFor();
  expect(await page.title()).toBe('Logs · LLM Ledger');
  expect(await page.getByRole('main', { name: 'Logs' }).evaluate((main) => main === document.activeElement)).toBe(true);
  await page.getByRole('textbox', { name: 'Filter' }).fill('nothing');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Clear the filters' }).waitFor();
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('INPUT');
  await page.getByRole('link', { name: 'Overview' }).click();
  await page.getByRole('heading', { name: 'Spend over time' }).waitFor();
  expect(await page.title()).toBe('Overview · LLM Ledger');
});

it('the overview follows what happens, and its figures are those of the log', async () => {
  const { page, app, calls, vendors } = at;
  vendors.answer('gemini', { usage: { inputTokens: 2_000_000, outputTokens: 0 } });
  await calls.complete({ prompt: 'dear' });
  await calls.rows(1);
  await page.goto(app.url);
  const tiles = page.getByRole('region', { name: 'Totals' });
  await tiles.getByText('$0.60').waitFor();
  vendors.answer('gemini', { status: 400 });
  await calls.failureOf({ prompt: 'refused', provider: 'gemini', failover: false });
  await tiles.getByText('50%').waitFor();
  await page
    .getByRole('article', { name: 'Gemini' })
    .getByText(/Last error/)
    .waitFor();
  await tiles.getByRole('link', { name: /Error rate/ }).click();
  await page.getByRole('row', { name: /BAD_REQUEST/ }).waitFor();
});

it('a price nobody knows is not $0, also beside answers from the cache', async () => {
  const { page, app, calls, vendors } = at;
  vendors.answer('openai', { model: 'gpt-4o-own-tuned' });
  await calls.complete({ prompt: 'unpriced', provider: 'openai' });
  await calls.complete({ prompt: 'unpriced', provider: 'openai', cache: 'USE' });
  await calls.rows(1, { status: ['CACHED'] });
  await page.goto(app.url);
  const row = page.getByRole('row', { name: /gpt-4o-own-tuned/ });
  await row.waitFor();
  expect(await row.getByRole('cell').allTextContents()).toEqual([
    '2',
    expect.any(String),
    '—not reported',
    '1',
    '0',
    expect.any(String),
  ]);
});
