import { expect, inject, it, onTestFinished } from 'vitest';
import { createDiagnostics } from '../diagnostics.ts';
import { openConnection, openPool } from './open-pool.ts';

const COMPILES = `SELECT current_setting('jit') AS jit`;

it('no statement is compiled, whatever PostgreSQL is set up for: the short ones we have would take ten times longer', async () => {
  const compiling = new URL(inject('postgresUrl'));
  compiling.searchParams.set('options', '-c jit=on');
  const pool = openPool(compiling.href, {}, createDiagnostics('silent'));
  onTestFinished(() => pool.end());
  const client = await openConnection(compiling.href, {});
  onTestFinished(() => client.end());
  for (const each of [pool, client]) expect((await each.query(COMPILES)).rows).toEqual([{ jit: 'off' }]);
});
