import { existsSync } from 'node:fs';
import path from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';

const FOR_EVER = 'public, max-age=31536000, immutable';
const ASK_AGAIN = 'no-cache';

/**
 * The built dashboard: its files, and its page at every address it may have. Files in assets/ carry a hash in their name.
 * What was compressed when it was built is sent so to who takes it.
 */
export async function serveClient(app: FastifyInstance, folder: string): Promise<void> {
  if (!existsSync(path.join(folder, 'index.html'))) {
    app.get('/', async () => 'The dashboard is not built: run npm start once.');
    return;
  }
  await app.register(fastifyStatic, {
    root: folder,
    wildcard: false,
    index: ['index.html'],
    cacheControl: false,
    preCompressed: true,
    globIgnore: ['**/*.{br,gz}'],
    setHeaders(response, file) {
      const isAsset = path.relative(folder, file).startsWith(`assets${path.sep}`);
      void response.header('cache-control', isAsset ? FOR_EVER : ASK_AGAIN);
    },
  });
  // Who goes to an address gets the document: it knows its pages, and says of any other that there is none.
  app.get('/*', (request, reply) => {
    return (request.headers.accept ?? '').includes('text/html') ? reply.sendFile('index.html') : reply.callNotFound();
  });
}
