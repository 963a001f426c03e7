import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseEnv } from 'node:util';
import { expect, it } from 'vitest';
import { renderEnvExample } from './env-example.ts';
import { projectFolder } from './project-folder.ts';

it('is what the configuration says (else: npm run generate)', () => {
  expect(readFileSync(path.join(projectFolder(), '.env.example'), 'utf8')).toBe(renderEnvExample());
});

it('sets nothing when it is copied as it stands', () => {
  expect(parseEnv(renderEnvExample())).toEqual({});
});
