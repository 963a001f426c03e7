import { WebSocket } from 'ws';
import { SELECTION } from './fan-out-selection.ts';

/**
 * A process with a thousand sockets that count what they get. Its parent says { open: url }, and hears "open"; then, for each
 * round, { expect: count }, and hears how late each message of the round was, in milliseconds, where messages tell.
 */
const SOCKETS = 1000;
const WATCH = `subscription Watch($filter: LlmLogFilter) { logCreated(filter: $filter) { ${SELECTION} } }`;
/** What the sender writes into a row: when, in milliseconds since 1970. */
const SENT_AT = /"requestId":"at (\d+\.\d+)/;

let sockets: WebSocket[] = [];
let expected = Infinity;
let received = 0;
let lateness: number[] = [];

process.on('message', (order: { open: string } | { expect: number }) => {
  if ('open' in order) return void open(order.open);
  expected = order.expect;
  tellIfComplete();
});
process.on('disconnect', () => process.exit(0));

async function open(url: string): Promise<void> {
  for (const socket of sockets) socket.terminate();
  sockets = await Promise.all(Array.from({ length: SOCKETS }, () => openOne(url)));
  received = 0;
  lateness = [];
  process.send!('open');
}

/** Resolves when the server has taken the subscription: it answers the query that was sent behind it. */
function openOne(url: string): Promise<WebSocket> {
  const socket = new WebSocket(url, 'graphql-transport-ws');
  return new Promise((resolve, reject) => {
    socket.on('error', reject);
    socket.on('open', () => socket.send('{"type":"connection_init"}'));
    socket.on('message', (data: Buffer) => {
      if (isOf('"type":"connection_ack"', data)) {
        const subscribe = (id: string, query: string) =>
          socket.send(JSON.stringify({ id, type: 'subscribe', payload: { query } }));
        subscribe(crypto.randomUUID(), WATCH);
        subscribe('taken', '{ __typename }');
      } else if (isOf('"id":"taken"', data)) resolve(socket);
      else count(data);
    });
  });
}

function isOf(mark: string, data: Buffer): boolean {
  return data.subarray(0, 60).includes(mark);
}

function count(data: Buffer): void {
  received += 1;
  const sentAt = SENT_AT.exec(data.toString('latin1'))?.[1];
  if (sentAt !== undefined) lateness.push(performance.timeOrigin + performance.now() - Number(sentAt));
  tellIfComplete();
}

function tellIfComplete(): void {
  if (received < expected) return;
  if (received > expected) throw new Error(`${received} messages came, of ${expected}`);
  process.send!(lateness);
  expected = Infinity;
  received = 0;
  lateness = [];
}
