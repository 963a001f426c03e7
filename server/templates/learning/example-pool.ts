import type { Example } from '../template.ts';
import { tokenizeWords } from './tokens.ts';

/** An example with the template it is an example of; null where nothing explains it yet. */
export interface PooledExample {
  example: Example;
  templateId: string | null;
}

/** Examples of one group, found by what they look like. The oldest leave when there are too many. */
export interface ExamplePool {
  add(example: Example, templateId: string | null): void;
  remove(completionId: string): void;
  /** The likest to this one, which has no part in it; at most so many, the likest first. */
  nearest(example: Example, most: number): PooledExample[];
  all(): PooledExample[];
}

/** The oldest examples leave where there are more, or they have more characters together. */
export interface PoolLimits {
  examples: number;
  characters: number;
}

interface Entry extends PooledExample {
  tokens: ReadonlySet<string>;
  isGone: boolean;
}

/** Examples with a token that are looked at, the newest: a token that all have tells little. */
const MOST_PER_TOKEN = 150;
/** Tokens of a prompt, and of a response, by which it is filed. */
const MOST_TOKENS = 120;

/**
 * Nominates what may be of one kind, on line and in bounded memory: Drain (He et al., 2017) does it with a tree over tokens of
 * equal position and count, which a value of two words breaks; so here it is shared tokens, whatever their place. To be like
 * something means nothing but to be looked at: alignment decides.
 */
export function createExamplePool({ examples, characters: most }: PoolLimits): ExamplePool {
  const entries = new Map<string, Entry>();
  const files = new Map<string, Entry[]>();
  let characters = 0;
  const remove = (completionId: string) => {
    const entry = entries.get(completionId);
    if (!entry) return;
    entries.delete(completionId);
    entry.isGone = true;
    characters -= sizeOf(entry.example);
    for (const token of entry.tokens) {
      const file = files.get(token)!;
      if (file[0] === entry) file.shift();
      if (file.every(({ isGone }) => isGone)) files.delete(token);
    }
  };
  return {
    add(example, templateId) {
      remove(example.completionId);
      const entry: Entry = { example, templateId, tokens: tokensOf(example), isGone: false };
      entries.set(example.completionId, entry);
      characters += sizeOf(example);
      for (const token of entry.tokens) {
        const file = files.get(token);
        if (file) file.push(entry);
        else files.set(token, [entry]);
      }
      for (const oldest of entries.keys()) {
        if (entries.size <= examples && characters <= most) break;
        remove(oldest);
      }
    },
    remove,
    nearest(example, most) {
      const tokens = tokensOf(example);
      const scores = new Map<Entry, number>();
      for (const token of tokens) {
        const file = files.get(token) ?? [];
        const weight = Math.log(1 + entries.size / (1 + file.length));
        for (const entry of file.slice(-MOST_PER_TOKEN)) {
          if (!entry.isGone) scores.set(entry, (scores.get(entry) ?? 0) + weight);
        }
      }
      const likeness = ([entry, shared]: [Entry, number]) => shared / Math.max(entry.tokens.size, tokens.size);
      return [...scores]
        .toSorted((a, b) => likeness(b) - likeness(a))
        .slice(0, most)
        .map(([entry]) => entry);
    },
    all: () => [...entries.values()],
  };
}

function tokensOf({ prompt, response }: Example): Set<string> {
  const asked = tokenizeWords(prompt.slice(0, 4_000)).slice(0, MOST_TOKENS);
  const answered = tokenizeWords(response.slice(0, 4_000)).slice(0, MOST_TOKENS);
  return new Set([...asked.map(({ text }) => text), ...answered.map(({ text }) => `> ${text}`)]);
}

function sizeOf({ prompt, response }: Example): number {
  return prompt.length + response.length;
}
