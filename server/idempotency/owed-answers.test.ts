import { expect, it } from 'vitest';
import { fingerprint } from './fingerprint.ts';
import { createOwedAnswers } from './owed-answers.ts';

const requestOf = (requestId: string) => ({ requestId, fingerprint: fingerprint({ requestId }), claimId: requestId });

/** Debts a, b and c, and a creditor that takes what it is told to take. */
function open() {
  let timeMs = 0;
  const owed = createOwedAnswers(() => timeMs);
  for (const id of ['a', 'b', 'c']) owed.add(requestOf(id), `answer of ${id}`);
  const taken: string[] = [];
  const handOver = (refused: readonly string[] = [], msEach = 0) =>
    owed.handOver(async ({ requestId }, answer) => {
      timeMs += msEach;
      if (refused.includes(requestId)) throw new Error(`${requestId} was refused`);
      expect(answer).toBe(`answer of ${requestId}`);
      taken.push(requestId);
    });
  return { taken, handOver };
}

it('what is owed is handed over once, oldest first', async () => {
  const { taken, handOver } = open();
  await handOver();
  await handOver();
  expect(taken).toEqual(['a', 'b', 'c']);
});

it('what fails ends the round, stays owed, and does not hold up the others for ever', async () => {
  const { taken, handOver } = open();
  await expect(handOver(['a'])).rejects.toThrow('a was refused');
  await expect(handOver(['a'])).rejects.toThrow('a was refused');
  expect(taken).toEqual(['b', 'c']);
  await handOver();
  expect(taken).toEqual(['b', 'c', 'a']);
});

it('two rounds at the same moment hand over nothing twice', async () => {
  const { taken, handOver } = open();
  await Promise.all([handOver(), handOver()]);
  expect(taken).toEqual(['a', 'b', 'c']);
});

it('a round that takes long leaves the rest to the next', async () => {
  const { taken, handOver } = open();
  await handOver([], 3000);
  expect(taken).toEqual(['a', 'b']);
  await handOver();
  expect(taken).toEqual(['a', 'b', 'c']);
});
