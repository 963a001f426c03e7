/**
 * Where the editor's threads come from: files of our own, so that the dev server and the build both find them and the page's
 * policy (worker-src 'self') holds. Imported before the editor, which asks for them by this global.
 */
Object.assign(globalThis, {
  MonacoEnvironment: {
    getWorker(_id: string, language: string) {
      switch (language) {
        case 'graphql':
          return new Worker(new URL('./workers/graphql-worker.ts', import.meta.url), { type: 'module' });
        case 'json':
          return new Worker(new URL('./workers/json-worker.ts', import.meta.url), { type: 'module' });
        default:
          return new Worker(new URL('./workers/editor-worker.ts', import.meta.url), { type: 'module' });
      }
    },
  },
});
