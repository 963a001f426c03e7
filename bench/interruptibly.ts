import { constants } from 'node:os';

const SIGNALS = ['SIGINT', 'SIGTERM'] as const;

/** Runs, then closes; where the process is told to end meanwhile, it closes at once, with `run` under way, and ends. */
export async function interruptibly(run: () => Promise<void>, close: () => Promise<void>): Promise<void> {
  const { promise: interruption, resolve } = Promise.withResolvers<NodeJS.Signals>();
  const interrupt = (signal: NodeJS.Signals) => {
    // What is under way breaks as it loses what is closed: that is told to nobody.
    process.on('uncaughtException', () => {});
    resolve(signal);
  };
  for (const signal of SIGNALS) process.once(signal, interrupt);
  let signal: NodeJS.Signals | void;
  try {
    signal = await Promise.race([run(), interruption]);
  } finally {
    await close();
    for (const each of SIGNALS) process.off(each, interrupt);
  }
  if (signal) process.exit(128 + constants.signals[signal]);
}
