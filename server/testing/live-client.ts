import { type Client, createClient, type SubscribePayload } from 'graphql-ws';
import { WebSocket } from 'ws';

/** A WebSocket client that queues what it gets, so that a test can ask for the next message when it is ready. */
export interface LiveClient {
  /** Starts a subscription; resolves as soon as the server has taken it, as far as a client can know. */
  subscribe(query: string, variables?: Record<string, unknown>, operationName?: string): Subscription;
  /** With which code the server closed the socket. */
  closed: Promise<number>;
  close(): Promise<void>;
}

export interface Subscription {
  /** Waits for the next result. Throws the error that ended the subscription, or where it was completed. */
  next(): Promise<any>;
  /** Ends it from this side. */
  stop(): void;
}

export async function openLiveClient(url: string): Promise<LiveClient> {
  const { promise: closed, resolve: onClosed } = Promise.withResolvers<number>();
  const connected = Promise.withResolvers<void>();
  const client = createClient({
    url: `${url.replace('http', 'ws')}/graphql`,
    webSocketImpl: WebSocket,
    retryAttempts: 0,
    lazy: false,
    onNonLazyError: connected.reject,
    on: {
      connected: () => connected.resolve(),
      closed: (event) => onClosed((event as { code: number }).code),
    },
  });
  await connected.promise;
  return {
    subscribe: (query, variables, operationName) => subscribe(client, { query, variables, operationName }),
    closed,
    close: async () => client.dispose(),
  };
}

function subscribe(client: Client, payload: SubscribePayload): Subscription {
  const results = client.iterate(payload);
  return {
    async next() {
      const { done, value } = await results.next();
      if (done) throw new Error('The subscription was completed');
      return value;
    },
    stop: () => void results.return?.(),
  };
}
