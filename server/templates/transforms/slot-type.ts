/** Kinds of values, from their look alone. A slot's evidence is kept for each: a value of another type is a miss. */
export const SLOT_TYPES = [
  'number',
  'date',
  'acronym',
  'identifier',
  'identifier with digits',
  'path',
  'words',
  'text',
  'lines',
] as const;
export type SlotType = (typeof SLOT_TYPES)[number];

const LOOKS: readonly (readonly [SlotType, RegExp])[] = [
  ['number', /^[-+]?\d+(?:[.,]\d+)*$/],
  ['date', /^\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?Z?)?$/],
  ['acronym', /^(?=.*\p{Lu}{2})[\p{L}\d]+$/u],
  ['identifier', /^[\p{L}_$]+(?:-[\p{L}_$]+)*$/u],
  ['identifier with digits', /^[\p{L}\d_$]+(?:-[\p{L}\d_$]+)*$/u],
  ['path', /^(?=.*[/\\.@:])[^\s"'`,;()<>]+$/],
  ['words', /^[\p{L}\d_$'’.-]+(?: [\p{L}\d_$'’.-]+)+$/u],
  ['lines', /[\r\n]/],
];

/** The type of a value; never throws. */
export function slotTypeOf(value: string): SlotType {
  return LOOKS.find(([, look]) => look.test(value))?.[0] ?? 'text';
}

/**
 * Whether a value looks like one of those seen: of the type of some, with no more words than these have, and no mark that none of
 * them has. A value that says more than any before may say something else.
 */
export function looksLike(value: string, seen: readonly string[]): boolean {
  const type = slotTypeOf(value);
  const same = seen.filter((known) => slotTypeOf(known) === type);
  if (same.length === 0) return false;
  const marks = new Set(same.join('').match(MARKS));
  const longest = Math.max(...same.map(countWords));
  return countWords(value) <= longest && (value.match(MARKS) ?? []).every((mark) => marks.has(mark));
}

const MARKS = /[^\p{L}\p{N}\s]/gu;

function countWords(value: string): number {
  return value.match(/\S+/g)?.length ?? 0;
}
