import { expect, it } from 'vitest';
import { browse } from './browse.ts';
import { recordMany } from './log-table.ts';

const at = browse({ timezoneId: 'America/New_York', permissions: ['clipboard-read', 'clipboard-write'] });
const param = (name: string) => new URL(at.page.url()).searchParams.getAll(name);

/** Two models and two kinds of agents. */
async function openLog(): Promise<void> {
  await recordMany(at.app, 6, (number) => ({
    agentType: number % 3 ? 'often' : 'seldom',
    responsePreview: 'A'.repeat(900),
  }));
  await at.page.goto(`${at.app.url}/logs`);
  await at.page.getByText('1–6 of 6').waitFor();
}

it('a cell of the focused row is reached by arrows, and F and X filter by it', async () => {
  const { page } = at;
  await openLog();
  await page.keyboard.press('j');
  await page.locator('[data-log]:focus').waitFor();
  const focused = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? null);
  await page.keyboard.press('ArrowRight');
  await expect.poll(focused).toMatch(/^Only status/);
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect.poll(focused).toMatch(/^Only agent type/);
  const chosen = (await focused())!.split(' ').at(-1)!;
  await page.keyboard.press('f');
  await expect.poll(() => param('agentType')).toEqual([chosen]);
  // The cell with the focus goes before the one under the pointer.
  await page.goto(`${at.app.url}/logs`);
  await page.getByText('1–6 of 6').waitFor();
  await page
    .getByRole('row', { name: /seldom/ })
    .first()
    .getByText('seldom')
    .hover();
  await page.locator('td:hover', { hasText: 'seldom' }).waitFor();
  await page.keyboard.press('x');
  await expect.poll(() => param('agentType')).toEqual(['often']);
  await page.getByText('1–4 of 4').waitFor();
});

it('E exports, T chooses the time, W wraps the rows, and C copies the open row', async () => {
  const { page } = at;
  await openLog();
  await page.keyboard.press('e');
  await page.getByText('All 6 rows of this filter').waitFor();
  await page.keyboard.press('Escape');
  await page.getByText('All 6 rows of this filter').waitFor({ state: 'hidden' });
  await page.keyboard.press('t');
  await page.getByRole('button', { name: '30 days' }).click();
  await expect.poll(() => param('range')).toEqual(['LAST_30_DAYS']);
  const height = () =>
    page
      .locator('[data-log]')
      .first()
      .evaluate((row) => row.clientHeight);
  const before = await height();
  await page.keyboard.press('w');
  await expect.poll(height).toBeGreaterThan(before * 2);
  expect(param('density')).toEqual(['wrapped']);
  await page.keyboard.press('w');
  await expect.poll(height).toBe(before);
  await page.keyboard.press('j');
  await page.keyboard.press('Space');
  await page.getByRole('dialog').getByText('Feed position').waitFor();
  await page.keyboard.press('c');
  await page.getByRole('menu').waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('menu').waitFor({ state: 'hidden' });
  await page.getByRole('dialog').waitFor();
  await page.keyboard.press('c');
  await page.getByRole('menuitem', { name: 'Link to this row' }).and(page.locator(':focus')).waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.getByRole('status').getByText('Copied').waitFor({ state: 'attached' });
  const copied = JSON.parse(await page.evaluate(() => navigator.clipboard.readText())) as { id: string };
  expect(param('log')).toEqual([copied.id]);
});

it('the palette filters by each value that occurs, and takes the filters away', async () => {
  const { page } = at;
  await openLog();
  const run = async (text: string, name: string) => {
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox', { name: 'Find a command' }).fill(text);
    await page.getByRole('option', { name }).first().waitFor();
    await page.keyboard.press('Enter');
  };
  await run('agent seldom', 'Only agent type seldom');
  await page.getByText('1–2 of 2').waitFor();
  await run('clear', 'Clear the filters');
  await page.getByText('1–6 of 6').waitFor();
  await run('status error', 'Only status Error');
  await page.getByText('No call passes these filters.').waitFor();
});

it('from and to are on the clock of the zone that the page shows', async () => {
  const { page } = at;
  await openLog();
  await page.goto(`${at.app.url}/logs?from=2026-11-01T04:30:00.000Z&to=2026-11-02T05:00:00.000Z`);
  const opener = page.getByRole('button', { name: /^Time range/ });
  await opener.click();
  await expect.poll(() => page.getByLabel('From').inputValue()).toBe('2026-11-01T00:30');
  await page.keyboard.press('Escape');
  // It goes back there once it is closed, and away from wherever one has gone meanwhile.
  await expect.poll(() => opener.evaluate((button) => button === document.activeElement)).toBe(true);
  await page.getByRole('combobox', { name: 'Time zone' }).fill('kolk');
  await page.getByRole('option', { name: 'Asia/Kolkata' }).click();
  await opener.click();
  await expect.poll(() => page.getByLabel('From').inputValue()).toBe('2026-11-01T10:00');
  await page.getByLabel('From').fill('2026-11-01T11:00');
  await page.getByRole('button', { name: 'Apply' }).click();
  await expect.poll(() => param('from')).toEqual(['2026-11-01T05:30:00.000Z']);
  expect(param('to')).toEqual(['2026-11-02T05:00:00.000Z']);
});

it('an address that counts from now is copied with the instants it means', async () => {
  const { page } = at;
  await openLog();
  await page.goto(`${at.app.url}/logs?from=now-1h&agentType=often`);
  await page.getByText('1–4 of 4').waitFor();
  await page.getByRole('button', { name: /^Time range/ }).click();
  await page.getByRole('button', { name: 'Copy address with these instants' }).click();
  await page.getByText('Copied').waitFor();
  const copied = new URL(await page.evaluate(() => navigator.clipboard.readText()));
  const [from, to] = ['from', 'to'].map((name) => Date.parse(copied.searchParams.get(name)!));
  expect(to! - from!).toBe(3_600_000);
  expect(copied.searchParams.getAll('agentType')).toEqual(['often']);
  await page.goto(copied.href);
  await page.getByText('1–4 of 4').waitFor();
});

it('whatever Tab leads to is seen, also on the way back up, where the bar and the head of the table stay on top', async () => {
  const { page } = at;
  await page.setViewportSize({ width: 1280, height: 500 });
  await openLog();
  const chart = page.getByRole('figure', { name: 'Calls over time' });
  await chart.waitFor();
  await page.evaluate(() => {
    window.scrollTo(0, document.body.scrollHeight);
    Object.assign(globalThis, { covered: [] });
    document.addEventListener('focusin', ({ target }) => {
      // A switch of two or more is seen by the labels of its choices.
      const part = (target as HTMLInputElement).closest('[role="radiogroup"]') ?? (target as Element);
      const { x, y, width, height } = part.getBoundingClientRect();
      const seen = document.elementFromPoint(x + width / 2, y + height / 2);
      if (!seen || !(part.contains(seen) || seen.contains(part))) (globalThis as any).covered.push(part.outerHTML);
    });
  });
  const isBack = () => page.evaluate(() => document.activeElement?.textContent === 'Skip to the content');
  do await page.keyboard.press('Shift+Tab');
  while (!(await isBack()));
  expect(await page.evaluate(() => (globalThis as any).covered)).toEqual([]);
});
