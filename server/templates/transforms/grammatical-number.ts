/** Regular English, and the few irregular nouns that names of things in programs have. Evidence decides where it holds. */
const IRREGULAR: readonly (readonly [one: string, many: string])[] = [
  ['person', 'people'],
  ['child', 'children'],
  ['man', 'men'],
  ['woman', 'women'],
  ['mouse', 'mice'],
  ['foot', 'feet'],
  ['tooth', 'teeth'],
  ['goose', 'geese'],
  ['datum', 'data'],
  ['medium', 'media'],
  ['index', 'indices'],
  ['matrix', 'matrices'],
  ['vertex', 'vertices'],
  ['leaf', 'leaves'],
  ['shelf', 'shelves'],
  ['half', 'halves'],
  ['life', 'lives'],
  ['knife', 'knives'],
  ['hero', 'heroes'],
  ['potato', 'potatoes'],
];
const UNCOUNTED = [
  'news',
  'series',
  'species',
  'equipment',
  'information',
  'money',
  'rice',
  'fish',
  'sheep',
  'metadata',
];

const LAST_WORD = /(?:\p{Lu}+|\p{Lu}?\p{Ll}+)$/u;

/** The value with its last word in the plural; as it is where it does not end in a letter. */
export function plural(value: string): string {
  return changeLastWord(value, (word) => {
    if (UNCOUNTED.includes(word)) return word;
    const irregular = IRREGULAR.find(([one]) => one === word);
    if (irregular) return irregular[1];
    if (/[^aeiou]y$/.test(word)) return `${word.slice(0, -1)}ies`;
    if (/(?:s|x|z|ch|sh)$/.test(word)) return `${word}es`;
    return `${word}s`;
  });
}

/** The value with its last word in the singular; as it is where that word is no plural. */
export function singular(value: string): string {
  return changeLastWord(value, (word) => {
    if (UNCOUNTED.includes(word)) return word;
    const irregular = IRREGULAR.find(([, many]) => many === word);
    if (irregular) return irregular[0];
    if (/[^aeiou]ies$/.test(word) && word.length > 4) return `${word.slice(0, -3)}y`;
    if (/(?:ss|x|z|ch|sh)es$/.test(word)) return word.slice(0, -2);
    return /[^s]s$/.test(word) && !/(?:us|is)$/.test(word) ? word.slice(0, -1) : word;
  });
}

/** Applies the change to the last word in lower case and gives the result the case that the word had. */
function changeLastWord(value: string, change: (word: string) => string): string {
  const found = LAST_WORD.exec(value)?.[0];
  if (found === undefined) return value;
  const changed = change(found.toLowerCase());
  const head = value.slice(0, -found.length);
  if (found.length > 1 && found === found.toUpperCase()) return head + changed.toUpperCase();
  return head + (found[0] === found[0]!.toLowerCase() ? changed : changed[0]!.toUpperCase() + changed.slice(1));
}
