import { expect, it } from 'vitest';
import { z } from 'zod';
import { checkInput, list, optional, text, wholeNumber } from './check-input.ts';

const rules = z.array(z.object({ name: text(1, 5), tries: optional(wholeNumber(0, 9)) }));

function refusalOf(name: string, rule: z.ZodType, input: unknown) {
  try {
    checkInput(name, rule, input);
  } catch (error) {
    return error as { code: string; message: string; details: { fields: string[] } };
  }
  throw new Error('It was not refused');
}

it('what is not given is null', () => {
  expect(checkInput('calls', rules, [{ name: 'a' }, { name: 'b', tries: null }])).toEqual([
    { name: 'a', tries: null },
    { name: 'b', tries: null },
  ]);
});

it('members of a list are named by their index', () => {
  const refusal = refusalOf('calls', rules, [{ name: 'a' }, { name: '', tries: 1.5 }]);
  expect(refusal.code).toBe('BAD_USER_INPUT');
  expect(refusal.message).toBe(
    'calls[1].name must have 1 to 5 characters; calls[1].tries must be a whole number from 0 to 9.',
  );
  expect(refusal.details.fields).toEqual(['calls[1].name', 'calls[1].tries']);
});

it('ten faults are named, and the others counted', () => {
  const refusal = refusalOf(
    'calls',
    rules,
    Array.from({ length: 25 }, () => ({ name: '' })),
  );
  expect(refusal.details.fields).toHaveLength(10);
  expect(refusal.message).toMatch(/calls\[9\]\.name must have 1 to 5 characters; and 15 more\.$/);
});

it('a field of an input without a name is called as it is', () => {
  expect(refusalOf('', z.object({ tags: list(text(1, 5), 1) }), { tags: ['a', 'b'] }).message).toBe(
    'tags must have at most 1 members.',
  );
});
