import { expect, it } from 'vitest';
import { logRow, recordInto } from '../../server/testing/rows.ts';
import { browse } from './browse.ts';
import { recordMany } from './log-table.ts';

const at = browse();
const param = (name: string) => new URL(at.page.url()).searchParams.getAll(name);

/** Twenty of them seldom. */
const recordSixty = () =>
  recordMany(at.app, 60, (number) => ({ agentType: number % 3 ? 'often' : 'seldom', responsePreview: 'An answer' }));

it('the log of an empty ledger leads to the first call', async () => {
  const { page, app } = at;
  await page.goto(`${app.url}/logs`);
  await page.getByText('No calls yet.').waitFor();
  expect(await page.getByRole('button', { name: 'Look at all time' }).count()).toBe(0);
  await page.getByRole('link', { name: 'Make your first call' }).click();
  await page.getByRole('button', { name: 'Make a call now' }).waitFor();
});

it('a log whose calls are all older leads to them', async () => {
  const { page, app } = at;
  await recordInto(app.databaseUrl, logRow({ createdAt: new Date(Date.now() - 40 * 86_400_000) }));
  await page.goto(`${app.url}/logs`);
  await page.getByText('No calls in this time range.').waitFor();
  await page.getByRole('button', { name: 'Look at all time' }).click();
  await page.getByText('1–1 of 1').waitFor();
});

it('a call made elsewhere appears on the open log by itself, with its real model', async () => {
  const { page, app, calls, vendors } = at;
  await page.goto(`${app.url}/logs`);
  await page.getByRole('button', { name: 'Live' }).waitFor();
  vendors.answer('openai', { model: 'gpt-4o-mini-2024-07-18' });
  await calls.complete({ agentType: 'elsewhere', provider: 'openai' });
  const row = page.getByRole('row', { name: /elsewhere/ });
  await row.getByText('GPT-4o mini').waitFor();
  await row.getByText('Success').waitFor();
  await page.getByText('1–1 of 1').waitFor();
});

it('filters and pages are the address, and the totals are exact', async () => {
  const { page, app } = at;
  await recordSixty();
  await page.goto(`${app.url}/logs`);
  await page.getByText('1–50 of 60').waitFor();
  await page.getByRole('button', { name: 'Page 2' }).click();
  await page.getByText('51–60 of 60').waitFor();
  expect(param('page')).toEqual(['2']);
  await page.getByRole('checkbox', { name: /seldom/ }).click();
  await page.getByText('1–20 of 20').waitFor();
  expect(param('agentType')).toEqual(['seldom']);
  expect(await page.getByRole('textbox', { name: 'Filter' }).inputValue()).toBe('agentType:seldom');
  await page.reload();
  await page.getByText('1–20 of 20').waitFor();
  await page.goBack();
  await page.getByText('51–60 of 60').waitFor();
  await page.getByRole('textbox', { name: 'Filter' }).fill('no such text');
  await page.keyboard.press('Enter');
  await page.getByText('No call passes these filters.').waitFor();
  await page.getByRole('button', { name: 'Clear the filters' }).click();
  await page.getByText('1–50 of 60').waitFor();
});

it('what is typed, chosen and clicked in a cell is one filter', async () => {
  const { page, app } = at;
  await recordSixty();
  await page.goto(`${app.url}/logs`);
  const box = page.getByRole('textbox', { name: 'Filter' });
  await box.fill('agentType:often colour:red');
  await page.keyboard.press('Enter');
  await page.getByText('colour:red: there is no condition of this name').waitFor();
  await page.getByText('1–50 of 60').waitFor();
  await box.fill('agentType:often status:success');
  await page.keyboard.press('Enter');
  await page.getByText('1–40 of 40').waitFor();
  await page.getByRole('button', { name: 'Remove agentType often' }).click();
  await page.getByText('1–50 of 60').waitFor();
  expect(await box.inputValue()).toBe('status:success');
  const row = page.getByRole('row', { name: /seldom/ }).first();
  await row.hover();
  await row.getByRole('button', { name: 'Only agent type seldom' }).click();
  await page.getByText('1–20 of 20').waitFor();
  await page.getByRole('button', { name: 'Clear all' }).click();
  await page.getByText('1–50 of 60').waitFor();
  await row.hover();
  await row.getByRole('button', { name: 'Without agent type seldom' }).click();
  await page.getByText('1–40 of 40').waitFor();
  expect(param('agentType')).toEqual(['often']);
});

it('an address with parts that are not understood works, and says what was left out', async () => {
  const { page, app } = at;
  await recordMany(app, 2, (number) => ({ agentId: number ? '123' : '0123' }));
  await page.goto(`${app.url}/logs?agentId=123&status=BROKEN&colour=red&page=x`);
  await page.getByText('Not understood: status, colour, page.').waitFor();
  await page.getByText('1–1 of 1').waitFor();
  await page.getByRole('button', { name: 'Remove agent 123' }).waitFor();
});

it('counts obey the other conditions, not their own', async () => {
  const { page, app } = at;
  await recordMany(app, 3, (number) => ({
    agentType: number ? 'b' : 'a',
    provider: number === 2 ? 'openai' : 'gemini',
  }));
  await page.goto(`${app.url}/logs?agentType=b`);
  const box = (name: RegExp) => page.getByRole('checkbox', { name });
  await box(/^a\s*1$/).waitFor();
  await box(/^b\s*2$/).waitFor();
  await box(/^Gemini\s*1$/).waitFor();
  await box(/^OpenAI\s*1$/).click();
  await page.getByText('1–1 of 1').waitFor();
  await box(/^Gemini\s*1$/).waitFor();
  await box(/^b\s*1$/).waitFor();
  // Eight values are shown at first, and what is chosen however seldom it is, so that it can be taken away.
  await recordMany(app, 19, (number) => ({ projectId: number === 0 ? 'seldom' : `often-${number % 9}` }));
  await page.goto(`${app.url}/logs?projectId=seldom`);
  await page.getByRole('group', { name: 'Project' }).getByRole('button', { name: '1 more' }).waitFor();
  await box(/^seldom\s*1$/).click();
  await page.getByText('1–22 of 22').waitFor();
});

it('columns, their order and the density are in the address, and a view keeps them under a name', async () => {
  const { page, app, calls } = at;
  await calls.complete();
  await calls.rows(1);
  await page.goto(`${app.url}/logs?status=SUCCESS`);
  const heads = page.getByRole('columnheader');
  await page.getByRole('button', { name: 'Columns' }).click();
  await page.getByRole('checkbox', { name: 'Status' }).last().click();
  await page.getByRole('button', { name: 'Move Model to the left' }).click();
  await page.getByRole('radio', { name: 'Roomy' }).click();
  await page.keyboard.press('Escape');
  await expect
    .poll(() => heads.allTextContents().then((names) => names.slice(0, 3)))
    .toEqual(['Model', 'Time', 'Agent type']);
  const edge = page.getByRole('separator', { name: 'Width of Model' });
  await edge.focus();
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => param('columns')[0]).toMatch(/^model:132,createdAt,/);
  await page.getByRole('button', { name: 'Views' }).click();
  await page.getByRole('textbox', { name: 'Save this view as' }).fill('Mine');
  await page.getByRole('button', { name: 'Save view' }).click();
  await page.goto(`${app.url}/logs`);
  await page.getByRole('button', { name: 'Views' }).click();
  await page.getByRole('link', { name: 'Mine' }).click();
  await expect.poll(() => heads.first().textContent()).toBe('Model');
  expect(param('status')).toEqual(['SUCCESS']);
  expect(param('density')).toEqual(['roomy']);
});

it('an export is of the filter, and says how many rows it has', async () => {
  const { page, app } = at;
  await recordSixty();
  await page.goto(`${app.url}/logs?agentType=often`);
  await page.getByRole('button', { name: 'Export' }).click();
  await page.getByText('All 40 rows of this filter').waitFor();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: /^NDJSON/ }).click(),
  ]);
  const file = await (await fetch(download.url())).text();
  expect(file.trim().split('\n')).toHaveLength(40);
});

it('every page is reached by its number, the last too, and one behind it leads back', async () => {
  const { page, app } = at;
  await recordSixty();
  await page.goto(`${app.url}/logs?page=99`);
  await page.getByText('The list ends at page 2.').waitFor();
  await page.getByRole('button', { name: 'Go there' }).click();
  await page.getByText('51–60 of 60').waitFor();
  const row = page.locator('[data-log]').first();
  expect(await row.getAttribute('aria-rowindex')).toBe('52');
  expect(await page.getByRole('table').getAttribute('aria-rowcount')).toBe('61');
});
