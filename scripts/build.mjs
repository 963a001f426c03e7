import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { runStep } from './run.mjs';
import { say } from './terminal.mjs';

/** What is built, from what, and how. `into` is emptied first. */
const PARTS = [
  {
    what: 'the server',
    into: 'dist/server',
    inputs: ['server', 'tsconfig.json', 'package-lock.json'],
    command: ['node_modules/typescript/bin/tsc', '-p', 'server/tsconfig.build.json'],
  },
  {
    what: 'the dashboard',
    into: 'dist/client',
    inputs: ['client', 'scripts/compress-assets.ts', 'vite.config.ts', 'tsconfig.json', 'package-lock.json'],
    command: ['node_modules/vite/bin/vite.js', 'build', '--logLevel=warn'],
  },
];

/** Builds what is not current: a stamp beside each part says which inputs it was made from. */
export async function build(root, node, parts = PARTS, tell = say) {
  for (const { what, into, inputs, command } of parts) {
    const stamp = path.join(root, `${into}.stamp`);
    const hash = hashInputs(root, inputs);
    if (existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) continue;
    tell(`Building ${what}`);
    rmSync(stamp, { force: true });
    rmSync(path.join(root, into), { recursive: true, force: true });
    await runStep(`Building ${what}`, node, command, { cwd: root, env: { ...process.env, NODE_ENV: 'production' } });
    mkdirSync(path.dirname(stamp), { recursive: true });
    writeFileSync(stamp, hash);
  }
}

/** Tests are no input: a changed one needs no new build. */
function hashInputs(root, inputs) {
  const hash = createHash('sha256');
  for (const file of inputs.flatMap((input) => listFiles(path.join(root, input))).toSorted()) {
    hash
      .update(`${path.relative(root, file)}\0`)
      .update(readFileSync(file))
      .update('\0');
  }
  return hash.digest('hex');
}

function listFiles(place) {
  if (!statSync(place).isDirectory()) return [place];
  return readdirSync(place, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && !/\.test\.tsx?$/.test(entry.name))
    .map((entry) => path.join(entry.parentPath ?? entry.path, entry.name));
}
