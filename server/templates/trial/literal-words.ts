/** The words that are literal text in the prompts of some template of a group, counted. */
export interface LiteralWords {
  add(prompt: readonly string[]): void;
  remove(prompt: readonly string[]): void;
  /** The word is in lower case. */
  has(this: void, word: string): boolean;
}

export function createLiteralWords(): LiteralWords {
  const counts = new Map<string, number>();
  const change = (prompt: readonly string[], by: number) => {
    const words = new Set(
      prompt
        .join('\n')
        .toLowerCase()
        .match(/[\p{L}\p{N}]+/gu),
    );
    for (const word of words) {
      const count = (counts.get(word) ?? 0) + by;
      if (count > 0) counts.set(word, count);
      else counts.delete(word);
    }
  };
  return {
    add: (prompt) => change(prompt, 1),
    remove: (prompt) => change(prompt, -1),
    has: (word) => counts.has(word),
  };
}
