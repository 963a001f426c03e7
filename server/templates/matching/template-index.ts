import type { Template } from '../template.ts';
import { compilePrompt, type PromptMatcher } from './prompt-matcher.ts';

/** A template whose pattern a prompt is of, with the values of its slots. */
export interface Reading {
  template: Template;
  values: readonly string[];
}

/** The templates of one group, found by their prompts. */
export interface TemplateIndex {
  /** Adds it, or replaces the one of the same id. */
  put(template: Template): void;
  remove(id: string): void;
  get(id: string): Template | undefined;
  all(): Template[];
  readonly size: number;
  /** All templates of whose pattern the prompt is, whatever their status. */
  read(prompt: string): Reading[];
}

interface Entry {
  template: Template;
  match: PromptMatcher;
  key: string;
}

/**
 * Each template is filed under that word of its literals which the fewest others have, so that a prompt is held against
 * a few patterns of thousands: those under the words it has.
 */
export function createTemplateIndex(): TemplateIndex {
  const entries = new Map<string, Entry>();
  const files = new Map<string, Map<string, Entry>>();
  const frequencies = new Map<string, number>();
  const countWord = (word: string, by: number) => {
    const count = (frequencies.get(word) ?? 0) + by;
    if (count > 0) frequencies.set(word, count);
    else frequencies.delete(word);
  };
  const remove = (id: string) => {
    const entry = entries.get(id);
    if (!entry) return;
    entries.delete(id);
    for (const word of literalWords(entry.template.prompt)) countWord(word, -1);
    const file = files.get(entry.key)!;
    file.delete(id);
    if (file.size === 0) files.delete(entry.key);
  };
  /** Counts how many templates have each word; one that most have tells little. */
  const rarest = (words: readonly string[]): string => {
    for (const word of words) countWord(word, 1);
    const weight = (word: string) => frequencies.get(word)! + (files.get(word)?.size ?? 0);
    return words.toSorted((a, b) => weight(a) - weight(b))[0] ?? '';
  };
  return {
    put(template) {
      const known = entries.get(template.id);
      if (known && isSamePrompt(known.template.prompt, template.prompt)) {
        known.template = template;
        return;
      }
      remove(template.id);
      const key = rarest(literalWords(template.prompt));
      const entry = { template, match: compilePrompt(template.prompt), key };
      entries.set(template.id, entry);
      if (!files.has(key)) files.set(key, new Map());
      files.get(key)!.set(template.id, entry);
    },
    remove,
    get: (id) => entries.get(id)?.template,
    all: () => [...entries.values()].map(({ template }) => template),
    get size() {
      return entries.size;
    },
    read(prompt) {
      const readings: Reading[] = [];
      for (const key of new Set(['', ...wordsOf(prompt)])) {
        for (const { template, match } of files.get(key)?.values() ?? []) {
          const values = match(prompt);
          if (values !== null) readings.push({ template, values });
        }
      }
      return readings;
    },
  };
}

/** The words that every prompt of the pattern has: those of its literals that no slot can make longer. */
export function literalWords(prompt: readonly string[]): string[] {
  const words = prompt.flatMap((literal, at) => {
    let whole = literal;
    if (at > 0) whole = whole.replace(/^[\p{L}\p{N}]+/u, '');
    if (at < prompt.length - 1) whole = whole.replace(/[\p{L}\p{N}]+$/u, '');
    return wordsOf(whole);
  });
  return [...new Set(words)];
}

function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{N}]+/gu) ?? [];
}

function isSamePrompt(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((literal, at) => literal === other[at]);
}
