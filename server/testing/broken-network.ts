import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import { onTestFinished } from 'vitest';

/** A way to a PostgreSQL server on which answers can get lost. */
export interface BrokenNetwork {
  /** Leads to the same database. */
  url: string;
  /** What is sent arrives; instead of an answer the connection breaks. Until `mend`. */
  loseAnswers(): void;
  mend(): void;
  /** How many connections broke instead of an answer. */
  lost(): number;
}

/** Listens on 127.0.0.1; all is closed when the test has finished. */
export async function openBrokenNetwork(database: string): Promise<BrokenNetwork> {
  const target = new URL(database);
  const sockets = new Set<Socket>();
  let losing = false;
  let lost = 0;
  const server = createServer((near) => {
    const far = connect(Number(target.port), target.hostname);
    near.pipe(far);
    far.on('data', (bytes) => {
      if (!losing) return void near.write(bytes);
      lost += 1;
      near.destroy();
      // What is under way at the server goes on to its end.
      far.end();
    });
    for (const socket of [near, far]) {
      sockets.add(socket);
      socket.on('error', () => {});
      socket.on('close', () => sockets.delete(socket));
    }
    near.on('close', () => far.end());
    far.on('close', () => near.destroy());
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    server.close();
    for (const socket of sockets) socket.destroy();
  });
  const url = new URL(database);
  url.host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url: url.href,
    loseAnswers: () => void (losing = true),
    mend: () => void (losing = false),
    lost: () => lost,
  };
}
