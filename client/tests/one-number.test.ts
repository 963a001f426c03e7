import { expect, it } from 'vitest';
import { browse } from './browse.ts';
import { recordMany } from './log-table.ts';

const at = browse({ timezoneId: 'Pacific/Auckland' });
const HOUR_MS = 3_600_000;
/** The days on which clocks change in spring and in autumn, or, where they never do, the same ones: from one midnight there to the next. */
const DAYS = [
  ['UTC', '2026-03-29T00:00Z', '2026-03-30T00:00Z'],
  ['UTC', '2026-10-25T00:00Z', '2026-10-26T00:00Z'],
  ['America/Los_Angeles', '2026-03-08T08:00Z', '2026-03-09T07:00Z'],
  ['America/Los_Angeles', '2026-11-01T07:00Z', '2026-11-02T08:00Z'],
  ['Asia/Kolkata', '2026-03-28T18:30Z', '2026-03-29T18:30Z'],
  ['Asia/Kolkata', '2026-10-24T18:30Z', '2026-10-25T18:30Z'],
  ['Asia/Shanghai', '2026-03-28T16:00Z', '2026-03-29T16:00Z'],
  ['Asia/Shanghai', '2026-10-24T16:00Z', '2026-10-25T16:00Z'],
  ['Europe/London', '2026-03-29T00:00Z', '2026-03-29T23:00Z'],
  ['Europe/London', '2026-10-24T23:00Z', '2026-10-26T00:00Z'],
].map(([zone, from, to]) => ({ zone: zone!, from: new Date(from!), to: new Date(to!) }));
const BY_DAY = `query ($timeZone: String!) {
  usageStats(filter: { range: ALL }) { totals { calls } series(bucket: DAY, timeZone: $timeZone) { start totals { calls } } }
}`;

/** At the very edges of each day, and here and there in it, more and more from day to day. */
function instants(): Date[] {
  return DAYS.flatMap(({ from, to }, day) => {
    const inside = Array.from({ length: day + 3 }, (_, call) => from.getTime() + (call + 0.5) * HOUR_MS);
    return [from.getTime() - 1, from.getTime(), ...inside, to.getTime() - 1, to.getTime()].map((ms) => new Date(ms));
  });
}

/** What the page shows and gives of its rows: the list, all bars, each list of values, the file. */
async function figuresOfLog(): Promise<number[]> {
  const { page } = at;
  const chart = page.getByRole('slider', { name: /^Calls over time/ });
  await chart.focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('Shift+End');
  const bars = Number(/: (\d+) calls/.exec((await chart.getAttribute('aria-valuetext'))!)![1]);
  const facets = ['Status', 'Provider', 'Model', 'Agent type'].map(async (name) => {
    const counts = await page.getByRole('group', { name, exact: true }).locator('.facet-count').allTextContents();
    return counts.reduce((sum, count) => sum + Number(count), 0);
  });
  await page.keyboard.press('e');
  const href = (await page.getByRole('link', { name: /NDJSON/ }).getAttribute('href'))!;
  const file = await (await fetch(new URL(href, page.url()))).text();
  await page.keyboard.press('Escape');
  return [bars, ...(await Promise.all(facets)), file.trim().split('\n').length];
}

async function chooseZone(zone: string): Promise<void> {
  const choice = at.page.getByRole('combobox', { name: 'Time zone' });
  if ((await choice.inputValue()) === zone) return;
  await choice.fill(zone);
  await at.page.getByRole('option', { name: zone }).click();
}

it('a day on which clocks change has one number everywhere, in every time zone', async () => {
  const { page, app } = at;
  const made = instants();
  const given = (number: number) => ({
    createdAt: made[number]!.toISOString(),
    agentType: `agent-${number % 3}`,
    ...(number % 2 ? {} : { provider: 'anthropic', model: 'claude-sonnet-4-5', success: false }),
  });
  await recordMany(app, made.length, given);
  await page.goto(app.url);
  for (const { zone, from, to } of DAYS) {
    const { length } = made.filter((moment) => moment >= from && moment < to);
    await chooseZone(zone);
    await page.goto(`${app.url}/?from=${from.toISOString()}&to=${to.toISOString()}`);
    const tile = page.getByRole('region', { name: 'Totals' }).getByRole('link', { name: /^Calls/ });
    await tile.getByText(String(length), { exact: true }).waitFor();
    await tile.click();
    await page.getByText(new RegExp(` of ${length}$`)).waitFor();
    await page.getByRole('group', { name: 'Agent type' }).waitFor();
    expect(await figuresOfLog()).toEqual(Array.from({ length: 6 }, () => length));
    const { usageStats } = await app.graphql(BY_DAY, { timeZone: zone });
    const days: { start: string; totals: { calls: number } }[] = usageStats.series;
    expect(days.find(({ start }) => Date.parse(start) === from.getTime())?.totals.calls).toBe(length);
    expect(days.reduce((sum, { totals }) => sum + totals.calls, 0)).toBe(made.length);
    expect(usageStats.totals.calls).toBe(made.length);
  }
});
