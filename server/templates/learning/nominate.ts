import type { TemplateShelf } from '../matching/template-shelf.ts';
import type { Example, Template } from '../template.ts';
import { couldExplain } from './could-explain.ts';
import type { ExamplePool } from './example-pool.ts';
import { propose, refine } from './propose.ts';

/** Examples that a new one is held against. */
const NEIGHBOURS = 12;

/**
 * Holds an example that nothing explains against what is like it, the likest first. Returns the first template that both have in
 * common: one that is known, made wider, or a new one; null where there is none.
 */
export function nominate(
  { pool, shelf, create }: { pool: ExamplePool; shelf: TemplateShelf; create: () => { id: string; group: string } },
  example: Example,
): Template | null {
  for (const { example: neighbour, templateId } of pool.nearest(example, NEIGHBOURS)) {
    const known = templateId === null ? null : shelf.get(templateId);
    if (known === undefined || known?.status === 'DEMOTED' || known?.status === 'DISABLED') continue;
    if (!couldExplain(neighbour, example)) continue;
    const found = known ? refine(known, example) : propose(create(), [neighbour, example], pool.all());
    if (found) return found;
  }
  return null;
}
