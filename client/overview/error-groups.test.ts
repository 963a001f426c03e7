import { expect, it } from 'vitest';
import { groupErrors } from './error-groups.ts';

const call = (id: string, errorCode: string, model: string) => ({
  id,
  createdAt: `2026-11-24T10:00:0${id}Z`,
  errorCode,
  errorMessage: `message ${id}`,
  provider: 'openai',
  model,
  modelName: model.toUpperCase(),
});

it('errors of one code and model are one group, told by the newest of them, and the last to fail stands first', () => {
  const groups = groupErrors([call('3', 'TIMEOUT', 'a'), call('2', 'TIMEOUT', 'b'), call('1', 'TIMEOUT', 'a')]);
  expect(groups.map(({ count, newest }) => [count, newest.id])).toEqual([
    [2, '3'],
    [1, '2'],
  ]);
});

it('no errors are no groups', () => {
  expect(groupErrors([])).toEqual([]);
});
