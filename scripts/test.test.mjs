import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { expect, it, onTestFinished, vi } from 'vitest';

it.each(['SIGINT', 'SIGTERM'])(
  'leaves no PostgreSQL behind where %s ends it, and says that not all tests ran',
  async (signal) => {
    const folder = mkdtempSync(path.join(tmpdir(), 'llm-ledger-interrupted-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    // PostgreSQL may run as another user, who must be able to enter.
    chmodSync(folder, 0o755);
    const { TEST_DATABASE_URL: _, ...env } = process.env;
    const args = ['scripts/test.mjs', '--project', 'server', 'server/ledger/reading/exactness.test.ts'];
    const child = spawn(process.execPath, args, {
      env: { ...env, TMPDIR: folder },
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    const said = text(child.stdout);
    const servers = () => readdirSync(folder).filter((name) => name.startsWith('llm-ledger-tests-'));
    const runs = (name) => existsSync(path.join(folder, name, 'postgres.log'));
    await vi.waitFor(() => expect(servers().some(runs)).toBe(true), 30_000);
    child.kill(signal);
    const [code] = await once(child, 'exit');
    expect(code).toBeGreaterThan(128);
    expect(await said).toMatch(/Interrupted: not all tests ran\n$/);
    expect(servers()).toEqual([]);
  },
);
