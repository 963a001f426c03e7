import path from 'node:path';
import { findNode, install } from './install.mjs';
import { root } from './prepare.mjs';
import { run } from './run.mjs';
import { main } from './terminal.mjs';

/** Replays pairs of prompt and response as the learner of templates would see them: see bench/templates/eval-templates.ts. */
await main(async () => {
  await install(root);
  const program = path.join(root, 'bench', 'templates', 'eval-templates.ts');
  const args = ['--disable-warning=ExperimentalWarning', program, ...process.argv.slice(2)];
  // npm runs scripts in the project folder; files are named from where it was called.
  return run(findNode(root), args, { cwd: process.env.INIT_CWD ?? process.cwd() });
});
