import { randomUUID } from 'node:crypto';

const MUTATION = 'mutation ($calls: [RecordCallInput!]!) { recordCalls(calls: $calls) { accepted duplicates } }';
const CALLS = 20;

/** Programs that record calls they made, and send a request again until it is answered, whoever dies meanwhile. */
export interface Recorders {
  /** The requestIds of all that was sent, answered or not. */
  readonly sent: ReadonlySet<string>;
  /** Those of requests that were answered. */
  readonly answered: readonly string[];
  /** Goes on until `stop`, after which no request is begun, and each that was begun is sent until it is answered. */
  run(clients: number): Promise<void>;
  /** Resolves when so many calls are answered altogether. */
  reaches(count: number): Promise<void>;
  stop(): void;
}

/** `urls` is asked for each request; it goes to all of these at once, and is answered when one of them answers. */
export function createRecorders(urls: () => readonly string[]): Recorders {
  const sent = new Set<string>();
  const answered: string[] = [];
  const waiting = new Set<{ count: number; resolve: () => void }>();
  let stopped = false;

  async function record(): Promise<void> {
    const calls = Array.from({ length: CALLS }, makeCall);
    for (const { requestId } of calls) sent.add(requestId);
    for (;;) {
      const answers = await Promise.allSettled(urls().map((url) => send(url, calls)));
      if (answers.some(({ status }) => status === 'fulfilled')) break;
    }
    answered.push(...calls.map(({ requestId }) => requestId));
    for (const each of waiting) {
      if (answered.length < each.count) continue;
      waiting.delete(each);
      each.resolve();
    }
  }

  return {
    sent,
    answered,
    async run(clients) {
      stopped = false;
      const client = async () => {
        while (!stopped) await record();
      };
      await Promise.all(Array.from({ length: clients }, client));
    },
    reaches(count) {
      const { promise, resolve } = Promise.withResolvers<void>();
      if (answered.length >= count) resolve();
      else waiting.add({ count, resolve });
      return promise;
    },
    stop: () => void (stopped = true),
  };
}

/** Throws where it is not answered, or with an error. */
async function send(url: string, calls: readonly object[]): Promise<void> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: MUTATION, variables: { calls } }),
  });
  const { errors } = (await response.json()) as { errors?: unknown };
  if (errors) throw new Error(JSON.stringify(errors));
}

function makeCall() {
  return {
    requestId: randomUUID(),
    agentType: 'recorder',
    provider: 'openai',
    model: 'gpt-4o',
    inputTokens: 100,
    outputTokens: 10,
    durationSeconds: 1,
  };
}
