import { readFileSync } from 'node:fs';
import path from 'node:path';
import {
  type GraphQLArgument,
  type GraphQLNamedType,
  isEnumType,
  isInputObjectType,
  isObjectType,
  isSpecifiedScalarType,
} from 'graphql';
import { expect, it } from 'vitest';
import { projectFolder } from '../project-folder.ts';
import { renderSchema } from './render-schema.ts';
import { createSchema } from './schema.ts';

it('is what schema.graphql says (else: npm run generate)', () => {
  expect(readFileSync(path.join(projectFolder(), 'schema.graphql'), 'utf8')).toBe(renderSchema());
});

it('describes everything that integrators see', () => {
  const types = Object.values(createSchema().getTypeMap()).filter(
    (type) => !type.name.startsWith('__') && !isSpecifiedScalarType(type),
  );
  expect(types.length).toBeGreaterThan(20);
  expect(types.flatMap(undescribed)).toEqual([]);
});

/** The names, in and of that type, that have no description. The three roots are described by their fields. */
function undescribed(type: GraphQLNamedType): string[] {
  const isRoot = ['Query', 'Mutation', 'Subscription'].includes(type.name);
  const own = type.description || isRoot ? [] : [type.name];
  if (isEnumType(type)) {
    return [...own, ...type.getValues().flatMap((value) => (value.description ? [] : [`${type.name}.${value.name}`]))];
  }
  if (!isObjectType(type) && !isInputObjectType(type)) return own;
  const parts = Object.values(type.getFields()).flatMap((field) => {
    const place = `${type.name}.${field.name}`;
    const parameters = 'args' in field ? (field.args as readonly GraphQLArgument[]) : [];
    return [{ place, description: field.description }].concat(
      parameters.map(({ name, description }) => ({ place: `${place}(${name})`, description })),
    );
  });
  return [...own, ...parts.flatMap(({ place, description }) => (description ? [] : [place]))];
}
