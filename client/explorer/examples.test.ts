import { buildSchema, parse, validate } from 'graphql';
import { expect, it } from 'vitest';
import schemaText from '../../schema.graphql?raw';
import { examplesFor } from './examples.ts';

const schema = buildSchema(schemaText);

it.each(examplesFor('Europe/Berlin'))(
  'the example "$name" fits the schema, and its variables are JSON',
  ({ query, variables }) => {
    expect(validate(schema, parse(query))).toEqual([]);
    expect(variables === '' ? {} : JSON.parse(variables)).toEqual(
      query.includes('$timeZone') ? { timeZone: 'Europe/Berlin' } : {},
    );
  },
);
