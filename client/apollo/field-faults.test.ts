import { CombinedGraphQLErrors } from '@apollo/client';
import { expect, it } from 'vitest';
import { fieldFaults } from './field-faults.ts';

const refusal = (message: string, fields?: string[]) =>
  new CombinedGraphQLErrors({ errors: [{ message, extensions: { code: 'BAD_USER_INPUT', fields } }] });

it('each field gets what the server says of it, as a sentence', () => {
  const told = 'input.scopeValue must have 1 to 200 characters; input.limit must be a number; or so.';
  expect(fieldFaults(refusal(told, ['input.scopeValue', 'input.limit']))).toEqual({
    'input.scopeValue': 'Must have 1 to 200 characters',
    'input.limit': 'Must be a number; or so',
  });
});

it('what is not of fields is told elsewhere', () => {
  expect(fieldFaults(refusal('The ledger is away.'))).toBe(null);
  expect(fieldFaults(new Error('Failed to fetch'))).toBe(null);
  expect(fieldFaults(undefined)).toBe(null);
});
