import { expect, it, vi } from 'vitest';
import { createBudgetCalls } from '../../server/testing/budgets.ts';
import { browse } from './browse.ts';
import { violations } from './violations.ts';

const at = browse({ timezoneId: 'UTC' });
/** For a machine that is busy with other tests. */
vi.setConfig({ testTimeout: 120_000 });

const budgets = () => createBudgetCalls(at.app);
const card = (name: string) => at.page.getByRole('article', { name });
const form = () => at.page.getByRole('dialog');
const effect = () => form().getByRole('region', { name: 'What this does' });
const ACME = { scope: 'PROJECT', scopeValue: 'acme', limit: 10 };

it('a budget is made by keyboard alone, with what it does told before', async () => {
  const { page, app, calls } = at;
  await budgets().record([{ projectId: 'acme', dollars: 7.5 }]);
  await page.goto(`${app.url}/budgets`);
  await page.getByText('No budgets yet.').waitFor();
  await page.keyboard.press('n');
  await page.waitForURL(/budget=new/);
  await effect().getByText('$7.50').waitFor();
  await form().getByRole('combobox', { name: 'For' }).press('Enter');
  await page.getByRole('option', { name: 'Project' }).waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.getByRole('option', { name: 'Project' }).waitFor({ state: 'hidden' });
  await form().getByRole('button', { name: 'Make the budget' }).press('Enter');
  await form().getByText('Which project?').waitFor();
  await form().getByText('A number of dollars above 0 and up to 1,000,000, such as 25 or 0.50').waitFor();
  const project = form().getByRole('combobox', { name: 'Project' });
  await expect.poll(() => project.evaluate((field) => field === document.activeElement)).toBe(true);
  await page.keyboard.type('ac');
  await page.getByRole('option', { name: 'acme' }).waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await form().getByLabel('Limit').fill('7');
  await effect().getByText('107.1%').waitFor();
  await effect().getByText('Raises at once: 50%, 70%, 80%, 90%, 95%, 99%, 100%.').waitFor();
  await effect().getByText('Calls are refused at once, until the period ends.').waitFor();
  await form().getByLabel('Limit').fill('$10');
  await effect().getByText('75%', { exact: true }).waitFor();
  await effect().getByText('Raises at once: 50%, 70%.').waitFor();
  await effect().getByText('$2.50 are left.').waitFor();
  await form().getByLabel('Limit').press('Enter');
  await form().waitFor({ state: 'detached' });
  await card('Project acme, a month').getByText('75%', { exact: true }).waitFor();
  expect(await budgets().all()).toMatchObject([{ ...ACME, period: 'MONTH', timeZone: 'UTC', enforced: true }]);
  expect(await calls.complete({ projectId: 'acme' })).toMatchObject({ servedBy: 'PROVIDER' });
});

it('a budget is changed: what was raised is not raised again, and whom it refuses is told', async () => {
  const { page, app } = at;
  const { id } = await budgets().set(ACME);
  await budgets().record([{ projectId: 'acme', dollars: 7.5 }]);
  await expect.poll(async () => (await budgets().of(id)).raisedThreshold).toBe(70);
  await page.goto(`${app.url}/budgets`);
  await page.getByRole('button', { name: 'Edit Project acme, a month' }).press('Enter');
  await effect().getByText('No alert is raised at once.').waitFor();
  await form().getByLabel('Limit').fill('8');
  await effect().getByText('Raises at once: 80%, 90%.').waitFor();
  await form().getByRole('switch', { name: 'Enforced' }).press('Space');
  await effect().getByText('It only alerts: no call is refused.').waitFor();
  await form().getByRole('button', { name: 'Save the budget' }).press('Enter');
  await form().waitFor({ state: 'detached' });
  await card('Project acme, a month').getByText('Near its limit, alerts only').waitFor();
  expect(await budgets().of(id)).toMatchObject({ limit: 8, enforced: false });
});

it('what the server finds wrong stands at its field, until that is changed', async () => {
  const { page, app } = at;
  await page.goto(`${app.url}/budgets?budget=new`);
  await form().getByRole('combobox', { name: 'For' }).click();
  await page.getByRole('option', { name: 'Provider' }).click();
  const provider = form().getByRole('combobox', { name: 'Provider' });
  await provider.fill('nobody');
  await form().getByLabel('Limit').fill('5');
  await form().getByLabel('Limit').press('Enter');
  await form()
    .getByText(/^Must be a provider: one of .*gemini/)
    .waitFor();
  expect(await provider.getAttribute('aria-invalid')).toBe('true');
  expect(await form().getByRole('alert').count()).toBe(0);
  await provider.fill('gemini');
  await form()
    .getByText(/^Must be a provider/)
    .waitFor({ state: 'detached' });
  await effect().getByText('The provider is passed over when').waitFor();
});

it('one that is there already is found, and changed instead of made twice', async () => {
  const { page, app } = at;
  await budgets().set({ scope: 'GLOBAL', limit: 10 });
  await page.goto(`${app.url}/budgets?budget=new`);
  await form().getByText('There is such a budget, of $10.00: saving changes it.').waitFor();
  await form().getByRole('combobox', { name: 'In' }).click();
  await page.getByRole('option', { name: 'A day' }).click();
  await form().getByRole('button', { name: 'Make the budget' }).waitFor();
  await page.keyboard.press('Escape');
  await form().waitFor({ state: 'detached' });
  expect(new URL(page.url()).search).toBe('');
});

it('a budget is deleted after a second thought, and an address that names it says so', async () => {
  const { page, app } = at;
  const { id } = await budgets().set(ACME);
  await page.goto(`${app.url}/budgets?budget=${id}`);
  await form().getByRole('button', { name: 'Delete …' }).press('Enter');
  await form().getByRole('button', { name: 'Delete for good' }).press('Enter');
  await form().waitFor({ state: 'detached' });
  await page.getByText('No budgets yet.').waitFor();
  expect(await budgets().all()).toEqual([]);
  await page.goto(`${app.url}/budgets?budget=${id}`);
  await form().getByText('There is no such budget any more.').waitFor();
});

it.each(['light', 'dark'] as const)('in %s colours the form has no violation that axe knows', async (colorScheme) => {
  const { page, app } = at;
  await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
  await budgets().record([{ projectId: 'acme', dollars: 7.5 }]);
  const { id } = await budgets().set(ACME);
  await page.goto(`${app.url}/budgets?budget=new`);
  await form().getByRole('button', { name: 'Make the budget' }).click();
  await form().getByText('A number of dollars above 0').waitFor();
  expect(await violations(page)).toEqual([]);
  await page.goto(`${app.url}/budgets?budget=${id}`);
  await effect().getByText('75%', { exact: true }).waitFor();
  await form().getByRole('button', { name: 'Delete …' }).click();
  expect(await violations(page)).toEqual([]);
});

it('the form fits a screen of 320 pixels', async () => {
  const { page, app } = at;
  await page.setViewportSize({ width: 320, height: 700 });
  await page.goto(`${app.url}/budgets?budget=new`);
  await form().getByLabel('Limit').fill('5');
  await effect().getByText('No alert is raised at once.').waitFor();
  const overflow = await form().evaluate((drawer) => drawer.scrollWidth - drawer.clientWidth);
  expect(overflow).toBeLessThanOrEqual(0);
});
