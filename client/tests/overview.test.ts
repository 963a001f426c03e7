import { expect, it } from 'vitest';
import type { NewLlmLog } from '../../server/ledger/llm-log.entity.ts';
import { createBudgetCalls } from '../../server/testing/budgets.ts';
import { logRow, recordInto } from '../../server/testing/rows.ts';
import { browse } from './browse.ts';
import { violations } from './violations.ts';

const at = browse({ timezoneId: 'UTC' });
const HOUR_MS = 3_600_000;

const hoursAgo = (hours: number) => new Date(Date.now() - hours * HOUR_MS);

async function record(...rows: Partial<NewLlmLog>[]): Promise<void> {
  for (const row of rows) await recordInto(at.app.databaseUrl, logRow(row));
}

it('the figures are set against the period before, split over time, and lead to the rows behind them', async () => {
  const { page, app } = at;
  await record(
    { createdAt: hoursAgo(2), provider: 'openai' },
    { createdAt: hoursAgo(3), provider: 'anthropic' },
    { createdAt: hoursAgo(30), provider: 'openai' },
  );
  await page.goto(`${app.url}/?range=LAST_DAY&measure=calls`);
  const calls = page.getByRole('region', { name: 'Totals' }).getByRole('link', { name: /Calls/ });
  await calls.getByText('100% more than in the period before').waitFor();
  const chart = page.getByRole('figure', { name: 'Calls over time' });
  await chart.getByRole('button', { name: 'As a table' }).click();
  await chart.getByRole('columnheader', { name: 'OpenAI' }).waitFor();
  await chart.getByRole('columnheader', { name: 'Anthropic' }).waitFor();
  expect(await chart.getByRole('row').count()).toBe(3);
  await calls.click();
  await page.getByText('1–2 of 2').waitFor();
});

it('a span that is marked on the chart by keyboard is the time of the page, and is left again', async () => {
  const { page, app } = at;
  await record({ createdAt: hoursAgo(2) }, { createdAt: hoursAgo(5) });
  await page.goto(`${app.url}/?range=LAST_DAY&measure=calls`);
  const slider = page.getByRole('slider', { name: 'Calls, bucket by bucket' });
  await slider.focus();
  await slider.press('Home');
  await slider.press('End');
  await slider.press('Shift+ArrowLeft');
  await slider.press('Enter');
  await page.waitForURL(/from=/);
  const { searchParams } = new URL(page.url());
  const from = searchParams.get('from')!;
  const to = searchParams.get('to')!;
  expect(Date.parse(to)).toBeGreaterThan(Date.parse(from));
  await page.getByText('No calls in this time range.').first().waitFor();
  await page.getByRole('button', { name: /leave this span/ }).click();
  await page.getByRole('link', { name: /Calls/ }).getByText('2', { exact: true }).waitFor();
  expect(page.url()).not.toContain('from=');
});

it('a span that is brushed by pointer is left by a double click, to what was looked at before', async () => {
  const { page, app } = at;
  await record({ createdAt: hoursAgo(2) }, { createdAt: hoursAgo(5) });
  await page.goto(`${app.url}/?range=LAST_DAY&measure=calls`);
  const plot = page.getByRole('figure', { name: 'Calls over time' }).locator('.u-over');
  await plot.waitFor();
  const { x, y, width, height } = (await plot.boundingBox())!;
  await page.mouse.move(x + width * 0.2, y + height / 2);
  await page.mouse.down();
  await page.mouse.move(x + width * 0.95, y + height / 2, { steps: 5 });
  await page.mouse.up();
  await page.waitForURL(/from=/);
  await page.getByRole('button', { name: /leave this span/ }).waitFor();
  await plot.dblclick();
  await page.waitForURL(/range=LAST_DAY/);
  expect(page.url()).not.toContain('from=');
});

it('from when to when is written on the clock of the page', async () => {
  const { page, app } = at;
  await record({ createdAt: new Date('2026-10-25T12:00:00Z') }, { createdAt: new Date('2026-10-26T12:00:00Z') });
  await page.goto(`${app.url}/?range=ALL&measure=calls`);
  await page.getByRole('figure', { name: 'Calls over time' }).waitFor();
  await page.keyboard.press('t');
  await page.getByLabel('From', { exact: true }).fill('2026-10-26T10:00');
  await page.getByLabel('To', { exact: true }).fill('2026-10-25T10:00');
  await page.getByText('This is not after the beginning').waitFor();
  await page.getByLabel('To', { exact: true }).fill('2026-10-26T14:00');
  await page.getByRole('button', { name: 'Apply' }).click();
  await page.getByRole('link', { name: /Calls/ }).getByText('1', { exact: true }).waitFor();
  expect(new URL(page.url()).searchParams.get('from')).toBe('2026-10-26T10:00:00.000Z');
});

it('an address with parts that are not understood works, and says what was left out', async () => {
  const { page, app } = at;
  await record({ createdAt: hoursAgo(2) });
  await page.goto(`${app.url}/?range=YESTERDAY&by=model&colour=red`);
  await page.getByText('Not understood: range, colour.').waitFor();
  await expect.poll(() => page.getByRole('radio', { name: 'Model' }).isChecked()).toBe(true);
  await page.goto(`${app.url}/templates?status=BROKEN`);
  await page.getByText('Not understood: status.').waitFor();
});

it('errors of one kind stand together, with how often they came, and lead to their rows', async () => {
  const { page, app } = at;
  const failed = { status: 'ERROR', errorCode: 'TIMEOUT', errorMessage: 'Too late' } as const;
  await record(
    { ...failed, createdAt: hoursAgo(2) },
    { ...failed, createdAt: hoursAgo(1) },
    { ...failed, createdAt: hoursAgo(1), errorCode: 'RATE_LIMITED' },
  );
  await page.goto(app.url);
  const errors = page.getByRole('region', { name: 'Newest errors' });
  const group = errors.getByRole('listitem').filter({ hasText: 'TIMEOUT' });
  await group.getByText('2×').waitFor();
  await errors.getByRole('link', { name: 'Show all 3 errors' }).click();
  await page.getByText('1–3 of 3').waitFor();
});

it('budgets that come near their limit stand on the overview, the fullest first, and lead to all of them', async () => {
  const { page, app } = at;
  const budgets = createBudgetCalls(app);
  await budgets.set({ scope: 'PROJECT', scopeValue: 'near', limit: 10 });
  await budgets.set({ scope: 'PROJECT', scopeValue: 'calm', limit: 10 });
  await budgets.set({ scope: 'GLOBAL', limit: 10, period: 'DAY' });
  await budgets.record([{ projectId: 'calm', dollars: 3 }]);
  await page.goto(app.url);
  await page.getByRole('figure', { name: 'Spend over time' }).waitFor();
  const near = page.getByRole('region', { name: 'Budgets near their limit' });
  expect(await near.count()).toBe(0);
  await budgets.record([{ projectId: 'near', dollars: 7.5 }]);
  await near.getByText('105%', { exact: true }).waitFor();
  expect(await near.getByRole('link').allTextContents()).toEqual(['All calls, a day', 'Project near, a month']);
  expect(await violations(page)).toEqual([]);
  await near.getByRole('link', { name: 'Project near, a month' }).click();
  await page.getByRole('heading', { name: 'Budgets', level: 1 }).waitFor();
});

it('a part that cannot be read says so with its code, and leaves the others as they are', async () => {
  const { page, app } = at;
  await record({ createdAt: hoursAgo(2) });
  let isBroken = true;
  await page.route('**/graphql', (route) => {
    const isErrors = route.request().postData()?.includes('OverviewErrors');
    if (!isErrors || !isBroken) return route.continue();
    return route.fulfill({
      json: { errors: [{ message: 'The ledger is away', extensions: { code: 'OVERLOADED' } }] },
    });
  });
  await page.goto(app.url);
  const errors = page.getByRole('region', { name: 'Newest errors' });
  await errors.getByText('OVERLOADED').waitFor();
  await page.getByRole('figure', { name: 'Spend over time' }).waitFor();
  isBroken = false;
  await errors.getByRole('button', { name: 'Try again' }).click();
  await errors.getByText('No call failed in this time range.').waitFor();
});
