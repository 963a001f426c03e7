import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import fastify, { type FastifyInstance } from 'fastify';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { serveClient } from './serve-client.ts';

const SCRIPT = 'export const text = "a script";'.repeat(100);
const PAGE = `<!doctype html><title>The dashboard</title>${'<p>'.repeat(500)}`;
let folder: string;
let app: FastifyInstance;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'llm-ledger-client-'));
  await mkdir(path.join(folder, 'assets'));
  for (const [name, text] of [
    ['index.html', PAGE],
    ['assets/index-abc.js', SCRIPT],
  ] as const) {
    await writeFile(path.join(folder, name), text);
    await writeFile(path.join(folder, `${name}.br`), brotliCompressSync(text));
    await writeFile(path.join(folder, `${name}.gz`), gzipSync(text));
  }
  await writeFile(path.join(folder, 'assets', 'small-abc.css'), 'p { margin: 0 }');
  app = fastify();
  await serveClient(app, folder);
});
afterAll(async () => {
  await app.close();
  await rm(folder, { recursive: true });
});

const get = (url: string, encoding?: string) =>
  app.inject({ url, headers: { accept: 'text/html,*/*', ...(encoding ? { 'accept-encoding': encoding } : {}) } });

it.each([
  ['br, gzip', 'br', brotliCompressSync(SCRIPT)],
  ['gzip, deflate', 'gzip', gzipSync(SCRIPT)],
  ['identity', undefined, Buffer.from(SCRIPT)],
  [undefined, undefined, Buffer.from(SCRIPT)],
])('who takes %s gets a script as %s, and every cache is told', async (asked, encoding, bytes) => {
  const answer = await get('/assets/index-abc.js', asked);
  expect(answer.statusCode).toBe(200);
  expect(answer.rawPayload).toEqual(bytes);
  expect(answer.headers['content-encoding']).toBe(encoding);
  expect(answer.headers['content-type']).toMatch(/^(text|application)\/javascript/);
  expect(answer.headers['vary']).toMatch(/accept-encoding/i);
  expect(answer.headers['cache-control']).toContain('immutable');
});

it('the document is compressed at every address a page may have, and asked for again each time', async () => {
  for (const url of ['/', '/logs', '/logs/some-id']) {
    const answer = await get(url, 'br');
    expect(answer.rawPayload).toEqual(brotliCompressSync(PAGE));
    expect(answer.headers).toMatchObject({ 'content-encoding': 'br', 'cache-control': 'no-cache' });
    expect(answer.headers['content-type']).toMatch(/^text\/html/);
  }
});

it('what was compressed has no address of its own', async () => {
  const answer = await app.inject({ url: '/assets/index-abc.js.br', headers: { accept: '*/*' } });
  expect(answer.statusCode).toBe(404);
});

it('what was too small to be compressed is sent as it is', async () => {
  const answer = await get('/assets/small-abc.css', 'br, gzip');
  expect(answer.body).toBe('p { margin: 0 }');
  expect(answer.headers['content-encoding']).toBeUndefined();
});
