import { accessSync, constants, existsSync, readFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import path from 'node:path';
import { runStep } from './run.mjs';
import { Refusal, say } from './terminal.mjs';

/** Settings that would make npm leave out what building and testing need. */
const MISLEADING = /^(node_env|npm_config_(omit|include|only|production|dev|optional|global|location|dry_run))$/i;

const LIBC = existsSync('/etc/alpine-release') ? 'musl' : 'glibc';

/** Brings node_modules to what package-lock.json says, unless it is there already. */
export async function install(root) {
  if (isCurrent(root)) return;
  say('Installing the dependencies with npm ci, which takes a minute the first time');
  await runNpmCi(root, npmPath(root));
  if (isCurrent(root)) return;
  say('Installing again with the Node that came along, as this one is too old for some packages');
  await runNpmCi(root, [path.dirname(findNode(root)), ...npmPath(root)]);
  if (!isCurrent(root))
    throw new Refusal('npm ci has left out packages that package-lock.json lists: see `npm config list`.');
}

/**
 * The project's own Node, else the one that runs this, if that is new enough.
 * @throws Refusal where neither is.
 */
export function findNode(root) {
  const names = [`node-${process.platform}-${process.arch}`, `node-bin-${process.platform}-${process.arch}`];
  const own = names
    .map((name) => path.join(root, 'node_modules', name, 'bin', 'node'))
    .find((file) => existsSync(file));
  if (own) return own;
  if (Number.parseInt(process.versions.node, 10) >= 24) return process.execPath;
  throw new Refusal(
    `No package brings Node 24 for ${process.platform}-${process.arch} and this is Node ${process.versions.node}: ` +
      'install Node 24 or newer.',
  );
}

/**
 * npm writes down what it has installed as its last step, so an install that was cut off is not current. Packages for
 * other systems are left out of the comparison.
 */
export function isCurrent(root) {
  const wanted = readPackages(path.join(root, 'package-lock.json'));
  const installed = readPackages(path.join(root, 'node_modules', '.package-lock.json'));
  return Object.entries(wanted).every(
    ([place, entry]) => place === '' || !isForHere(entry) || installed[place]?.integrity === entry.integrity,
  );
}

function readPackages(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages;
  } catch {
    return {};
  }
}

/** What npm leaves out on this system, or may leave out, proves nothing. */
function isForHere({ os, cpu, libc, optional }) {
  if (optional && !os && !cpu) return false;
  return fits(os, process.platform) && fits(cpu, process.arch) && fits(libc, LIBC);
}

/** npm's lists name what is allowed, or with "!" what is not. */
function fits(list, value) {
  if (!list) return true;
  const names = [list].flat();
  return names.includes(value) || names.every((name) => name.startsWith('!') && name !== `!${value}`);
}

function runNpmCi(root, searchPath) {
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !MISLEADING.test(name)));
  env.PATH = searchPath.join(path.delimiter);
  const options = ['--include=dev', '--include=optional', '--loglevel=error', ...cacheOption()];
  return runStep('npm ci', 'npm', ['ci', ...options], { cwd: root, env });
}

/** Without what is installed here, which npm ci deletes under its own feet. */
function npmPath(root) {
  const own = path.join(root, 'node_modules', '.bin');
  return (process.env.PATH ?? '').split(path.delimiter).filter((folder) => folder !== own);
}

/** Users such as nobody have no home to keep a cache in. */
function cacheOption() {
  try {
    accessSync(homedir(), constants.W_OK);
    return [];
  } catch {
    return [`--cache=${path.join(tmpdir(), `llm-ledger-npm-${process.getuid?.() ?? 0}`)}`];
  }
}
