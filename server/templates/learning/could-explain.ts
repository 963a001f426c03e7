import type { Example } from '../template.ts';

/** First letters of a prompt's words, and the words of its response. */
interface Words {
  asked: ReadonlySet<string>;
  answered: ReadonlySet<string>;
}

const MOST_CHARACTERS = 20_000;
const known = new WeakMap<Example, Words>();

/**
 * Whether a template for both is worth looking for. A word that only one of the responses has must come from that one's prompt, so
 * it must begin as some word there does: no transform changes the beginning. Prose fails here, before any work is done on it.
 */
export function couldExplain(one: Example, other: Example): boolean {
  const [a, b] = [wordsOf(one), wordsOf(other)];
  return areFrom(a, b.answered) && areFrom(b, a.answered);
}

function areFrom({ asked, answered }: Words, others: ReadonlySet<string>): boolean {
  for (const word of answered) {
    if (!others.has(word) && !asked.has(word[0]!) && !asked.has(word.slice(0, 2))) return false;
  }
  return true;
}

function wordsOf(example: Example): Words {
  const words = known.get(example) ?? {
    asked: new Set(subwords(example.prompt).map(beginning)),
    answered: new Set(subwords(example.response)),
  };
  known.set(example, words);
  return words;
}

/** Short words may change after their first letter, as `man` does in the plural, and figures are punctuated. */
function beginning(word: string): string {
  return word.length <= 4 || /\d/.test(word) ? word[0]! : word.slice(0, 2);
}

function subwords(text: string): string[] {
  const found = text.slice(0, MOST_CHARACTERS).match(/\p{Lu}+(?!\p{Ll})|\p{Lu}?\p{Ll}+|\p{N}+|\p{L}+/gu) ?? [];
  return found.map((word) => word.toLowerCase());
}
