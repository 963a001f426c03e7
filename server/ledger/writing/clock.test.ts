import { cp } from 'node:fs/promises';
import path from 'node:path';
import { expect, it } from 'vitest';
import { makeTestFolder } from '../../testing/folder.ts';
import { logRow, NOW, openTestLedger } from '../../testing/rows.ts';
import { NO_FILTER } from '../log-filter.ts';

const HOUR_MS = 3_600_000;

it('a clock that jumps back and forth costs no row and makes none twice, also when they are replayed', async () => {
  const { another, ledger: onlooker } = await openTestLedger();
  let jumps = 0;
  const clock = () => new Date(NOW.getTime() + ((jumps++ * 7919) % 2001) * HOUR_MS - 2500 * HOUR_MS);
  const folder = path.join(await makeTestFolder(), 'journal');
  const ledger = await another({ folder, now: clock });
  for (let number = 0; number < 60; number += 1) await ledger.record(logRow({ createdAt: clock() }));
  const copy = path.join(await makeTestFolder(), 'journal');
  await cp(folder, copy, { recursive: true });
  expect(ledger.health().oldestPendingSeconds ?? 0).toBeGreaterThanOrEqual(0);
  const replaying = await another({ folder: copy, now: clock });
  await Promise.all([ledger.flush(), replaying.flush()]);

  expect((await onlooker.list(NO_FILTER, { number: 1, size: 1, after: null })).totalCount).toBe(60);
  for (const each of [ledger, replaying]) {
    expect(each.health()).toMatchObject({ pending: 0, deadLettered: 0, oldestPendingSeconds: null });
  }
  // Either may be the first to write a row. Replayed rows may have been tried before; the others are duplicates then.
  expect(replaying.health()).toMatchObject({ accepted: 60, written: 60 });
  expect(ledger.health().written).toBe(ledger.health().accepted);
});
