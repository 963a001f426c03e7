import { expect, it } from 'vitest';
import { createRandom } from '../../server/demo/random.ts';
import { logRow, recordInto } from '../../server/testing/rows.ts';
import { browse } from './browse.ts';
import { recordMany } from './log-table.ts';

const at = browse();
const HOUR_MS = 3_600_000;
const param = (name: string) => new URL(at.page.url()).searchParams.get(name);

/** Long enough for a test. */
const LEFT_MS = 60_000;

/** The full hour that began so many hours before this one. */
function hoursAgo(hours: number): Date {
  return new Date((Math.floor(Date.now() / HOUR_MS) - hours) * HOUR_MS);
}

/** One call three hours ago, two of them two hours ago. The hour stays the same until the test is done. */
async function openLastDay(): Promise<void> {
  const { page, app } = at;
  const left = HOUR_MS - (Date.now() % HOUR_MS);
  if (left < LEFT_MS) await new Promise((resolve) => setTimeout(resolve, left));
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

const HOURS = 48;
const RANGES = 20;
const SEED = 20_261_129;

/** The calls of all bars, as one hears them who goes from the first to the last. */
async function callsOfBars(): Promise<number> {
  await chart().focus();
  await at.page.keyboard.press('Home');
  await at.page.keyboard.press('Shift+End');
  return callsOf(await chart().getAttribute('aria-valuetext'));
}

function callsOf(text: string | null): number {
  return Number(/: ([\d,]+) calls/.exec(text ?? '')?.[1]?.replaceAll(',', ''));
}

/** By mouse from the middle of one bar to that of another. Returns what the brush says of them. */
async function brush(one: number, other: number): Promise<number> {
  const { mouse } = at.page;
  const box = (await chart().boundingBox())!;
  const middleOf = (bar: number) => box.x + (box.width * (bar + 0.5)) / HOURS;
  await mouse.move(middleOf(one), box.y + 20);
  await mouse.down();
  await mouse.move(middleOf(other), box.y + 20, { steps: 2 });
  const said = callsOf(await chart().getAttribute('aria-valuetext'));
  await mouse.up();
  return said;
}

/** The same by keyboard. */
async function brushByKey(one: number, other: number): Promise<number> {
  const { keyboard } = at.page;
  await chart().focus();
  await keyboard.press('Home');
  for (let step = 0; step < one; step += 1) await keyboard.press('ArrowRight');
  for (let step = one; step < other; step += 1) await keyboard.press('Shift+ArrowRight');
  const said = callsOf(await chart().getAttribute('aria-valuetext'));
  await keyboard.press('Enter');
  return said;
}

it('whatever is brushed: the address has the edges of the bars, and bars and list have the calls between', async () => {
  const { page, app } = at;
  const random = createRandom(SEED);
  const below = (most: number) => Math.floor(random.next() * most);
  const begin = hoursAgo(HOURS).getTime();
  // Most of them in few hours, some on the very edge of one, and most hours without any.
  const made = Array.from(
    { length: 120 },
    () => begin + (below(HOURS / 3) ** 2 % HOURS) * HOUR_MS + below(3) * below(1_200_000),
  );
  await recordMany(app, made.length, (number) => ({ createdAt: new Date(made[number]!).toISOString() }));
  const edge = (hour: number) => new Date(begin + hour * HOUR_MS).toISOString();
  await page.goto(`${app.url}/logs?from=${edge(0)}&to=${edge(HOURS)}`);
  for (let range = 0; range < RANGES; range += 1) {
    await expect.poll(callsOfBars).toBe(made.length);
    await expect.poll(() => chart().getAttribute('aria-valuemax')).toBe(String(HOURS - 1));
    const one = below(HOURS - 1);
    const last = one + 1 + below(HOURS - 1 - one);
    const byKey = range % 5 === 0;
    const said = byKey
      ? await brushByKey(one, last)
      : await (random.next() < 0.5 ? brush(one, last) : brush(last, one));
    const inside = made.filter((ms) => ms >= begin + one * HOUR_MS && ms < begin + (last + 1) * HOUR_MS).length;
    expect(said).toBe(inside);
    await expect.poll(() => [param('from'), param('to')]).toEqual([edge(one), edge(last + 1)]);
    await page.getByText(inside === 0 ? 'No calls in this time range.' : new RegExp(` of ${inside}$`)).waitFor();
    await expect.poll(callsOfBars).toBe(inside);
    const times = await page
      .locator('[data-log] time')
      .evaluateAll((all) => all.map((time) => (time as HTMLTimeElement).dateTime));
    expect(times.filter((time) => time < edge(one) || time >= edge(last + 1))).toEqual([]);
    await page.keyboard.press('Backspace');
  }
});
