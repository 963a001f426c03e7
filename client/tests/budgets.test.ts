import { expect, it, vi } from 'vitest';
import { createBudgetCalls } from '../../server/testing/budgets.ts';
import { browse } from './browse.ts';
import { expectNoShift, watchShifts } from './shifts.ts';
import { violations } from './violations.ts';

const at = browse({ timezoneId: 'UTC' });
/** For a machine that is busy with other tests. */
vi.setConfig({ testTimeout: 120_000 });

const budgets = () => createBudgetCalls(at.app);
const card = (name: string) => at.page.getByRole('article', { name });
const history = () => at.page.getByRole('region', { name: 'Alerts', exact: true });
const ACME = { scope: 'PROJECT', scopeValue: 'acme', limit: 10 };

it('without budgets it tells what they are for; one that is made elsewhere is shown', async () => {
  const { page, app } = at;
  await watchShifts(page);
  await page.goto(app.url);
  await page.getByRole('link', { name: 'Budgets' }).click();
  await page.getByRole('heading', { name: 'Budgets', level: 1 }).waitFor();
  await page.getByText('No budgets yet.').waitFor();
  await history().getByText('None was raised yet.').waitFor();
  await budgets().set(ACME);
  await budgets().record([{ projectId: 'acme', dollars: 1 }]);
  await card('Project acme, a month').getByText('Enforced').waitFor();
  await expectNoShift(page);
});

it('a meter moves with the calls, and an alert arrives by itself', async () => {
  const { page, app } = at;
  await budgets().set({ ...ACME, enforced: false });
  await budgets().record([{ projectId: 'acme', dollars: 3 }]);
  await watchShifts(page);
  await page.goto(`${app.url}/budgets`);
  const acme = card('Project acme, a month');
  await acme.getByText('30%', { exact: true }).waitFor();
  expect(await acme.locator('meter').getAttribute('aria-valuetext')).toBe('30%: $3.00 spent and $0.00 held of $10.00');
  await acme.getByText('Alerts only', { exact: true }).waitFor();
  await page.getByText('Live', { exact: true }).waitFor();
  await budgets().record([{ projectId: 'acme', dollars: 4.5 }]);
  await page.getByRole('note').getByText('Project acme, a month: 70% reached').waitFor();
  await acme.getByText('75%', { exact: true }).waitFor();
  await acme.getByText('Near its limit, alerts only').waitFor();
  expect(await acme.getByRole('listitem').allTextContents()).toEqual([
    '50% raised',
    '70% raised',
    ...[80, 90, 95, 99, 100].map((percent) => `${percent}% not yet`),
  ]);
  await history().getByRole('row', { name: 'Project acme, a month 70% $7.50 $10.00' }).waitFor();
  await expectNoShift(page);
  await page.getByRole('button', { name: 'Dismiss' }).press('Enter');
  await page.getByRole('note').waitFor({ state: 'detached' });
});

it('a refused call is counted, and what becomes of the budget is told', async () => {
  const { page, app, calls } = at;
  await budgets().set({ ...ACME, limit: 0.001 });
  await budgets().record([{ projectId: 'acme', dollars: 0.002 }]);
  await calls.failureOf({ projectId: 'acme' });
  await page.goto(`${app.url}/budgets`);
  const acme = card('Project acme, a month');
  await acme.getByText('Refuses calls').waitFor();
  await acme.getByText('200%', { exact: true }).waitFor();
  await acme.getByText('The limit is reached').waitFor();
  await acme.getByRole('definition').filter({ hasText: /^1$/ }).waitFor();
});

it('alerts of deleted budgets stay, and are paged by the address', async () => {
  const { page, app } = at;
  for (const projectId of ['one', 'two', 'three']) {
    const { id } = await budgets().set({ scope: 'PROJECT', scopeValue: projectId, limit: 0.9 });
    await budgets().record([{ projectId, dollars: 0.9 }]);
    await expect.poll(async () => (await budgets().of(id)).raisedThreshold).toBe(100);
    await budgets().delete(id);
  }
  await page.goto(`${app.url}/budgets`);
  await history().getByText('Deleted').first().waitFor();
  expect(await history().getByRole('row').count()).toBe(21);
  await history().getByRole('button', { name: 'next page' }).press('Enter');
  await page.waitForURL(/page=2/);
  await history()
    .getByRole('row', { name: /Project one, a month Deleted 50%/ })
    .waitFor();
  await page.reload();
  await history()
    .getByRole('row', { name: /Project one, a month Deleted 50%/ })
    .waitFor();
  expect(await history().getByRole('row').count()).toBe(2);
});

it('a part that cannot be read says so with its code, and leaves the other as it is', async () => {
  const { page, app } = at;
  await budgets().set(ACME);
  let isBroken = true;
  await page.route('**/graphql', (route) => {
    const isBudgets = route.request().postData()?.includes('query BudgetsPage');
    if (!isBudgets || !isBroken) return route.continue();
    return route.fulfill({ json: { errors: [{ message: 'Budgets are away', extensions: { code: 'OVERLOADED' } }] } });
  });
  await page.goto(`${app.url}/budgets`);
  await page.getByRole('alert').getByText('OVERLOADED').waitFor();
  await history().getByText('None was raised yet.').waitFor();
  expect(await violations(page)).toEqual([]);
  isBroken = false;
  await page.getByRole('button', { name: 'Try again' }).click();
  await card('Project acme, a month').waitFor();
});

it.each(['light', 'dark'] as const)('in %s colours there is no violation that axe knows', async (colorScheme) => {
  const { page, app } = at;
  await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
  await page.goto(`${app.url}/budgets`);
  await page.getByText('No budgets yet.').waitFor();
  expect(await violations(page)).toEqual([]);
  for (const [scopeValue, dollars] of [
    ['calm', 0.9],
    ['near', 7.5],
    ['spent', 12],
  ] as const) {
    await budgets().set({ ...ACME, scopeValue });
    await budgets().record([{ projectId: scopeValue, dollars }]);
  }
  await card('Project spent, a month').getByText('120%', { exact: true }).waitFor();
  await history()
    .getByRole('row', { name: /Project spent/ })
    .first()
    .waitFor();
  expect(await violations(page)).toEqual([]);
});

it.each([320, 375])('fits a screen of %d pixels', async (width) => {
  const { page, app } = at;
  await page.setViewportSize({ width, height: 700 });
  await budgets().set({ ...ACME, scopeValue: 'a-project-with-a-name-that-is-rather-long-for-a-phone' });
  await page.goto(`${app.url}/budgets`);
  await page.getByRole('article').waitFor();
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(overflow).toBeLessThanOrEqual(0);
});
