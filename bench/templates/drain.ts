import type { Baseline } from './baselines.ts';

interface LogGroup {
  template: string[];
  response: string;
}

/** The settings of the paper. */
const [DEPTH, SIMILARITY] = [2, 0.4];
const WILDCARD = '<*>';

/**
 * Plain Drain (He et al., 2017) as a cache: prompts of equal length whose first words are the same and of which enough words agree
 * are one group, and a group answers what it answered last.
 */
export function createDrain(): Baseline {
  const leaves = new Map<string, LogGroup[]>();
  const find = (tokens: readonly string[]): LogGroup | undefined => {
    const leaf = leaves.get(keyOf(tokens)) ?? [];
    const likeness = ({ template }: LogGroup) =>
      template.filter((word, at) => word === tokens[at]).length / tokens.length;
    const best = leaf.toSorted((a, b) => likeness(b) - likeness(a))[0];
    return best && likeness(best) >= SIMILARITY ? best : undefined;
  };
  return {
    name: 'Drain grouping',
    answer: (prompt) => find(prompt.split(/\s+/))?.response ?? null,
    learn(prompt, response) {
      const tokens = prompt.split(/\s+/);
      const group = find(tokens);
      if (group) {
        group.template = group.template.map((word, at) => (word === tokens[at] ? word : WILDCARD));
        group.response = response;
        return;
      }
      const key = keyOf(tokens);
      leaves.set(key, [...(leaves.get(key) ?? []), { template: tokens, response }]);
    },
  };
}

/** The place in the tree: the number of words, then the first ones, where those with figures count as one. */
function keyOf(tokens: readonly string[]): string {
  const first = tokens.slice(0, DEPTH).map((token) => (/\d/.test(token) ? WILDCARD : token));
  return [tokens.length, ...first].join(' ');
}
