import { nodeOptions } from './node-options.mjs';
import { prepare, root } from './prepare.mjs';
import { run } from './run.mjs';
import { beganMs } from './terminal.mjs';

const PARENT_POLL_MS = 500;

/** Installs and builds what is missing, then runs that script of the build until it ends. Returns its exit code. */
export async function serve(script) {
  const node = await prepare();
  return run(node, [script, String(beganMs)], {
    cwd: root,
    env: { ...process.env, NODE_ENV: 'production', NODE_OPTIONS: nodeOptions(process.env.NODE_OPTIONS) },
    // The channel carries nothing: that it closes tells the server that this process was killed.
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    onStart: endWithNpm,
  });
}

/** When npm is killed nobody passes signals on any more: then the server ends too. */
function endWithNpm(child) {
  if (!process.env.npm_lifecycle_event) return;
  const npm = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === npm) return;
    clearInterval(watch);
    child.kill('SIGTERM');
  }, PARENT_POLL_MS);
  child.once('exit', () => clearInterval(watch));
}
