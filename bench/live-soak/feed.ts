import { createClient } from 'graphql-ws';
import { WebSocket } from 'ws';

/** A row as the watchers ask for it. */
export interface FedRow {
  requestId: string;
  feedPosition: string;
}

export const WATCH =
  'subscription ($after: String) { logCreated(after: $after) { requestId responsePreview feedPosition } }';

/** The address of a server's sockets. */
export function socketsOf(url: string): string {
  return `${url.replace('http', 'ws')}/graphql`;
}

/**
 * Watches behind that position by graphql-ws's own client. `take` says whether to go on; where not, the socket is cut without a word.
 * Throws the errors that the server ends it with.
 */
export function follow(url: string, after: string, take: (row: FedRow) => boolean): Promise<void> {
  const client = createClient({ url: socketsOf(url), webSocketImpl: WebSocket, retryAttempts: 0 });
  return new Promise((resolve, reject) => {
    let isCut = false;
    const end = (error?: unknown) => (isCut || error === undefined ? resolve() : reject(error));
    client.subscribe<{ logCreated: FedRow }>(
      { query: WATCH, variables: { after } },
      {
        next({ data, errors }) {
          if (isCut) return;
          if (!data) return reject(new Error(JSON.stringify(errors)));
          if (take(data.logCreated)) return;
          isCut = true;
          client.terminate();
        },
        error: end,
        complete: end,
      },
    );
  });
}

/** A socket of no library. It hands on what comes, and reads or does not. */
export async function openSocket(url: string, hear: (message: string) => void): Promise<WebSocket> {
  const socket = new WebSocket(socketsOf(url), 'graphql-transport-ws');
  await new Promise<void>((resolve, reject) => {
    socket.on('error', reject);
    socket.on('open', () => socket.send('{"type":"connection_init"}'));
    socket.once('message', () => resolve());
  });
  socket.on('message', (data: Buffer) => hear(data.toString('latin1')));
  return socket;
}

export function subscribe(socket: WebSocket, id: string, query: string, variables: object = {}): void {
  socket.send(JSON.stringify({ id, type: 'subscribe', payload: { query, variables } }));
}

/** Whether the first stands behind the second: positions are two numbers with a point between. */
export function isBehind(one: string, other: string): boolean {
  const [[batch, place], [otherBatch, otherPlace]] = [one, other].map((position) =>
    position.split('.').map(Number),
  ) as [[number, number], [number, number]];
  return batch === otherBatch ? place > otherPlace : batch > otherBatch;
}
