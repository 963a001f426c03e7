import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { buildSchema, Kind, parse, validate } from 'graphql';
import { expect, it } from 'vitest';
import { projectFolder } from '../project-folder.ts';

const client = path.join(projectFolder(), 'client');
const manifest = JSON.parse(readFileSync(path.join(client, 'generated', 'persisted-documents.json'), 'utf8')) as Record<
  string,
  string
>;

it('every operation of the dashboard is in the manifest, and nothing else is', () => {
  const sources = readdirSync(client, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name) && !/^(generated|tests)\b/.test(name))
    .map((name) => readFileSync(path.join(client, name), 'utf8'));
  const written = sources.flatMap((text) =>
    [...text.matchAll(/graphql\(`\s*(?:query|mutation|subscription) (\w+)/g)].map(([, name]) => name!),
  );
  const listed = Object.values(manifest).map((text) => operationOf(text).name?.value);
  expect(written.length).toBeGreaterThan(5);
  expect(listed.toSorted()).toEqual(written.toSorted());
});

it('every text of the manifest is valid by the committed schema, and its key is its SHA-256', () => {
  const schema = buildSchema(readFileSync(path.join(projectFolder(), 'schema.graphql'), 'utf8'));
  for (const [hash, text] of Object.entries(manifest)) {
    expect(`sha256:${createHash('sha256').update(text).digest('hex')}`).toBe(hash);
    expect(validate(schema, parse(text))).toEqual([]);
  }
});

function operationOf(text: string) {
  const operation = parse(text).definitions.find(({ kind }) => kind === Kind.OPERATION_DEFINITION);
  if (operation?.kind !== Kind.OPERATION_DEFINITION) throw new Error(`No operation: ${text}`);
  return operation;
}
