import { FIGURES } from './figures.ts';
import { plural, regularPlural, singular } from './grammatical-number.ts';
import { splitWords } from './split-words.ts';

/**
 * What may become of a slot's value on its way into the response: a small closed set, so that a template is a table and not a
 * program (GenCache, arXiv 2511.17565, has a model write programs). A transform is written as its steps: `plural|kebab`; the
 * empty string leaves the value as it is. A step that does not apply to a value has no result.
 */
export type Step = (value: string) => string | null;

const capital = (word: string): string => (word === '' ? '' : word[0]!.toUpperCase() + word.slice(1));
const joined =
  (glue: string, each: (word: string, at: number) => string = (word) => word): Step =>
  (value) => {
    const words = splitWords(value);
    return words.length === 0 ? null : words.map(each).join(glue);
  };
const upper = (word: string): string => word.toUpperCase();

/** The ways to write a name. */
const CASES: Readonly<Record<string, Step>> = {
  lower: (value) => value.toLowerCase(),
  upper: (value) => value.toUpperCase(),
  capital: (value) => capital(value),
  uncapital: (value) => value[0]!.toLowerCase() + value.slice(1),
  camel: joined('', (word, at) => (at === 0 ? word : capital(word))),
  pascal: joined('', capital),
  snake: joined('_'),
  constant: joined('_', upper),
  kebab: joined('-'),
  dot: joined('.'),
  flat: joined(''),
  spaced: joined(' '),
  title: joined(' ', capital),
  sentence: joined(' ', (word, at) => (at === 0 ? capital(word) : word)),
};

const NUMBERS: Readonly<Record<string, Step>> = {
  plural,
  singular,
  'regular-plural': regularPlural,
  's-plural': (value) => `${value}s`,
};

const ESCAPES: Readonly<Record<string, Step>> = {
  json: (value) => JSON.stringify(value).slice(1, -1),
  sql: (value) => value.replaceAll("'", "''"),
  regex: (value) => value.replaceAll(/[.*+?^${}()|[\]\\/]/g, String.raw`\$&`),
  url: (value) => encodeUrl(value),
  form: (value) => encodeUrl(value)?.replaceAll('%20', '+') ?? null,
};

const TRIM: Step = (value) => value.replace(/^[\s"'`]+|[\s"'`.,;:!?]+$/g, '');

/** A number, true, false or null, as JSON writes them; nothing else has a result. */
const JSON_VALUE: Step = (value) => (/^(?:-?(?:0|[1-9]\d*)(?:\.\d+)?|true|false|null)$/.test(value) ? value : null);

const STEPS: Readonly<Record<string, Step>> = {
  ...CASES,
  ...NUMBERS,
  ...ESCAPES,
  ...FIGURES,
  trim: TRIM,
  'json-value': JSON_VALUE,
};

/** The names of the steps, for messages about a pattern that a person wrote. */
export const STEP_NAMES: readonly string[] = Object.keys(STEPS);

/** All transforms that the learner tries, the plainest first. */
export const TRANSFORMS: readonly string[] = [
  '',
  ...Object.keys(CASES),
  ...Object.keys(ESCAPES),
  ...Object.keys(FIGURES),
  'trim',
  ...Object.keys(NUMBERS),
  ...Object.keys(NUMBERS).flatMap((number) => Object.keys(CASES).map((form) => `${number}|${form}`)),
  ...['lower', 'upper', 'capital', 'title'].map((form) => `${form}|sql`),
];

const MOST_REMEMBERED = 4_000;
const remembered = new Map<string, readonly (string | null)[]>();

/** The value under each of TRANSFORMS, remembered for values that come again. */
export function allTransforms(value: string): readonly (string | null)[] {
  const known = remembered.get(value);
  if (known) return known;
  const made = TRANSFORMS.map((by) => transform(value, by));
  if (remembered.size >= MOST_REMEMBERED) remembered.clear();
  remembered.set(value, made);
  return made;
}

/** The value under the transform; null where it does not apply or nothing is left. Unknown steps do not apply. */
export function transform(value: string, by: string): string | null {
  let changed: string | null = value;
  for (const step of by === '' ? [] : by.split('|')) {
    if (changed === null || changed === '') return null;
    changed = STEPS[step]?.(changed) ?? null;
  }
  return changed === '' ? null : changed;
}

function encodeUrl(value: string): string | null {
  return value.isWellFormed() ? encodeURIComponent(value) : null;
}
