import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { prepare, root } from './prepare.mjs';
import { run } from './run.mjs';
import { main, say } from './terminal.mjs';

/** Committed files that are printed from others: what comes out, and the script of node that writes it. */
const GENERATED = [
  ['schema.graphql', 'dist/server/print-schema.js'],
  ['client/generated', 'node_modules/@graphql-codegen/cli/cjs/bin.js', '--config', 'client/codegen.ts', '--silent'],
  ['.env.example', 'scripts/print-environment-docs.ts'],
  ['README.md', 'scripts/print-environment-docs.ts'],
];

/** Writes all of them; with --check it fails where one was not current. */
await main(async () => {
  const node = await prepare();
  const stale = [];
  for (const [file, ...script] of GENERATED) {
    const before = digest(path.join(root, file));
    const code = await run(node, script, { cwd: root });
    if (code !== 0) return code;
    if (digest(path.join(root, file)) !== before) stale.push(file);
  }
  if (stale.length > 0) say(`Written anew: ${stale.join(', ')}`);
  return process.argv.includes('--check') && stale.length > 0 ? 1 : 0;
});

/** Of a file's content, or of all files in a folder. */
function digest(place) {
  if (!existsSync(place)) return '';
  if (!statSync(place).isDirectory()) return createHash('sha256').update(readFileSync(place)).digest('hex');
  return readdirSync(place)
    .toSorted()
    .map((name) => name + digest(path.join(place, name)))
    .join();
}
