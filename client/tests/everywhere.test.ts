import { expect, it } from 'vitest';
import { logRow, recordInto } from '../../server/testing/rows.ts';
import { browse } from './browse.ts';

const at = browse({ timezoneId: 'America/New_York' });

async function pressAll(keys: string): Promise<void> {
  for (const key of keys) await at.page.keyboard.press(key);
}

it('the pages are reached by keys, which stay silent where one types', async () => {
  const { page, app } = at;
  await page.goto(app.url);
  await page.getByRole('heading', { name: 'Make your first call' }).waitFor();
  await pressAll('gl');
  await page.getByRole('heading', { name: 'Logs' }).waitFor();
  const box = page.getByRole('textbox', { name: 'Filter' });
  await box.focus();
  await pressAll('go');
  await expect.poll(() => box.inputValue()).toBe('go');
  expect(new URL(page.url()).pathname).toBe('/logs');
});

it('the sheet of shortcuts lists them, and switches those of a single key off', async () => {
  const { page, app } = at;
  await page.goto(`${app.url}/logs`);
  await page.getByRole('heading', { name: 'Logs' }).waitFor();
  await pressAll('?');
  const sheet = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
  await sheet.getByRole('rowheader', { name: 'Go to Overview' }).waitFor();
  await sheet.getByRole('switch', { name: 'Shortcuts of a single key' }).press('Space');
  await page.keyboard.press('Escape');
  await sheet.waitFor({ state: 'hidden' });
  await pressAll('?go');
  // The key that works all the same comes last: what came before it has been heard.
  await page.keyboard.press('Control+k');
  await page.getByRole('dialog', { name: 'Commands' }).waitFor();
  expect(await sheet.count()).toBe(0);
  expect(new URL(page.url()).pathname).toBe('/logs');
});

it('the navigation is made narrow by a key, keeps its names for screen readers, and stays so', async () => {
  const { page, app } = at;
  await page.goto(`${app.url}/logs`);
  await page.getByRole('heading', { name: 'Logs' }).waitFor();
  const width = () => page.getByRole('navigation', { name: 'Pages' }).evaluate((nav) => nav.clientWidth);
  const wide = await width();
  await pressAll('[');
  await expect.poll(width).toBeLessThan(wide / 2);
  await page.reload();
  await page.getByRole('link', { name: 'Templates' }).waitFor();
  expect(await width()).toBeLessThan(wide / 2);
  await page.getByRole('button', { name: 'Show the names of the pages' }).click();
  await expect.poll(width).toBe(wide);
});

it('every time follows the zone one chooses, and says on hover what it is elsewhere', async () => {
  const { page, app } = at;
  await recordInto(app.databaseUrl, logRow({ createdAt: new Date('2026-11-01T05:30:07Z') }));
  await page.goto(`${app.url}/logs?range=ALL`);
  const time = page.locator('tbody time').first();
  await page.getByText('Nov 1, 01:30:07').waitFor();
  await page.getByRole('combobox', { name: 'Time zone' }).fill('kolk');
  await page.getByRole('option', { name: 'Asia/Kolkata' }).click();
  await page.getByText('Nov 1, 11:00:07').waitFor();
  await time.hover();
  const told = await time.getAttribute('title');
  expect(told).toContain('11:00:07');
  expect(told).toContain('2026-11-01 05:30:07.000 UTC');
  expect(told).toMatch(/ago/);
  expect(await time.getAttribute('datetime')).toBe('2026-11-01T05:30:07.000Z');
  await page.reload();
  await page.getByText('Nov 1, 11:00:07').waitFor();
  await page.getByRole('button', { name: 'Export' }).click();
  await page.getByText('Times are on the clock of Asia/Kolkata.').waitFor();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: /^NDJSON/ }).click(),
  ]);
  expect(await (await fetch(download.url())).json()).toMatchObject({ createdAt: '2026-11-01T11:00:07.000+05:30' });
});

it('an address that no page has says so, and leads back', async () => {
  const { page, app } = at;
  for (const address of ['/nowhere/at-all', '/index.php']) {
    await page.goto(app.url + address);
    await page.getByRole('heading', { name: 'Not found' }).waitFor();
    expect(await page.title()).toBe('Not found · LLM Ledger');
    await page.getByText(address).waitFor();
  }
  await page.getByRole('link', { name: 'Go to the overview' }).click();
  await page.getByRole('heading', { name: 'Make your first call' }).waitFor();
});

it('the palette leads to pages, settings and rows by keyboard alone, and nothing moves for those who ask', async () => {
  const { page, app, calls } = at;
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.addInitScript(() => {
    const moved: string[] = [];
    Object.assign(globalThis, { moved });
    const note = ({ target, type }: Event) => moved.push(`${type} ${(target as Element).className}`);
    for (const type of ['transitionrun', 'animationstart']) document.addEventListener(type, note);
  });
  const { completionId } = await calls.complete({ agentType: 'looked-for' });
  const [row] = await calls.rows(1);
  await page.goto(app.url);
  await page.getByRole('figure', { name: 'Spend over time' }).waitFor();
  const find = async (text: string, name: RegExp) => {
    await page.keyboard.press('Control+k');
    const palette = page.getByRole('dialog', { name: 'Commands' });
    await palette.getByRole('combobox', { name: 'Find a command' }).fill(text);
    await palette.getByRole('option', { name }).first().waitFor();
    await page.keyboard.press('Enter');
    await palette.waitFor({ state: 'hidden' });
  };
  await page.keyboard.press('Control+k');
  await page.getByRole('option', { name: 'Go to Overview' }).waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('dialog', { name: 'Commands' }).waitFor({ state: 'hidden' });
  await find('dark col', /Dark colours/);
  await page.locator('html[data-mantine-color-scheme="dark"]').waitFor();
  await find('zone tokyo', /Times in Asia.Tokyo/);
  expect(await page.getByRole('combobox', { name: 'Time zone' }).inputValue()).toBe('Asia/Tokyo');
  await find('last 30', /Show the last 30 days/);
  await page.waitForURL(/LAST_30_DAYS/);
  await find(row!.id, /Open log/);
  await page.getByText(completionId, { exact: true }).first().waitFor();
  await find('logs', /Go to Logs/);
  await page.getByRole('row', { name: /looked-for/ }).click();
  await page.getByRole('dialog').getByText('Feed position').waitFor();
  expect(await page.evaluate(() => (globalThis as any).moved)).toEqual([]);
});

it('a page whose program cannot be loaded says so inside of the frame, and is tried again', async () => {
  const { page, app } = at;
  await page.goto(app.url);
  await page.getByRole('heading', { name: 'Make your first call' }).waitFor();
  await page.route('**/assets/logs-page-*.js', (route) => route.abort());
  await page.goto(`${app.url}/logs`);
  await page.getByRole('heading', { name: 'This page could not be shown' }).waitFor();
  await page.unroute('**/assets/logs-page-*.js');
  await page.getByRole('button', { name: 'Load it again' }).click();
  await page.getByRole('heading', { name: 'Logs' }).waitFor();
});
