import { setImmediate } from 'node:timers/promises';
import { createSourceEventStream, execute, type ExecutionArgs, type ExecutionResult } from 'graphql';
import type { EventSource, Follower } from '../listening/follower.ts';
import { slowConsumer } from '../listening/event-queue.ts';

/** The event loop does something else after that long. */
const SLICE_MS = 10;

/** An operation, and what says who shares its results. */
export interface SharedOperation {
  args: ExecutionArgs;
  /** From sharingKey. */
  key: string;
}

/** One subscriber's way out. */
export interface Outlet {
  /** Sends results, each as JSON. Nothing happens where it is closed. */
  send(results: readonly string[]): void;
  /** Resolves when more is welcome, or none any more. */
  ready(): Promise<void>;
  close(): void;
}

/** `onSlow` is called at most once, where the subscriber takes too little. */
export type OpenOutlet = (onSlow: () => void) => Outlet;

type Stream = AsyncGenerator<ExecutionResult, void>;

/**
 * Subscribes as graphql-js does, but what subscribers with the same key get is executed and serialised once, and goes out through
 * their outlets. The stream that is returned yields nothing: it ends when its subscriber leaves, and throws where the source
 * fails, so whoever runs it can treat it as any other.
 */
export interface SharedSubscriptions {
  subscribe(operation: SharedOperation, openOutlet: OpenOutlet): Promise<Stream | ExecutionResult>;
  /** How many different operations there are at the moment. */
  groups(): number;
}

export function createSharedSubscriptions(serialise: (result: ExecutionResult) => string): SharedSubscriptions {
  const groups = new Map<string, Group>();

  function enter({ key, args }: SharedOperation): Group {
    const group = groups.get(key) ?? createGroup((row) => execute({ ...args, rootValue: row }), serialise);
    groups.set(key, group);
    group.members += 1;
    return group;
  }

  function exit(key: string, group: Group): void {
    group.members -= 1;
    if (group.members === 0) groups.delete(key);
  }

  return {
    async subscribe(operation, openOutlet) {
      const source = await createSourceEventStream(operation.args);
      if (!(Symbol.asyncIterator in source)) return source;
      const group = enter(operation);
      const { stream, fail } = createEmptyStream(() => {
        leave();
        outlet.close();
        exit(operation.key, group);
      });
      const outlet = openOutlet(() => fail(slowConsumer()));
      const take: Follower<unknown>['take'] = (rows) => group.send(rows, outlet);
      const leave = (source as EventSource<unknown>).follow({ take, ready: outlet.ready, fail });
      return stream;
    },
    groups: () => groups.size,
  };
}

/** Those who share results. */
interface Group {
  members: number;
  /** Makes results of the rows and sends them to that outlet, behind all it was given before. */
  send(rows: readonly unknown[], outlet: Outlet): Promise<void>;
}

interface Job {
  rows: readonly unknown[];
  outlets: Outlet[];
  done: Promise<void>;
}

/**
 * Works on one array of rows after the other. Whoever is given the same array as the last one was, before that is over, is served with
 * the others; behind all else that he was given, as that stands before the last.
 */
function createGroup(
  run: (row: unknown) => ReturnType<typeof execute>,
  serialise: (result: ExecutionResult) => string,
): Group {
  let last: Job | null = null;

  async function work(job: Job, before: Promise<void> | undefined): Promise<void> {
    await before;
    const results: string[] = [];
    for (const row of job.rows) results.push(serialise(await run(row)));
    let began = performance.now();
    for (const outlet of job.outlets) {
      outlet.send(results);
      if (performance.now() - began < SLICE_MS) continue;
      await setImmediate();
      began = performance.now();
    }
    // In the same turn as the last outlet: nobody joins what is over. The same rows may have come again, behind others.
    if (last === job) last = null;
  }

  return {
    members: 0,
    send(rows, outlet) {
      if (last?.rows === rows) {
        last.outlets.push(outlet);
        return last.done;
      }
      const before = last?.done;
      last = { rows, outlets: [outlet], done: Promise.resolve() };
      last.done = work(last, before);
      return last.done;
    },
  };
}

/** A stream that yields nothing, and when it ends. */
function createEmptyStream(onEnd: () => void): { stream: Stream; fail: (error: unknown) => void } {
  const { promise: ended, resolve, reject } = Promise.withResolvers<IteratorResult<ExecutionResult, void>>();
  // Should it fail before anyone asks, whoever asks then hears of it.
  ended.catch(() => {});
  let hasEnded = false;
  const end = () => {
    if (hasEnded) return false;
    hasEnded = true;
    onEnd();
    return true;
  };
  const stream: Stream = {
    next: () => ended,
    async return() {
      if (end()) resolve({ done: true, value: undefined });
      return { done: true, value: undefined };
    },
    async throw(error) {
      await stream.return();
      throw error;
    },
    [Symbol.asyncIterator]: () => stream,
    [Symbol.asyncDispose]: async () => void (await stream.return()),
  };
  return {
    stream,
    fail(error) {
      if (end()) reject(error);
    },
  };
}
