import { existsSync } from 'node:fs';
import path from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';

const FOR_EVER = 'public, max-age=31536000, immutable';
const ASK_AGAIN = 'no-cache';

/** The built dashboard: its files, and its page at every address it may have. Files in assets/ carry a hash in their name. */
export async function serveClient(app: FastifyInstance, folder: string): Promise<void> {
  if (!existsSync(path.join(folder, 'index.html'))) {
    app.get('/', async () => 'The dashboard is not built: run npm start once.');
    return;
  }
  await app.register(fastifyStatic, {
    root: folder,
    wildcard: false,
    index: 'index.html',
    cacheControl: false,
    setHeaders(response, file) {
      const isAsset = path.relative(folder, file).startsWith(`assets${path.sep}`);
      void response.header('cache-control', isAsset ? FOR_EVER : ASK_AGAIN);
    },
  });
  // The client knows its own pages: what looks like one is answered with the document.
  app.get('/*', (request, reply) => {
    const isPage = !path.extname(request.url.split('?', 1)[0]!) && (request.headers.accept ?? '').includes('text/html');
    return isPage ? reply.sendFile('index.html') : reply.callNotFound();
  });
}
