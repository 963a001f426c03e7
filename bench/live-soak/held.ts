import { setTimeout as sleep } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** What this process holds at a moment. */
export interface Held {
  /** Megabytes of JavaScript that are in use, once everything else is cleared up. */
  heapMb: number;
  sockets: number;
  timers: number;
  listeners: number;
}

setFlagsFromString('--expose-gc');
const clearUp = runInNewContext('gc') as () => void;

const LOOK_MS = 500;
/** Idle connections of pools are kept for a minute, those of HTTP for some seconds. */
const LONGEST_MS = 90_000;
const LONG_ENOUGH_MS = 30_000;

export function heldNow(): Held {
  clearUp();
  const active = process.getActiveResourcesInfo();
  const count = (kind: string) => active.filter((each) => each === kind).length;
  return {
    heapMb: process.memoryUsage().heapUsed / 1024 ** 2,
    sockets: count('TCPSocketWrap'),
    timers: count('Timeout'),
    listeners: process.eventNames().reduce((sum, name) => sum + process.listenerCount(name), 0),
  };
}

/** Waits until no more is held than there, a minute and a half at most; without it, until what is kept for a while must be gone. */
export async function settleTo(before: Held | null): Promise<Held> {
  if (before === null) await sleep(LONG_ENOUGH_MS);
  const until = performance.now() + LONGEST_MS;
  for (;;) {
    const held = heldNow();
    const isSettled = before === null || (held.sockets <= before.sockets && held.timers <= before.timers);
    if (isSettled || performance.now() > until) return held;
    await sleep(LOOK_MS);
  }
}
