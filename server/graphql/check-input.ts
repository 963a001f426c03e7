import { z } from 'zod';
import { LedgerError } from '../errors.ts';

const NAMED_FAULTS = 10;

/**
 * What the rules make of an input of that name.
 * @throws LedgerError BAD_USER_INPUT that names every wrong field and what is allowed.
 */
export function checkInput<Output>(name: string, rules: z.ZodType<Output>, input: unknown): Output {
  const checked = rules.safeParse(input);
  if (checked.success) return checked.data;
  const faults = checked.error.issues.slice(0, NAMED_FAULTS).map((issue) => ({
    field: [name, ...issue.path].join('.'),
    rule: issue.message,
  }));
  const message = faults.map(({ field, rule }) => `${field} ${rule}`).join('; ');
  throw new LedgerError('BAD_USER_INPUT', `${message}.`, { fields: faults.map(({ field }) => field) });
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

/** A list with at most that many members. */
export function list<Member extends z.ZodType>(member: Member, max: number) {
  return z.array(member).max(max, `must have at most ${max} members`);
}

/** What may be left out: undefined and null both mean "not given", which is null from here on. */
export function optional<Rule extends z.ZodType>(rule: Rule) {
  return rule.nullish().transform((value) => value ?? null);
}
