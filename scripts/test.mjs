import { readFileSync } from 'node:fs';
import path from 'node:path';
import { prepare, root } from './prepare.mjs';
import { run } from './run.mjs';
import { main, say } from './terminal.mjs';

/** The settings of the product, which are its user's and not the tests'. */
const settings = readFileSync(path.join(root, '.env.example'), 'utf8').matchAll(/^# ([A-Z_]+)=/gm);
const PRIVATE = new Set(Array.from(settings, ([, name]) => name));
/** What else could lead a test to a vendor. */
const ALSO_PRIVATE = /^((gemini|google|openai|anthropic)_.*|.*_api_key|(http|https|all|no)_proxy)$/i;

/** Runs all tests, or those named in the arguments, and closes with their true count. */
await main(async () => {
  const node = await prepare();
  const isPrivate = (name) => PRIVATE.has(name) || ALSO_PRIVATE.test(name);
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !isPrivate(name)));
  let count = null;
  let isInterrupted = false;
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => (isInterrupted = true));
  const reporters = ['--reporter=default', '--reporter=./scripts/count-reporter.mjs'];
  const code = await run(node, ['node_modules/vitest/vitest.mjs', 'run', ...reporters, ...process.argv.slice(2)], {
    cwd: root,
    env: { ...env, NODE_ENV: 'test' },
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    onStart: (child) => child.on('message', (message) => (count = message)),
  });
  if (isInterrupted && count === null) {
    say('Interrupted: not all tests ran');
    await run(node, ['scripts/sweep-tests.mjs'], { cwd: root });
    return code;
  }
  const { passed, failed, skipped } = count ?? { passed: 0, failed: 1, skipped: 0 };
  process.stdout.write(`${passed} passed, ${failed} failed, ${skipped} skipped\n`);
  return code === 0 && (failed > 0 || passed === 0) ? 1 : code;
});
