/** Kinds of values, from their look alone. A slot's evidence is kept for each: a value of another type is a miss. */
export const SLOT_TYPES = [
  'number',
  'date',
  'identifier',
  'identifier with digits',
  'acronym',
  'path',
  'words',
  'text',
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
];

/** The type of a value; never throws. */
export function slotTypeOf(value: string): SlotType {
  return LOOKS.find(([, look]) => look.test(value))?.[0] ?? 'text';
}
