import type { LearnerEvent } from '../learner-contract.ts';
import type { Template } from '../template.ts';
import { isProven, coversValues, withMatch, withMismatch } from './evidence.ts';

/**
 * The trial of a template.
 *
 *   SHADOW ---- its error bound is within the budget ----> ACTIVE ---- wrong where it would be served ----> DEMOTED
 *     ^                                                      |                                                 |
 *     |                 a person switches it off, from anywhere ----> DISABLED                                 |
 *     `---- a person switches it on again: from DISABLED with its evidence, from DEMOTED with none <-----------'
 *
 * vCache (arXiv 2502.03771) has its operator state the error rate; so here. What is counted are prompts that the template claimed
 * to know the answer to before it was seen.
 */
export interface Verdict {
  values: readonly string[];
  isRight: boolean;
  /** Whether the template claimed to know; where not, its being right makes values known, and nothing is counted. */
  isClaim: boolean;
  errorBudget: number;
}

export function judge(
  template: Template,
  { values, isRight, isClaim, errorBudget }: Verdict,
): { template: Template; kinds: LearnerEvent['kind'][] } {
  const isServed = template.status === 'ACTIVE' && isClaim && coversValues(template, values, errorBudget);
  const judged: Template = {
    ...template,
    slots: isRight
      ? withMatch(template.slots, values)
      : isClaim
        ? withMismatch(template.slots, values)
        : template.slots,
    shadowMatches: template.shadowMatches + (isClaim && isRight ? 1 : 0),
    shadowMismatches: template.shadowMismatches + (isClaim && !isRight ? 1 : 0),
  };
  if (!isRight && isServed) return { template: { ...judged, status: 'DEMOTED' }, kinds: ['MISMATCHED', 'DEMOTED'] };
  const kind = isRight ? 'MATCHED' : 'MISMATCHED';
  // A person may have made it ACTIVE without evidence; being right is no reason to doubt it.
  const staysActive = template.status === 'ACTIVE' && isRight;
  const status = staysActive || isProven(judged, errorBudget) ? 'ACTIVE' : 'SHADOW';
  const kinds: LearnerEvent['kind'][] =
    status === 'ACTIVE' && template.status === 'SHADOW' ? [kind, 'ACTIVATED'] : [kind];
  return { template: { ...judged, status }, kinds };
}

/** Switched off, or on again. */
export function switched(template: Template, isEnabled: boolean, errorBudget: number): Template {
  if (!isEnabled) return { ...template, status: 'DISABLED' };
  if (template.status === 'DEMOTED') return { ...template, status: 'SHADOW', shadowMatches: 0, shadowMismatches: 0 };
  if (template.status !== 'DISABLED') return template;
  return { ...template, status: isProven(template, errorBudget) ? 'ACTIVE' : 'SHADOW' };
}

/** Out of use as it was wrong; null where it is out of use already. */
export function demoted(template: Template): Template | null {
  return template.status === 'SHADOW' || template.status === 'ACTIVE' ? { ...template, status: 'DEMOTED' } : null;
}

/** As it may be used under this budget: what was learned under a laxer one goes back on trial. */
export function underBudget(template: Template, errorBudget: number): Template {
  const isDoubtful = template.origin === 'LEARNED' && template.status === 'ACTIVE' && !isProven(template, errorBudget);
  return isDoubtful ? { ...template, status: 'SHADOW' } : template;
}
