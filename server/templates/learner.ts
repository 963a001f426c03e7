import { type GroupLearner, createGroupLearner } from './group-learner.ts';
import {
  DEFAULT_LIMITS,
  type Learner,
  type LearnerEvent,
  type LearnerLimits,
  type LearnerOptions,
} from './learner-contract.ts';
import { serve, type TemplateShelf } from './matching/template-shelf.ts';
import type { Template } from './template.ts';
import { demoted, switched, underBudget } from './trial/trial.ts';

/** Creates a learner that knows nothing. */
export function createLearner({ limits = DEFAULT_LIMITS, ...options }: LearnerOptions): Learner {
  const { errorBudget, recheckShare, random } = options;
  const groups = new Map<string, GroupLearner>();
  const groupOf = (group: string): GroupLearner => {
    const learner = groups.get(group) ?? createGroupLearner(group, { ...options, limits });
    groups.delete(group);
    groups.set(group, learner);
    forgetOldest(groups, limits);
    return learner;
  };
  const shelfWith = (id: string): TemplateShelf | undefined =>
    [...groups.values()].find(({ shelf }) => shelf.get(id))?.shelf;
  const change = (
    id: string,
    kind: LearnerEvent['kind'],
    to: (template: Template) => Template | null,
  ): LearnerEvent | null => {
    const shelf = shelfWith(id);
    const template = shelf && to(shelf.get(id)!);
    if (!template) return null;
    shelf.put(template);
    return { kind, template };
  };
  return {
    observe(group, example) {
      const { prompt, response } = example;
      const isTooLong = prompt.length > limits.promptCharacters || response.length > limits.responseCharacters;
      return isTooLong ? [] : groupOf(group).observe(example);
    },
    match(group, prompt) {
      if (prompt.length > limits.promptCharacters) return null;
      const known = groups.get(group);
      const served = known && serve(known.shelf.answers(prompt), errorBudget);
      if (!served) return null;
      return { ...served, isRecheck: known.isSuspect(served.template.id) || random() < recheckShare };
    },
    template: (id) => shelfWith(id)?.get(id),
    templates: () => [...groups.values()].flatMap(({ shelf }) => shelf.all()),
    put: (template) => groupOf(template.group).shelf.put(underBudget(template, errorBudget)),
    remember: (group, example) => groupOf(group).remember(example),
    forget: (completionId) => groups.forEach((group) => group.forget(completionId)),
    demote: (id) => change(id, 'DEMOTED', demoted),
    setEnabled: (id, isEnabled) => change(id, 'CHANGED', (template) => switched(template, isEnabled, errorBudget)),
    remove: (id) => shelfWith(id)?.remove(id) ?? false,
  };
}

/** Of the groups not heard of for longest the examples leave; those with templates stay, as people count on what is served. */
function forgetOldest(
  groups: Map<string, GroupLearner>,
  most: Pick<LearnerLimits, 'groups' | 'groupsWithTemplates'>,
): void {
  let surplus = groups.size - most.groups;
  for (const [key, group] of groups) {
    if (surplus <= 0) return;
    surplus -= 1;
    group.forgetExamples();
    if (group.shelf.size === 0 || groups.size > most.groupsWithTemplates) groups.delete(key);
  }
}
