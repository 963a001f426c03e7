import { prepare, root } from './prepare.mjs';
import { run } from './run.mjs';
import { main } from './terminal.mjs';

/** What the product reads from the environment, and what could lead a test to a vendor or to data of its user. */
const PRIVATE =
  /^(host|port|allow_.*|allowed_.*|data_dir|database_url|provider_chain|cache_ttl_.*|try_timeout_.*|log_level|(gemini|google|openai|anthropic)_.*|.*_api_key|(http|https|all|no)_proxy)$/i;

/** Runs all tests, or those named in the arguments, and closes with their true count. */
await main(async () => {
  const node = await prepare();
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !PRIVATE.test(name)));
  let count = null;
  const reporters = ['--reporter=default', '--reporter=./scripts/count-reporter.mjs'];
  const code = await run(node, ['node_modules/vitest/vitest.mjs', 'run', ...reporters, ...process.argv.slice(2)], {
    cwd: root,
    env: { ...env, NODE_ENV: 'test' },
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    onStart: (child) => child.on('message', (message) => (count = message)),
  });
  const { passed, failed, skipped } = count ?? { passed: 0, failed: 1, skipped: 0 };
  process.stdout.write(`${passed} passed, ${failed} failed, ${skipped} skipped\n`);
  return code === 0 && (failed > 0 || passed === 0) ? 1 : code;
});
