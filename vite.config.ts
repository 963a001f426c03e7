import { availableParallelism } from 'node:os';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { compressAssets } from './scripts/compress-assets.ts';

/** Vitest would load graphql twice, as ESM and as CommonJS, and its type checks fail across the two. */
const oneGraphql = { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] };

const EDITOR_THREADS = [
  'monaco-editor/esm/vs/editor/editor.worker.js',
  'monaco-editor/esm/vs/language/json/json.worker.js',
  'monaco-graphql/esm/graphql.worker.js',
];

/** The built dashboard goes to dist/client, from where the server serves it; tests are three projects in one run. */
export default defineConfig({
  root: 'client',
  envDir: false,
  plugins: [react(), compressAssets()],
  build: {
    outDir: '../dist/client',
    emptyOutDir: true,
    // The explorer's editor is one big file, read by who opens that page.
    chunkSizeWarningLimit: 3000,
    rolldownOptions: { onwarn: (warning, warn) => void (warning.code === 'MODULE_LEVEL_DIRECTIVE' || warn(warning)) },
  },
  // The editor's threads: found late, they would have the dev server load the page a second time.
  optimizeDeps: { include: EDITOR_THREADS },
  server: { proxy: { '/graphql': { target: 'http://127.0.0.1:4000', ws: true } } },
  test: {
    root: import.meta.dirname,
    globalSetup: ['server/testing/postgres.ts'],
    // For what hangs, not for what is slow: a machine may be busy with ten other things.
    testTimeout: 60_000,
    hookTimeout: 120_000,
    projects: [
      {
        root: import.meta.dirname,
        resolve: oneGraphql,
        test: {
          name: 'server',
          include: ['{server,bench}/**/*.test.ts', 'scripts/*.test.mjs'],
          // They wait more than they compute. A browser takes two cores for itself, so its tests have their own turn.
          maxWorkers: Math.max(2, availableParallelism() - 1),
          sequence: { groupOrder: 1 },
          expect: { poll: { timeout: 10_000 } },
        },
      },
      {
        root: import.meta.dirname,
        resolve: oneGraphql,
        test: {
          name: 'client',
          include: ['client/**/*.test.{ts,tsx}'],
          exclude: ['client/tests/**'],
          environment: 'happy-dom',
        },
      },
      {
        root: import.meta.dirname,
        resolve: oneGraphql,
        test: {
          name: 'browser',
          include: ['client/tests/**/*.test.ts'],
          // A browser beside others on a busy machine.
          testTimeout: 120_000,
          expect: { poll: { timeout: 30_000 } },
        },
      },
    ],
  },
});
