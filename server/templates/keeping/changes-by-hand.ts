import { LedgerError } from '../../errors.ts';
import { parsePatterns } from '../patterns/parse-patterns.ts';
import type { Template } from '../template.ts';
import { groupKey, type TemplateGroup } from '../template-group.ts';
import { GOOD_SCORE, keepGroup, keepRating, type Rating } from './example-store.ts';
import type { KeptTemplate } from './kept-template.ts';
import type { SharedKnowledge } from './shared-knowledge.ts';

/** What a person writes. */
export interface NewTemplate {
  group: TemplateGroup;
  /** null: made of the prompt's pattern. */
  name: string | null;
  promptPattern: string;
  responsePattern: string;
  /** ACTIVE: served from now on, without proof. */
  status: 'SHADOW' | 'ACTIVE';
}

/** What people change. All of it is known to every instance when it is answered, or a moment later. */
export interface ChangesByHand {
  /** @throws LedgerError BAD_USER_INPUT naming the pattern that is wrong, and how. */
  create(template: NewTemplate): Promise<KeptTemplate>;
  /** @throws LedgerError NOT_FOUND. */
  setEnabled(id: string, isEnabled: boolean): Promise<KeptTemplate>;
  /** @throws LedgerError NOT_FOUND. */
  remove(id: string): Promise<void>;
  /**
   * What somebody thinks of a completion, and the templates that made it. Below GOOD_SCORE these, and those it was an example
   * of, are out of use from now on.
   */
  rate(rating: Rating, madeBy: readonly string[]): Promise<void>;
}

export function createChangesByHand(knowledge: SharedKnowledge, deps: { newId: () => string }): ChangesByHand {
  const kept = (id: string): KeptTemplate => {
    const template = knowledge.current().kept.get(id);
    if (!template) throw notFound(id);
    return template;
  };
  return {
    async create({ group, name, promptPattern, responsePattern, status }) {
      const template: Template = {
        ...parsePatterns(promptPattern, responsePattern),
        id: deps.newId(),
        group: groupKey(group),
        origin: 'WRITTEN',
        status,
        examples: [],
        shadowMatches: 0,
        shadowMismatches: 0,
      };
      await knowledge.change(async ({ client, noteWritten }) => {
        await keepGroup(client, group);
        noteWritten(template, name);
        return true;
      });
      return kept(template.id);
    },
    async setEnabled(id, isEnabled) {
      await knowledge.change(async ({ learner, note }) => {
        const event = learner.setEnabled(id, isEnabled);
        if (!event) throw notFound(id);
        note([event]);
        return true;
      });
      return kept(id);
    },
    async remove(id) {
      await knowledge.change(async ({ learner, noteRemoved }) => {
        if (!learner.template(id)) throw notFound(id);
        noteRemoved(id);
        return true;
      });
    },
    async rate(rating, madeBy) {
      await knowledge.change(async (change) => {
        await keepRating(change.client, rating, change);
        if (rating.score >= GOOD_SCORE) return true;
        const { learner, note } = change;
        learner.forget(rating.completionId);
        const learnedFrom = learner
          .templates()
          .filter(({ examples }) => examples.some(({ completionId }) => completionId === rating.completionId));
        for (const id of [...madeBy, ...learnedFrom.map((template) => template.id)]) {
          const event = learner.demote(id);
          if (event) note([event]);
        }
        return true;
      });
    },
  };
}

function notFound(id: string): LedgerError {
  return new LedgerError('NOT_FOUND', `There is no template of the id ${JSON.stringify(id.slice(0, 100))}.`);
}
