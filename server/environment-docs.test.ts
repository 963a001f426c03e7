import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseEnv } from 'node:util';
import { expect, it } from 'vitest';
import { renderEnvExample, renderReadme } from './environment-docs.ts';
import { projectFolder } from './project-folder.ts';

const read = (file: string) => readFileSync(path.join(projectFolder(), file), 'utf8');

it('has a current .env.example (else: npm run generate)', () => {
  expect(read('.env.example')).toBe(renderEnvExample());
});

it('has a current table in the README (else: npm run generate)', () => {
  const readme = read('README.md');
  expect(readme).toContain('`ALLOW_UNAUTHENTICATED`');
  expect(readme).toBe(renderReadme(readme));
});

it('sets nothing when .env.example is copied as it stands', () => {
  expect(parseEnv(renderEnvExample())).toEqual({});
});
