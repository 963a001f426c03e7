/** A piece of a prompt. Two are the same where white space before them and text are. */
export interface Token {
  space: string;
  text: string;
}

/** Whole words, with the punctuation inside them: `order-item`, `src/user.ts`, `3.14`. */
const COARSE = /(\s*)((?:\.{0,2}\/)?[\p{L}\p{N}_]+(?:[-./@:\\]+[\p{L}\p{N}_]+)*|\S|$)/gu;
/** The words inside words: `find`, `Invoice`, `By`, `Id`. */
const FINE = /(\s*)(\p{Lu}+(?!\p{Ll})|\p{Lu}?\p{Ll}+|\p{N}+|\p{L}+|\S|$)/gu;

export function tokenizeWords(text: string): Token[] {
  return tokenize(text, COARSE);
}

export function tokenizeSubwords(text: string): Token[] {
  return tokenize(text, FINE);
}

function tokenize(text: string, pattern: RegExp): Token[] {
  const tokens = Array.from(text.matchAll(pattern), ([, space, word]) => ({ space: space!, text: word! }));
  const last = tokens.at(-1);
  return last?.text === '' && last.space === '' ? tokens.slice(0, -1) : tokens;
}
