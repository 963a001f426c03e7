import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { DatabaseAway } from '../ask-database.ts';
import { createDiagnostics } from '../diagnostics.ts';
import { createDatabaseBreaker } from './database-breaker.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  const left = vi.getTimerCount();
  vi.useRealTimers();
  if (left > 0) throw new Error(`${left} timers were left`);
});

const away = Object.assign(new Error('refused'), { code: 'ECONNREFUSED' });

/** A breaker in front of a database that is there or away as the test says. */
function open() {
  const seen = { isThere: true, asked: 0, probes: 0, returns: 0 };
  const breaker = createDatabaseBreaker({
    probe: async () => {
      seen.probes += 1;
      if (!seen.isThere) throw away;
    },
    onReturn: () => void (seen.returns += 1),
    diagnostics: createDiagnostics('silent'),
  });
  const statement = async () => {
    seen.asked += 1;
    if (!seen.isThere) throw away;
    return 'answer';
  };
  return { seen, breaker, ask: () => breaker.ask(statement) };
}

it('as long as PostgreSQL answers it is asked, and never probed', async () => {
  const { seen, breaker, ask } = open();
  expect(await ask()).toBe('answer');
  expect(await ask()).toBe('answer');
  await vi.advanceTimersByTimeAsync(5000);
  expect(seen).toMatchObject({ asked: 2, probes: 0 });
  await breaker.close();
});

it('one that found it away spares all others the asking, until a probe is answered', async () => {
  const { seen, breaker, ask } = open();
  seen.isThere = false;
  await expect(ask()).rejects.toBe(away);
  await expect(ask()).rejects.toBeInstanceOf(DatabaseAway);
  await vi.advanceTimersByTimeAsync(1000);
  await expect(ask()).rejects.toBeInstanceOf(DatabaseAway);
  expect(seen).toMatchObject({ asked: 1, probes: 4, returns: 0 });

  seen.isThere = true;
  await vi.advanceTimersByTimeAsync(250);
  expect(seen.returns).toBe(1);
  expect(await ask()).toBe('answer');
  await vi.advanceTimersByTimeAsync(5000);
  expect(seen.probes).toBe(5);
  await breaker.close();
});

it('a statement that is refused was answered', async () => {
  const { breaker, ask } = open();
  const readOnly = Object.assign(new Error('read-only'), { code: '25006' });
  const refused = breaker.ask(async () => {
    throw readOnly;
  });
  await expect(refused).rejects.toBe(readOnly);
  expect(await ask()).toBe('answer');
  await breaker.close();
});

it('when it is closed it probes no more, and tells nobody of a return', async () => {
  const { seen, breaker, ask } = open();
  seen.isThere = false;
  await expect(ask()).rejects.toBe(away);
  await breaker.close();
  seen.isThere = true;
  await vi.advanceTimersByTimeAsync(5000);
  expect(seen).toMatchObject({ probes: 0, returns: 0 });
});
