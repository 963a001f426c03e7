import type { Pool } from 'pg';
import type { Diagnostics } from '../../diagnostics.ts';
import type { EventSource } from '../../listening/follower.ts';
import { createSubject } from '../../listening/subject.ts';
import { DEFAULT_LIMITS } from '../learner-contract.ts';
import type { Example } from '../template.ts';
import { groupKey, type TemplateGroup } from '../template-group.ts';
import { type ChangesByHand, createChangesByHand } from './changes-by-hand.ts';
import { keepExample, removeOldExamples } from './example-store.ts';
import type { KeptTemplate, NewExample } from './kept-template.ts';
import { createLearningLoop } from './learning-loop.ts';
import {
  findTemplate,
  listTemplates,
  readExamples,
  type TemplateFilter,
  type TemplateList,
  type TemplatePageRequest,
} from './list-templates.ts';
import { createSharedKnowledge } from './shared-knowledge.ts';
import { CHANNEL } from './template-store.ts';

const DAY_MS = 86_400_000;
const MOST_CHARACTERS = DEFAULT_LIMITS.promptCharacters + DEFAULT_LIMITS.responseCharacters;

/** An answer of a template. Where `isRecheck`, it is to be compared instead of given. */
export interface ServedTemplate {
  text: string;
  isRecheck: boolean;
  kept: KeptTemplate;
}

/** Templates as the product has them: learned, kept, shared by all instances, served. */
export interface Templates extends ChangesByHand {
  /** From memory; null: none covers the prompt, or two disagree. */
  match(group: TemplateGroup, prompt: string): ServedTemplate | null;
  /** Keeps a completion to learn from; learning follows behind. Does nothing where learning is off. */
  learn(group: TemplateGroup, example: NewExample): Promise<void>;
  /** @throws LedgerError BAD_USER_INPUT where the cursor is none of ours. */
  list(filter: TemplateFilter, page: TemplatePageRequest): Promise<TemplateList>;
  /** null: there is none. */
  find(id: string): Promise<KeptTemplate | null>;
  /** What it was learned from, as far as that is still kept. */
  examplesOf(id: string): Promise<(Example & { createdAt: Date })[]>;
  /** A template is served once its error rate is bounded by this, 0 to 1. */
  errorBudget: number;
  /** Every template that is new or has changed, whichever instance changed it. */
  changes: EventSource<KeptTemplate>;
  /** Gives examples up that are older than they may be, and learns from what another instance left. */
  keepHouse(): Promise<void>;
  close(): Promise<void>;
}

export interface TemplatesDeps {
  pools: { reads: Pool; writes: Pool };
  /** Calls `look` with every announcement on a channel, and whenever one may have been missed. */
  listen: (channel: string, look: () => void) => void;
  diagnostics: Diagnostics;
  now: () => Date;
  newId: () => string;
  /** From 0 up to 1. */
  random: () => number;
  /** Whether completions are kept, learned from and compared. */
  isLearning: boolean;
  /** 0 to 1. */
  errorBudget: number;
  recheckShare: number;
  exampleDays: number;
}

/** Opens them; they are known as soon as `listen` looks for the first time. */
export function openTemplates(deps: TemplatesDeps): Templates {
  const { pools, diagnostics, now, newId, isLearning } = deps;
  const changes = createSubject<KeptTemplate>();
  const { errorBudget, random } = deps;
  const recheckShare = isLearning ? deps.recheckShare : 0;
  const options = { errorBudget, recheckShare, random, newId, limits: DEFAULT_LIMITS };
  const knowledge = createSharedKnowledge({
    pool: pools.writes,
    options,
    now,
    onChanged: changes.publish,
    diagnostics,
  });
  const learning = createLearningLoop(knowledge, diagnostics);
  const nudge = () => {
    if (isLearning) learning.nudge();
  };
  deps.listen(CHANNEL, () => {
    knowledge
      .refresh()
      .then(nudge)
      .catch((error: unknown) => diagnostics.warn({ err: error }, 'Templates could not be read; they will be again'));
  });

  return {
    match(group, prompt) {
      const { learner, kept } = knowledge.current();
      const answer = learner.match(groupKey(group), prompt);
      const template = answer && kept.get(answer.template.id);
      return template ? { text: answer.text, isRecheck: answer.isRecheck, kept: template } : null;
    },
    async learn(group, example) {
      if (!isLearning || !isKeepable(example)) return;
      await keepExample(pools.writes, group, example);
      learning.nudge();
    },
    list: (filter, page) => listTemplates(pools.reads, filter, page),
    find: (id) => findTemplate(pools.reads, id),
    examplesOf: (id) => readExamples(pools.reads, id),
    ...createChangesByHand(knowledge, { newId }),
    errorBudget,
    changes: changes.source,
    async keepHouse() {
      await knowledge.refresh();
      await removeOldExamples(pools.writes, new Date(now().getTime() - deps.exampleDays * DAY_MS));
      nudge();
    },
    close: learning.stop,
  };
}

/** PostgreSQL keeps no NUL and no half of a surrogate pair, and an example that is changed would teach what nobody said. */
function isKeepable({ prompt, response }: Example): boolean {
  const text = prompt + response;
  return text.isWellFormed() && !text.includes('\0') && text.length <= MOST_CHARACTERS;
}
