import { GraphQLObjectType } from 'graphql';
import { expect, it } from 'vitest';
import { logRow } from '../testing/rows.ts';
import { describeLog, LOG_FIELDS } from './describe-log.ts';
import { createSchema } from './schema.ts';

const names = { provider: (id: string) => id, model: (provider: string, model: string) => `${provider}'s ${model}` };
const described = (given: Parameters<typeof logRow>[0]) =>
  describeLog({ ...logRow(given), batchId: 7, batchIndex: 3 }, names);

it('a described row has every field of the API but the breakdown of its cost', () => {
  const type = createSchema().getType('LlmLog') as GraphQLObjectType;
  expect([...LOG_FIELDS].toSorted()).toEqual(
    Object.keys(type.getFields())
      .filter((name) => name !== 'costBreakdown')
      .toSorted(),
  );
  expect(Object.keys(described({}))).toEqual(LOG_FIELDS);
});

it('computed fields are in the units of the API', () => {
  expect(
    described({
      inputCostNano: 123_456_789,
      outputCostNano: 1,
      durationUs: 1_500_001,
      timeToFirstTokenUs: 250_000,
      userPromptHash: Buffer.from('0aff', 'hex'),
      status: 'CACHED',
    }),
  ).toMatchObject({
    modelName: "openai's gpt-4o",
    totalTokens: 15,
    inputCost: 0.123_456_789,
    outputCost: 0.000_000_001,
    totalCost: 0.123_456_79,
    durationSeconds: 1.500_001,
    timeToFirstTokenSeconds: 0.25,
    userPromptHash: '0aff',
    success: true,
    cacheHit: true,
    feedPosition: '7.3',
  });
});

it('what is not known stays null', () => {
  const row = described({ inputTokens: null, costStatus: 'UNPRICED', inputCostNano: null, outputCostNano: null });
  expect(row).toMatchObject({ totalTokens: null, inputCost: null, outputCost: null, totalCost: null });
  expect(row).toMatchObject({ timeToFirstTokenSeconds: null, systemPromptHash: null, cacheHit: false });
});
