import type { LearnerEvent, LearnerOptions } from './learner-contract.ts';
import { compare } from './learning/compare.ts';
import { createExamplePool } from './learning/example-pool.ts';
import { nominate } from './learning/nominate.ts';
import { createTemplateShelf, type TemplateShelf } from './matching/template-shelf.ts';
import type { Example, Template } from './template.ts';
import { createRecentPrompts } from './trial/recent-prompts.ts';
import { createSuspects } from './trial/suspects.ts';

/** What is known of one group: its templates, and its examples. */
export interface GroupLearner {
  readonly shelf: TemplateShelf;
  observe(example: Example): LearnerEvent[];
  remember(example: Example): void;
  forget(completionId: string): void;
  forgetExamples(): void;
  /** Whether the next answer of this template is to be compared, whatever was drawn. */
  isSuspect(id: string): boolean;
}

export function createGroupLearner(
  group: string,
  { errorBudget, newId, limits }: Pick<Required<LearnerOptions>, 'errorBudget' | 'newId' | 'limits'>,
): GroupLearner {
  const shelf = createTemplateShelf();
  const emptyPool = () =>
    createExamplePool({ examples: limits.examplesPerGroup, characters: limits.charactersPerGroup });
  let pool = emptyPool();
  const recent = createRecentPrompts();
  const suspects = createSuspects(shelf);
  const keep = (events: readonly LearnerEvent[]): readonly LearnerEvent[] => {
    for (const { template } of events) shelf.put(template);
    return events;
  };
  const learn = (example: Example): LearnerEvent[] => {
    const found = nominate({ pool, shelf, create: () => ({ id: newId(), group }) }, example);
    if (!found) {
      pool.add(example, null);
      return [];
    }
    for (const explained of found.examples) pool.add(explained, found.id);
    const kind = shelf.get(found.id) ? 'REFINED' : 'PROPOSED';
    return [...keep([{ kind, template: found }]), ...makeRoom(shelf, limits.templatesPerGroup, found)];
  };

  return {
    shelf,
    observe(example) {
      const isRepeat = recent.saw(example.prompt);
      const events: LearnerEvent[] = [];
      let isExplained = false;
      for (const answer of shelf.answers(example.prompt)) {
        if (answer.template.status === 'DEMOTED') continue;
        const compared = compare(answer, example, { errorBudget, isRepeat });
        suspects.note(answer, compared.isRight);
        if (compared.isRefined) pool.add(example, answer.template.id);
        isExplained ||= compared.isRight || compared.isRefined;
        events.push(...keep(compared.events));
      }
      return isExplained ? events : [...events, ...learn(example)];
    },
    remember(example) {
      const own = shelf.all().find(({ examples }) => examples.some((one) => one.completionId === example.completionId));
      pool.add(example, own?.id ?? null);
    },
    forget: (completionId) => pool.remove(completionId),
    forgetExamples() {
      if (pool.all().length > 0) pool = emptyPool();
    },
    isSuspect: (id) => suspects.has(id),
  };
}

/** Drops a template that is not served where there are too many, at worst the newest. */
function makeRoom(shelf: TemplateShelf, most: number, newest: Template): LearnerEvent[] {
  if (shelf.size <= most) return [];
  const unneeded = shelf.all().find(({ id, status }) => id !== newest.id && status !== 'ACTIVE') ?? newest;
  shelf.remove(unneeded.id);
  return [{ kind: 'DROPPED', template: unneeded }];
}
