import type { Template } from '../template.ts';

/**
 * What changes one truth mostly changes others: a new model behind the same name, a new convention. So when an ACTIVE template was
 * wrong about anything it claimed, each ACTIVE one of its group is compared once before it is believed again.
 */
export interface Suspects {
  note(answer: { template: Template; isClaim: boolean }, isRight: boolean): void;
  has(id: string): boolean;
}

export function createSuspects(shelf: { all(): Template[] }): Suspects {
  const ids = new Set<string>();
  return {
    note({ template: { id, status }, isClaim }, isRight) {
      if (isRight) ids.delete(id);
      else if (isClaim && status === 'ACTIVE') {
        for (const other of shelf.all()) if (other.status === 'ACTIVE') ids.add(other.id);
      }
    },
    has: (id) => ids.has(id),
  };
}
