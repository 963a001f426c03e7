import { createHmac } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { vi } from 'vitest';

const SECRET = 'a secret of the receiver';

/** One request that the receiver got. */
export interface ReceivedEvent {
  id: string;
  /** Parsed. */
  body: any;
  /** Whether the signature is that of these very bytes. */
  isSigned: boolean;
  /** What it was answered with; null: nothing. */
  status: number | null;
}

/** What is done with a request: a status to answer with, or something with the response. */
export type Reaction = number | ((response: ServerResponse) => void);

/** Somebody who is told of alerts, over real HTTP on 127.0.0.1. He takes everything, unless he is told otherwise. */
export interface WebhookReceiver {
  url: string;
  /** The environment of a product that tells him. */
  environment: Readonly<Record<string, string>>;
  /** All that came, oldest first. */
  received: readonly ReceivedEvent[];
  /** What he does with the next ones. */
  next(...reactions: Reaction[]): void;
  /** What he does with those that come behind these. */
  always(reaction: Reaction): void;
  /** Those he took, that pass, once there are so many. */
  taken(count: number, passes?: (body: any) => boolean): Promise<ReceivedEvent[]>;
  /** Breaks what is under way. */
  close(): Promise<void>;
}

export async function startWebhookReceiver(): Promise<WebhookReceiver> {
  const received: ReceivedEvent[] = [];
  const reactions: Reaction[] = [];
  let standing: Reaction = 204;
  const server = createServer(async (request, response) => {
    const raw = await text(request);
    const { 'x-ledger-event-id': id, 'x-ledger-signature': signature } = request.headers;
    const reaction = reactions.shift() ?? standing;
    const status = typeof reaction === 'number' ? reaction : null;
    received.push({ id: String(id), body: JSON.parse(raw), isSigned: signature === expectedSignature(raw), status });
    if (typeof reaction === 'number') response.writeHead(reaction).end();
    else reaction(response);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook/?from=ledger`;
  return {
    url,
    environment: { BUDGET_WEBHOOK_URL: url, BUDGET_WEBHOOK_SECRET: SECRET },
    received,
    next: (...more) => void reactions.push(...more),
    always: (reaction) => void (standing = reaction),
    taken: (count, passes = () => true) =>
      vi.waitFor(() => {
        const taken = received.filter(({ body, status }) => status !== null && status < 300 && passes(body));
        if (taken.length < count) throw new Error(`${taken.length} of ${count} events were taken`);
        return taken;
      }, 15_000),
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

function expectedSignature(raw: string): string {
  return `sha256=${createHmac('sha256', SECRET).update(raw).digest('hex')}`;
}
