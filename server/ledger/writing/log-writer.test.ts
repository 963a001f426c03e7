import { setImmediate as nextTurn } from 'node:timers/promises';
import { expect, it, onTestFinished } from 'vitest';
import { createDiagnostics } from '../../diagnostics.ts';
import { openTestJournal } from '../../testing/journal.ts';
import { logRow, NOW } from '../../testing/rows.ts';
import { createLedgerFaults } from '../ledger-faults.ts';
import { createLogWriter } from './log-writer.ts';

it('whoever waits for rows does not have a database that fails tried more often', async () => {
  const { journal } = await openTestJournal();
  await journal.append([logRow()], false);
  let tries = 0;
  const writer = createLogWriter({
    journal,
    prepare: () => async () => {
      tries += 1;
      throw Object.assign(new Error('cannot execute INSERT in a read-only transaction'), { code: '25006' });
    },
    publish: () => {},
    onSettled: () => {},
    faults: createLedgerFaults(createDiagnostics('silent'), () => NOW),
  });
  onTestFinished(() => writer.close(0));
  for (let waits = 0; waits < 100; waits += 1) {
    void writer.settled(1);
    await nextTurn();
  }
  expect(tries).toBeGreaterThan(0);
  expect(tries).toBeLessThan(10);
});
