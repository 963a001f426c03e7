import { createLearner } from '../../server/templates/learner.ts';
import { isSameResponse } from '../../server/templates/matching/same-response.ts';
import type { Template } from '../../server/templates/template.ts';
import { wilsonUpperBound } from '../../server/templates/trial/error-bound.ts';
import { percentile } from '../figures.ts';
import { groupOf, type Line } from './read-lines.ts';
import { createRandom } from './random.ts';

export interface ReplayOptions {
  errorBudget: number;
  recheckShare: number;
  seed: number;
}

/** A template's answer that was not the true one. */
export interface WrongServe {
  line: number;
  templateId: string;
  prompt: string;
  served: string;
  truth: string;
}

export interface Replay {
  prompts: number;
  /** Prompts that came before in their group: the response cache's work, and no part of what follows. */
  exactRepeats: number;
  /** Prompts that went to the provider and were claimed by a template on trial or in a recheck. */
  shadowed: number;
  served: number;
  wrong: number;
  rechecked: number;
  /** wrong / served; null where nothing was served. */
  falseServeRate: number | null;
  /** Wilson, 95 %; null where nothing was served. */
  falseServeUpperBound: number | null;
  /** served / (prompts - exact repeats); null where there is none. */
  coverage: number | null;
  /** The same for prompts of a kind that came at least KIND_SEEN times before; null where the set tells no kinds. */
  coverageOfSeenKinds: number | null;
  demoted: number;
  matchMilliseconds: { p50: number; p99: number };
  templates: Template[];
  wrongServes: WrongServe[];
}

export const KIND_SEEN = 14;

/**
 * Replays a file in its order as production would see it: first the decision to serve, then the truth. The truth of a served prompt
 * is only counted, never learned from, but for the share that is rechecked; a repeat is answered by the cache and shows nothing.
 */
export function replay(lines: readonly Line[], { errorBudget, recheckShare, seed }: ReplayOptions): Replay {
  let ids = 0;
  const random = createRandom(seed);
  const learner = createLearner({ errorBudget, recheckShare, random, newId: () => `t${(ids += 1)}` });
  const asked = new Set<string>();
  const kinds = createKinds();
  const counts = { exactRepeats: 0, shadowed: 0, served: 0, wrong: 0, rechecked: 0, demoted: 0 };
  const wrongServes: WrongServe[] = [];
  const times: number[] = [];
  for (const [at, line] of lines.entries()) {
    const { prompt, response } = line;
    const group = groupOf(line);
    const key = `${group}\n${prompt}`;
    if (asked.has(key)) {
      counts.exactRepeats += 1;
      continue;
    }
    asked.add(key);
    const began = performance.now();
    const answer = learner.match(group, prompt);
    times.push(performance.now() - began);
    const isServed = answer !== null && !answer.isRecheck;
    kinds.saw(group, line, isServed);
    if (isServed) {
      counts.served += 1;
      if (isSameResponse(answer.text, response)) continue;
      counts.wrong += 1;
      wrongServes.push({ line: at + 1, templateId: answer.template.id, prompt, served: answer.text, truth: response });
      continue;
    }
    if (answer) counts.rechecked += 1;
    const events = learner.observe(group, { completionId: String(at), prompt, response });
    if (events.some(({ kind }) => kind === 'MATCHED' || kind === 'MISMATCHED')) counts.shadowed += 1;
    counts.demoted += events.filter(({ kind }) => kind === 'DEMOTED').length;
  }
  const { served, wrong, exactRepeats } = counts;
  const fresh = lines.length - exactRepeats;
  return {
    prompts: lines.length,
    ...counts,
    falseServeRate: served === 0 ? null : wrong / served,
    falseServeUpperBound: served === 0 ? null : wilsonUpperBound(wrong, served),
    coverage: fresh === 0 ? null : served / fresh,
    coverageOfSeenKinds: kinds.coverage(),
    matchMilliseconds:
      times.length === 0 ? { p50: 0, p99: 0 } : { p50: percentile(times, 0.5), p99: percentile(times, 0.99) },
    templates: learner.templates(),
    wrongServes,
  };
}

/** Counts what is served of kinds that were seen KIND_SEEN times. */
function createKinds() {
  const seen = new Map<string, number>();
  let [repeatable, served] = [0, 0];
  return {
    saw(group: string, { kind }: Line, isServed: boolean): void {
      if (!kind) return;
      const key = `${group}\n${kind}`;
      const times = seen.get(key) ?? 0;
      seen.set(key, times + 1);
      if (times < KIND_SEEN) return;
      repeatable += 1;
      if (isServed) served += 1;
    },
    coverage: (): number | null => (repeatable === 0 ? null : served / repeatable),
  };
}
