import { expect, it, onTestFinished, vi } from 'vitest';
import { startTestApp } from '../../testing/app.ts';
import { createCalls } from '../../testing/calls.ts';
import { mountTinyDisk } from '../../testing/tiny-disk.ts';
import { startFakeVendors } from '../../testing/vendors/fake-vendors.ts';

it('on a full disk new work is refused before anything is lost, and taken again when there is room', async (test) => {
  // One segment of the journal and its spare do not fit both.
  const disk = await mountTinyDisk(test, 6 * 1024);
  const vendors = await startFakeVendors();
  onTestFinished(() => vendors.close());
  const app = await startTestApp({ ...vendors.environment, DATA_DIR: disk.folder });
  onTestFinished(() => app.close());
  const calls = createCalls(app);

  let answered = 0;
  await vi.waitFor(async () => {
    const failure = await calls.complete({ cache: 'OFF' }).then(
      () => void (answered += 1),
      (error: Error) => error.message,
    );
    expect(failure).toContain('"code":"OVERLOADED"');
  }, 10_000);
  expect(answered).toBeGreaterThan(0);
  expect(await calls.rows(answered)).toHaveLength(answered);

  await disk.resize(20 * 1024);
  await vi.waitFor(() => calls.complete({ cache: 'OFF' }), 10_000);
  await calls.rows(answered + 1);
});
