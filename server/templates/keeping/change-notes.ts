import type { LearnerEvent } from '../learner-contract.ts';
import type { Template } from '../template.ts';
import type { Saved } from './template-store.ts';

/** What one change wants to be kept. Of each template only its last state is. */
export interface ChangeNotes {
  /** What the learner did, over a completion with these tokens or none. */
  note(events: readonly LearnerEvent[], spared?: { inputTokens: number; outputTokens: number }): void;
  /** A template that a person writes. */
  noteWritten(template: Template, name: string | null): void;
  /** Nothing is left of a template. */
  noteRemoved(id: string): void;
  saved(): Saved[];
  removed(): string[];
}

/** What a template was right about. */
const RIGHT: readonly LearnerEvent['kind'][] = ['PROPOSED', 'REFINED', 'MATCHED'];

export function createChangeNotes(): ChangeNotes {
  const saved = new Map<string, Saved>();
  const removed = new Set<string>();
  const noteRemoved = (id: string) => {
    saved.delete(id);
    removed.add(id);
  };
  const save = (template: Template, change: Partial<Saved> = {}) => {
    const before = saved.get(template.id) ?? { name: null, inputTokens: 0, outputTokens: 0, completions: 0 };
    saved.set(template.id, { ...before, ...change, template });
  };
  return {
    note(events, spared) {
      for (const { kind, template } of events) {
        if (kind === 'DROPPED') noteRemoved(template.id);
        else save(template);
      }
      if (!spared) return;
      const right = events.filter(({ kind, template }) => RIGHT.includes(kind) && saved.has(template.id));
      for (const id of new Set(right.map(({ template }) => template.id))) {
        const { template, inputTokens, outputTokens, completions } = saved.get(id)!;
        save(template, {
          inputTokens: inputTokens + spared.inputTokens,
          outputTokens: outputTokens + spared.outputTokens,
          completions: completions + 1,
        });
      }
    },
    noteWritten: (template, name) => save(template, { name }),
    noteRemoved,
    saved: () => [...saved.values()],
    removed: () => [...removed],
  };
}
