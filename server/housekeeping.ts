import type { Diagnostics } from './diagnostics.ts';

const EVERY_MS = 60_000;

/** Runs chores one after the other, once a minute, until it is stopped; one that fails is tried again the next time. */
export function startHousekeeping(
  chores: readonly (() => Promise<void>)[],
  diagnostics: Diagnostics,
): { stop(): Promise<void> } {
  let round: Promise<void> | null = null;
  const run = async () => {
    for (const chore of chores) {
      try {
        await chore();
      } catch (error) {
        diagnostics.warn({ err: error }, 'Housekeeping failed; it will be tried again');
      }
    }
    round = null;
  };
  const timer = setInterval(() => {
    round ??= run();
  }, EVERY_MS);
  return {
    async stop() {
      clearInterval(timer);
      await round;
    },
  };
}
