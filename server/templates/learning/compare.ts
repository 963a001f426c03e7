import type { LearnerEvent } from '../learner-contract.ts';
import { isSameResponse } from '../matching/same-response.ts';
import type { Answer } from '../matching/template-shelf.ts';
import type { Example } from '../template.ts';
import { judge } from '../trial/trial.ts';
import { refine } from './propose.ts';

/** How a template's answer compares with the truth, and what becomes of the template: the last event has it. */
export interface Comparison {
  isRight: boolean;
  /** Whether it was wide enough only after it was refined by this example. */
  isRefined: boolean;
  events: LearnerEvent[];
}

/** Judges an answer; where a template on trial is wrong, or cannot decide, tries to refine it by the truth. */
export function compare(
  { template, values, text, isClaim }: Answer,
  example: Example,
  { errorBudget, isRepeat }: { errorBudget: number; isRepeat: boolean },
): Comparison {
  const isRight = text !== null && isSameResponse(text, example.response);
  if (template.status === 'DISABLED') return { isRight, isRefined: false, events: [] };
  const events: LearnerEvent[] = [];
  let judged = template;
  if (text !== null) {
    // Being right about a prompt once more proves nothing.
    const verdict = judge(template, { values, isRight, isClaim: isClaim && !(isRight && isRepeat), errorBudget });
    judged = verdict.template;
    events.push(...verdict.kinds.map((kind) => ({ kind, template: judged })));
  }
  const refined = isRight || judged.status !== 'SHADOW' ? null : refine(judged, example);
  if (!refined) return { isRight, isRefined: false, events };
  // What was wrong and is mended is another hypothesis: it begins without evidence.
  const mended = text === null ? refined : { ...refined, shadowMatches: 0, shadowMismatches: 0 };
  return { isRight, isRefined: true, events: [...events, { kind: 'REFINED', template: mended }] };
}
