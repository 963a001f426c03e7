import { setImmediate } from 'node:timers/promises';
import type { Diagnostics } from '../../diagnostics.ts';
import { createPause } from '../../pause.ts';
import { markLearned, readWaiting, type WaitingExample } from './example-store.ts';
import type { ChangeInHand, SharedKnowledge } from './shared-knowledge.ts';

/** Examples come together for that long. */
const GATHER_MS = 50;
const RETRY_MS = 5000;
const AT_ONCE = 50;
/** Kept of one group. */
const EXAMPLES_PER_GROUP = 500;

/**
 * Learns from the examples that wait, whichever instance kept them.
 *
 *     idle --nudge--> gathering --50 ms--> learning --none waits--> idle
 *                         ^                   |  PostgreSQL is away: again in 5 s
 *                         `-------------------'
 */
export interface LearningLoop {
  /** Tells that an example waits. */
  nudge(): void;
  /** Lets what is under way end. */
  stop(): Promise<void>;
}

export function createLearningLoop(knowledge: SharedKnowledge, diagnostics: Diagnostics): LearningLoop {
  const pause = createPause();
  let isNudged = false;
  let isStopped = false;
  let going: Promise<void> | null = null;

  async function go(): Promise<void> {
    while (isNudged && !isStopped) {
      await pause.wait(GATHER_MS);
      isNudged = false;
      try {
        while (!isStopped && (await knowledge.change((change) => learnSome(change, diagnostics))) === AT_ONCE);
      } catch (error) {
        diagnostics.warn({ err: error }, 'Templates could not be learned; it will be tried again');
        isNudged = true;
        if (!isStopped) await pause.wait(RETRY_MS);
      }
    }
    going = null;
  }

  return {
    nudge() {
      isNudged = true;
      if (!isStopped) going ??= go();
    },
    async stop() {
      isStopped = true;
      pause.end();
      await going;
    },
  };
}

/** Learns from the oldest that wait; returns how many these were, null: none. */
async function learnSome(change: ChangeInHand, diagnostics: Diagnostics): Promise<number | null> {
  const examples = await readWaiting(change.client, AT_ONCE);
  if (examples.length === 0) return null;
  for (const example of examples) {
    learnFrom(example, change, diagnostics);
    // Answers go first.
    await setImmediate();
  }
  await markLearned(change.client, examples, change.version, EXAMPLES_PER_GROUP);
  return examples.length;
}

function learnFrom(example: WaitingExample, { learner, note }: ChangeInHand, diagnostics: Diagnostics): void {
  const { group, completionId, prompt, response } = example;
  try {
    note(learner.observe(group, { completionId, prompt, response }), example);
  } catch (error) {
    // One that it cannot take must not keep the others waiting.
    diagnostics.error({ err: error, completionId }, 'A completion could not be learned from and is left out');
  }
}
