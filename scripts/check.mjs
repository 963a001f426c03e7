import { prepare, root } from './prepare.mjs';
import { run } from './run.mjs';
import { main, say } from './terminal.mjs';

/** What a change must pass, cheapest first. Each is a script of node with its arguments. */
const STEPS = [
  ['format', 'node_modules/prettier/bin/prettier.cjs', '--check', '--log-level=warn', '.'],
  ['lint', 'node_modules/oxlint/bin/oxlint', '--quiet', '.'],
  ['types of the server', 'node_modules/typescript/bin/tsc', '-p', 'server'],
  ['types of the client', 'node_modules/typescript/bin/tsc', '-p', 'client'],
  ['types of the browser tests', 'node_modules/typescript/bin/tsc', '-p', 'client/tests'],
  ['types of the benches', 'node_modules/typescript/bin/tsc', '-p', 'bench', '--noEmit'],
  ['generated files', 'scripts/generate.mjs', '--check'],
  ['tests', 'scripts/test.mjs'],
];

await main(async () => {
  const node = await prepare();
  const failed = [];
  for (const [what, ...args] of STEPS) {
    say(`Checking ${what}`);
    if ((await run(node, args, { cwd: root })) !== 0) failed.push(what);
  }
  say(failed.length === 0 ? 'All is well' : `Not in order: ${failed.join(', ')}`);
  return failed.length === 0 ? 0 : 1;
});
