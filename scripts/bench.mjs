import { readdirSync } from 'node:fs';
import path from 'node:path';
import { prepare, root } from './prepare.mjs';
import { run, runStep } from './run.mjs';
import { main, Refusal, say } from './terminal.mjs';

const SUFFIX = '.bench.ts';

/** Answers the question of that name in bench/, which is given what follows; without a name it says which there are. */
await main(async () => {
  const [name, ...given] = process.argv.slice(2);
  const names = readdirSync(path.join(root, 'bench'))
    .filter((file) => file.endsWith(SUFFIX))
    .map((file) => file.slice(0, -SUFFIX.length));
  if (!names.includes(name)) throw new Refusal(`Say which: npm run bench ${names.join(' | ')} (see bench/README.md).`);
  const node = await prepare();
  say('Building the bench');
  await runStep('Building the bench', node, ['node_modules/typescript/bin/tsc', '-p', 'bench'], { cwd: root });
  const env = { ...process.env, NODE_ENV: 'production' };
  return run(node, [`dist/bench/bench/${name}.bench.js`, ...given], { cwd: root, env });
});
