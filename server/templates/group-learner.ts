import type { LearnerEvent, LearnerOptions } from './learner-contract.ts';
import { createExamplePool } from './learning/example-pool.ts';
import { nominate } from './learning/nominate.ts';
import { refine } from './learning/propose.ts';
import { isSameResponse } from './matching/same-response.ts';
import { type Answer, createTemplateShelf, type TemplateShelf } from './matching/template-shelf.ts';
import type { Example, Template } from './template.ts';
import { createSuspects } from './trial/suspects.ts';
import { judge } from './trial/trial.ts';

/** What is known of one group: its templates, and its examples. */
export interface GroupLearner {
  readonly shelf: TemplateShelf;
  observe(example: Example): LearnerEvent[];
  remember(example: Example): void;
  forget(completionId: string): void;
  /** Whether the next answer of this template is to be compared, whatever was drawn. */
  isSuspect(id: string): boolean;
}

export function createGroupLearner(
  group: string,
  { errorBudget, newId, limits }: Pick<Required<LearnerOptions>, 'errorBudget' | 'newId' | 'limits'>,
): GroupLearner {
  const shelf = createTemplateShelf();
  const pool = createExamplePool(limits.examplesPerGroup);
  const suspects = createSuspects(shelf);
  const keep = (kind: LearnerEvent['kind'], template: Template): LearnerEvent => {
    shelf.put(template);
    return { kind, template };
  };

  /** Compares one template's answer with the truth; where it cannot be right as it is, tries to make it so. */
  const compare = (answer: Answer, example: Example): { isExplained: boolean; events: LearnerEvent[] } => {
    const { template, values, text, isClaim } = answer;
    const isRight = text !== null && isSameResponse(text, example.response);
    if (template.status === 'DISABLED') return { isExplained: isRight, events: [] };
    const events: LearnerEvent[] = [];
    let judged = template;
    if (text !== null) {
      const verdict = judge(template, { values, isRight, isClaim, errorBudget });
      judged = verdict.template;
      suspects.note(template, isRight, isClaim);
      events.push(...verdict.kinds.map((kind) => keep(kind, judged)));
    }
    if (isRight || judged.status !== 'SHADOW') return { isExplained: isRight, events };
    const refined = refine(judged, example);
    if (!refined) return { isExplained: false, events };
    // What was wrong and is mended is another hypothesis: it begins without evidence.
    const mended = text === null ? refined : { ...refined, shadowMatches: 0, shadowMismatches: 0 };
    pool.add(example, refined.id);
    return { isExplained: true, events: [...events, keep('REFINED', mended)] };
  };

  const learn = (example: Example): LearnerEvent[] => {
    const found = nominate({ pool, shelf, create: () => ({ id: newId(), group }) }, example);
    if (!found) {
      pool.add(example, null);
      return [];
    }
    for (const explained of found.examples) pool.add(explained, found.id);
    const kind = shelf.get(found.id) ? 'REFINED' : 'PROPOSED';
    return [keep(kind, found), ...makeRoom(shelf, limits.templatesPerGroup, found)];
  };

  return {
    shelf,
    observe(example) {
      const results = shelf
        .answers(example.prompt)
        .filter(({ template }) => template.status !== 'DEMOTED')
        .map((answer) => compare(answer, example));
      const events = results.flatMap((result) => result.events);
      if (results.some(({ isExplained }) => isExplained)) return events;
      return [...events, ...learn(example)];
    },
    remember(example) {
      const own = shelf.all().find(({ examples }) => examples.some((one) => one.completionId === example.completionId));
      pool.add(example, own?.id ?? null);
    },
    forget: (completionId) => pool.remove(completionId),
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
