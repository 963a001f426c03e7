import { expect, it } from 'vitest';
import { logRow, recordInto } from '../../server/testing/rows.ts';
import { browse } from './browse.ts';

const at = browse();
const HOUR_MS = 3_600_000;
const param = (name: string) => new URL(at.page.url()).searchParams.get(name);

/** The full hour that began so many hours before this one. */
function hoursAgo(hours: number): Date {
  return new Date((Math.floor(Date.now() / HOUR_MS) - hours) * HOUR_MS);
}

/** One call three hours ago, two of them two hours ago. */
async function openLastDay(): Promise<void> {
  const { page, app } = at;
  for (const hours of [3, 2, 2]) {
    await recordInto(app.databaseUrl, logRow({ createdAt: new Date(hoursAgo(hours).getTime() + 60_000) }));
  }
  await page.goto(`${app.url}/logs?range=LAST_DAY`);
  await page.getByText('1–3 of 3').waitFor();
}

const chart = () => at.page.getByRole('slider', { name: /^Calls over time/ });

it('by keyboard: arrows choose an hour, Enter looks into it, Backspace goes back out', async () => {
  await openLastDay();
  const { page } = at;
  await chart().focus();
  for (const _ of [0, 1, 2]) await page.keyboard.press('ArrowLeft');
  expect(await chart().getAttribute('aria-valuetext')).toMatch(/: 2 calls \(2 success\)$/);
  await page.keyboard.press('Shift+ArrowLeft');
  expect(await chart().getAttribute('aria-valuetext')).toMatch(/: 3 calls \(3 success\)$/);
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await page.getByText('1–2 of 2').waitFor();
  expect([param('from'), param('to'), param('range')]).toEqual([
    hoursAgo(2).toISOString(),
    hoursAgo(1).toISOString(),
    null,
  ]);
  await chart().focus();
  await page.keyboard.press('Backspace');
  await page.getByText('1–3 of 3').waitFor();
  expect([param('from'), param('range')]).toEqual([null, 'LAST_DAY']);
});

it('by mouse: a brush is its hours, a bar is its hour, a double click goes back out', async () => {
  await openLastDay();
  const { page } = at;
  const box = (await chart().boundingBox())!;
  const buckets = Number(await chart().getAttribute('aria-valuemax')) + 1;
  const middleOf = (hours: number) => box.x + (box.width * (buckets - hours - 0.5)) / buckets;
  await page.mouse.move(middleOf(3), box.y + 20);
  await page.mouse.down();
  await page.mouse.move(middleOf(2), box.y + 20, { steps: 4 });
  await page.mouse.up();
  await expect.poll(() => param('to')).toBe(hoursAgo(1).toISOString());
  expect(param('from')).toBe(hoursAgo(3).toISOString());
  await page.getByText('1–3 of 3').waitFor();
  await page.mouse.dblclick(box.x + 5, box.y + 20);
  await expect.poll(() => param('range')).toBe('LAST_DAY');
  await expect.poll(() => chart().getAttribute('aria-valuemax')).toBe(String(buckets - 1));
  await page.mouse.click(middleOf(3), box.y + 20);
  await page.getByText('1–1 of 1').waitFor();
  expect([param('from'), param('to')]).toEqual([hoursAgo(3).toISOString(), hoursAgo(2).toISOString()]);
});

it('the bars together are the total of the list', async () => {
  await openLastDay();
  const { page } = at;
  await chart().focus();
  await page.keyboard.press('End');
  const last = await chart().getAttribute('aria-valuemax');
  await page.keyboard.press('Home');
  for (let step = 0; step < Number(last); step += 1) await page.keyboard.press('Shift+ArrowRight');
  expect(await chart().getAttribute('aria-valuetext')).toMatch(/: 3 calls /);
});
