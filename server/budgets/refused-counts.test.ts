import { expect, it } from 'vitest';
import { DatabaseAway } from '../ask-database.ts';
import { createRefusedCounts, type RefusedCount } from './refused-counts.ts';

const by = (budgetId: string) => ({
  budgetId,
  periodStart: new Date('2026-11-01T00:00:00Z'),
  periodEnd: new Date('2026-12-01T00:00:00Z'),
  limitNano: 1,
  spentNano: 1,
  reservedNano: 0,
});

/** PostgreSQL, which can be away. */
function createCounter() {
  const counted: Record<string, number> = {};
  const database = { isAway: true, tries: 0, counted };
  const write = async ({ by: { budgetId }, calls }: RefusedCount) => {
    database.tries += 1;
    if (database.isAway) throw new DatabaseAway('It was not asked');
    if (budgetId === 'deleted') throw Object.assign(new Error('There is none'), { code: '23503' });
    counted[budgetId] = (counted[budgetId] ?? 0) + calls;
  };
  return { database, counts: createRefusedCounts(write) };
}

it('what is refused while PostgreSQL is away is counted when it is back', async () => {
  const { database, counts } = createCounter();
  const before = [counts.add(by('one'), true), counts.add(by('one'), true), counts.add(by('other'), false)];
  await expect.poll(() => database.tries).toBe(1);
  const meanwhile = counts.add(by('one'), true);
  database.isAway = false;
  await Promise.all([...before, meanwhile]);
  expect(database.counted).toEqual({ one: 3, other: 1 });
});

it('one that PostgreSQL refuses is told, and holds up no other', async () => {
  const { database, counts } = createCounter();
  database.isAway = false;
  const refused = counts.add(by('deleted'), true);
  const taken = counts.add(by('one'), true);
  await expect(refused).rejects.toThrow('There is none');
  await taken;
  expect(database.counted).toEqual({ one: 1 });
});

it('at the end it is tried once more, and not for ever', async () => {
  const { database, counts } = createCounter();
  const lost = counts.add(by('one'), true).catch((error: unknown) => error);
  await expect.poll(() => database.tries).toBe(1);
  await counts.close();
  expect(await lost).toBeInstanceOf(DatabaseAway);
  expect(database.tries).toBe(2);
});
