import type { ClientBase } from 'pg';
import { createLearner } from '../learner.ts';
import type { Learner, LearnerOptions } from '../learner-contract.ts';
import { readBad, readLearned } from './example-store.ts';
import type { KeptTemplate } from './kept-template.ts';
import { readChanges } from './template-store.ts';

/** Examples that are brought back at a start; what is beyond has to be seen anew. */
const MOST_REMEMBERED = 20_000;

/** What this instance knows: all that was changed up to a version, by itself or by others. */
export interface Knowledge {
  learner: Learner;
  kept: Map<string, KeptTemplate>;
  version: number;
}

export function createKnowledge(options: LearnerOptions): Knowledge {
  return { learner: createLearner(options), kept: new Map(), version: 0 };
}

/** Takes over what has changed up to that version, which the client must see all of; returns the templates that did. */
export async function catchUp(
  knowledge: Knowledge,
  client: Pick<ClientBase, 'query'>,
  version: number,
): Promise<KeptTemplate[]> {
  const since = knowledge.version;
  if (version === since) return [];
  const { learner } = knowledge;
  const changes = await readChanges(client, since);
  for (const template of changes.kept) hold(knowledge, template);
  for (const id of changes.removed) drop(knowledge, id);
  for (const example of await readLearned(client, since, MOST_REMEMBERED)) learner.remember(example.group, example);
  for (const completionId of await readBad(client, since)) learner.forget(completionId);
  knowledge.version = version;
  return changes.kept;
}

export function hold({ learner, kept }: Knowledge, template: KeptTemplate): void {
  kept.set(template.template.id, template);
  learner.put(template.template);
}

export function drop({ learner, kept }: Knowledge, id: string): void {
  kept.delete(id);
  learner.remove(id);
}
