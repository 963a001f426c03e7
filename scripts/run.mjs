import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { Refusal } from './terminal.mjs';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/**
 * Runs a program to its end, with signals passed on to it, and returns its exit code. `onStart` gets the child process.
 */
export function run(program, args, { onStart, ...options }) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { stdio: 'inherit', ...options });
    const passOn = (signal) => child.kill(signal);
    for (const signal of SIGNALS) process.on(signal, passOn);
    const finish = () => {
      for (const signal of SIGNALS) process.off(signal, passOn);
    };
    child.once('error', (error) => {
      finish();
      reject(new Refusal(`${program} cannot be run (${error.code ?? error.message}).`));
    });
    // Not "exit": what the program wrote last shall be there.
    child.once('close', (code, signal) => {
      finish();
      resolve(code ?? 128 + constants.signals[signal]);
    });
    onStart?.(child);
  });
}

/**
 * Runs one step quietly: its output is shown only where it fails.
 * @throws Refusal where it fails; ends the process where a signal ends the step.
 */
export async function runStep(what, program, args, options) {
  const output = [];
  let interrupted = false;
  const note = () => {
    interrupted = true;
  };
  for (const signal of SIGNALS) process.once(signal, note);
  const code = await run(program, args, {
    ...options,
    stdio: ['ignore', 'pipe', 'pipe'],
    onStart(child) {
      child.stdout.on('data', (chunk) => output.push(chunk));
      child.stderr.on('data', (chunk) => output.push(chunk));
    },
  });
  for (const signal of SIGNALS) process.off(signal, note);
  if (interrupted) process.exit(130);
  if (code === 0) return;
  process.stderr.write(Buffer.concat(output));
  throw new Refusal(`${what} failed with code ${code}: see above.`);
}
