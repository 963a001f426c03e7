import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { projectFolder } from '../../server/project-folder.ts';

const assets = path.join(projectFolder(), 'dist', 'client', 'assets');

it.each([
  ['.js', 350],
  ['.css', 30],
])('all %s files together are at most %d kB, compressed', (extension, limit) => {
  const files = readdirSync(assets).filter((name) => name.endsWith(extension));
  const sizes = files.map((name) => gzipSync(readFileSync(path.join(assets, name))).length);
  const total = sizes.reduce((sum, size) => sum + size, 0) / 1000;
  expect(total).toBeGreaterThan(1);
  expect(total).toBeLessThanOrEqual(limit);
});
