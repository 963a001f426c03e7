import { z } from 'zod';
import { LedgerError } from '../errors.ts';

const NAMED_FAULTS = 10;
const METADATA_BYTES = 16 * 1024;

/**
 * What the rules make of an input of that name; an empty name: of what has none, such as the keys of a URL.
 * @throws LedgerError BAD_USER_INPUT that names up to ten wrong fields with what is allowed, and says how many more there are.
 */
export function checkInput<Output>(name: string, rules: z.ZodType<Output>, input: unknown): Output {
  const checked = rules.safeParse(input);
  if (checked.success) return checked.data;
  const { issues } = checked.error;
  const faults = issues.slice(0, NAMED_FAULTS).map(({ path, message }) => ({ field: fieldOf(name, path), message }));
  const told = faults.map(({ field, message }) => `${field} ${message}`);
  const untold = issues.length - faults.length;
  if (untold > 0) told.push(`and ${untold} more`);
  throw new LedgerError('BAD_USER_INPUT', `${told.join('; ')}.`, { fields: faults.map(({ field }) => field) });
}

/** calls, [3, "model"] -> calls[3].model */
function fieldOf(name: string, path: readonly PropertyKey[]): string {
  const steps = path.map((step) => (typeof step === 'number' ? `[${step}]` : `.${String(step)}`));
  return `${name}${steps.join('')}`.replace(/^\./, '');
}

/** A text of that many characters. */
export function text(min: number, max: number) {
  const rule = min === 0 ? `must have at most ${max} characters` : `must have ${min} to ${max} characters`;
  return z.string({ error: rule }).min(min, rule).max(max, rule);
}

/** A number in that range, its ends included. */
export function number(min: number, max: number) {
  const rule = `must be a number from ${min} to ${max}`;
  return z.number({ error: rule }).min(min, rule).max(max, rule);
}

/** A whole number in that range, its ends included. */
export function wholeNumber(min: number, max: number) {
  const rule = `must be a whole number from ${min} to ${max}`;
  return z.number({ error: rule }).int(rule).min(min, rule).max(max, rule);
}

/** One of these words. */
export function oneOf<const Words extends readonly string[]>(words: Words) {
  return z.enum(words, { error: `must be one of ${words.join(', ')}` });
}

/** A list with at most that many members. */
export function list<Member extends z.ZodType>(member: Member, max: number) {
  return z.array(member).max(max, `must have at most ${max} members`);
}

/** What may be left out: undefined and null both mean "not given", which is null from here on. */
export function optional<Rule extends z.ZodType>(rule: Rule) {
  return rule.nullish().transform((value) => value ?? null);
}

/** A name, an id or a label of the caller's. */
export const label = text(1, 200);

/** One that tells things apart, which it could not with a character that PostgreSQL cannot hold: all of these become the same. */
export const key = label.refine(
  (text) => text.isWellFormed() && !text.includes('\0'),
  'must hold no NUL and no half of a surrogate pair',
);

/**
 * Facts of the caller's own that are kept with a row. The scalar has seen that they are an object; zod's own record would leave a
 * key "__proto__" out without a word.
 */
export const metadata = z
  .custom<Record<string, unknown>>()
  .refine(hasNoPrototypeKey, 'must have no key "__proto__", at any depth')
  .refine(isShort, 'must be at most 16 KB as JSON');

/** Programs that read the rows may take such a key for the object's prototype. What nests too deep is refused as too long. */
function hasNoPrototypeKey(metadata: Record<string, unknown>): boolean {
  let isFound = false;
  writeJson(metadata, (key, value) => {
    isFound ||= key === '__proto__';
    return value;
  });
  return !isFound;
}

function isShort(metadata: Record<string, unknown>): boolean {
  const json = writeJson(metadata);
  return json !== null && Buffer.byteLength(json) <= METADATA_BYTES;
}

/** null: it nests too deep to be written. */
function writeJson(value: unknown, replacer?: (key: string, value: unknown) => unknown): string | null {
  try {
    return JSON.stringify(value, replacer);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}
