import { E_BEFORE_S, IE_BEFORE_S, IRREGULAR, ONE_IN_S, UNCOUNTED } from './nouns.ts';

const LAST_WORD = /(?:\p{Lu}+|\p{Lu}?\p{Ll}+)$/u;

/** The value with its last word in the plural; as it is where it does not end in a letter. */
export function plural(value: string): string {
  return changeLastWord(value, (word) => {
    if (UNCOUNTED.includes(word)) return word;
    return IRREGULAR.find(([one]) => one === word)?.[1] ?? regularPluralOf(word);
  });
}

/** The same for those who know no irregular nouns: `persons`. */
export function regularPlural(value: string): string {
  return changeLastWord(value, regularPluralOf);
}

/**
 * The value with its last word in the singular; as it is where that word is no plural. What the look of a word cannot tell (`movies`,
 * but `categories`) is told by lists; where both could be, and no list has it, there is none: null.
 */
export function singular(value: string): string | null {
  return changeLastWord(value, (word) => {
    if (UNCOUNTED.includes(word)) return word;
    const irregular = IRREGULAR.find(([, many]) => many === word);
    if (irregular) return irregular[0];
    const short = word.slice(0, -2);
    if (ONE_IN_S.includes(word)) return word;
    if (word.endsWith('es') && ONE_IN_S.includes(short)) return short;
    if (word.endsWith('ies'))
      return IE_BEFORE_S.includes(word.slice(0, -1)) ? word.slice(0, -1) : `${word.slice(0, -3)}y`;
    if (/(?:ss|x|zz|ch|sh)es$/.test(word)) return E_BEFORE_S.test(word) ? word.slice(0, -1) : short;
    if (/(?:[aiou]ses|us|is)$/.test(word) && !E_BEFORE_S.test(word)) return null;
    return /[^s]s$/.test(word) ? word.slice(0, -1) : word;
  });
}

/**
 * What a rule of plural or singular tells words by: their ending. Null for a noun that is irregular for some and regular for others.
 */
export function endingOf(value: string): string | null {
  const word = LAST_WORD.exec(value)?.[0].toLowerCase() ?? '';
  const isListed = UNCOUNTED.includes(word) || IRREGULAR.some((forms) => forms.includes(word));
  return isListed ? null : (/(?:ies|[sxzv]es|[cs]hes|oes|[aeiou]y|y|fe?|o|[sxz]|[cs]h)$/.exec(word)?.[0] ?? '');
}

function regularPluralOf(word: string): string {
  if (/[^aeiou]y$/.test(word)) return `${word.slice(0, -1)}ies`;
  return /(?:s|x|z|ch|sh)$/.test(word) ? `${word}es` : `${word}s`;
}

/** Applies the change to the last word in lower case and gives the result the case that the word had. */
function changeLastWord<T extends string | null>(value: string, change: (word: string) => T): string | T {
  const found = LAST_WORD.exec(value)?.[0];
  if (found === undefined) return value;
  const changed = change(found.toLowerCase());
  if (changed === null) return changed;
  const head = value.slice(0, -found.length);
  if (found.length > 1 && found === found.toUpperCase()) return head + changed.toUpperCase();
  return head + (found[0] === found[0]!.toLowerCase() ? changed : changed[0]!.toUpperCase() + changed.slice(1));
}
