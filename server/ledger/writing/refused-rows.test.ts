import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, it } from 'vitest';
import { logRow, openTestLedger } from '../../testing/rows.ts';
import { NO_FILTER } from '../log-filter.ts';

const lettersIn = async (folder: string) =>
  (await readFile(path.join(folder, 'dead-letters.ndjson'), 'utf8'))
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));

it('a row that PostgreSQL refuses is put aside alone, with the reason, and counted', async () => {
  const { ledger, folder } = await openTestLedger();
  const bad = logRow({ inputTokens: 2 ** 31, requestId: 'too many tokens' });
  for (let number = 0; number < 50; number += 1) void ledger.record(number === 13 ? bad : logRow());
  await ledger.flush();
  expect((await ledger.list(NO_FILTER, { number: 1, size: 1, after: null })).totalCount).toBe(49);
  expect(ledger.health()).toMatchObject({ accepted: 50, written: 49, pending: 0, deadLettered: 1 });
  expect(ledger.health().lastError).toMatch(/^A row was refused by PostgreSQL and is a dead letter: .*\(22003\)$/);
  const letters = await lettersIn(folder);
  expect(letters).toHaveLength(1);
  expect(letters[0]).toMatchObject({ first: 14, last: 14, row: { requestId: 'too many tokens', id: bad.id } });
  expect(letters[0].error).toMatch(/\(22003\)$/);
});

it('a row whose text is too long for the rollups is one of these', async () => {
  const { ledger } = await openTestLedger();
  const random = Array.from({ length: 20_000 }, () =>
    String.fromCodePoint(0x4e00 + Math.floor(Math.random() * 20_000)),
  );
  void ledger.record(logRow({ projectId: random.join('') }));
  void ledger.record(logRow());
  await ledger.flush();
  expect(ledger.health()).toMatchObject({ accepted: 2, written: 1, deadLettered: 1 });
});

it('a flood of them holds nothing up', async () => {
  const { ledger, folder } = await openTestLedger();
  for (let number = 0; number < 60; number += 1) {
    void ledger.record(number % 3 === 0 ? logRow() : logRow({ inputTokens: 2 ** 31 }));
  }
  await ledger.flush();
  expect(ledger.health()).toMatchObject({ accepted: 60, written: 20, pending: 0, deadLettered: 40 });
  expect(await lettersIn(folder)).toHaveLength(40);
});
