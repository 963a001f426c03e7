const MUTATION = `mutation ($input: CompletionInput!) { completion(input: $input) { completionId } }`;

/** Clients that ask one thing after the other, whatever happens to the server. */
export interface Traffic {
  /** The completions that were answered, in all rounds. */
  readonly answered: readonly string[];
  /** Asks at that address until so many more are answered or `stop`; a call that fails is not asked again. */
  run(url: string, more?: number): Promise<void>;
  /** Resolves when so many are answered altogether. */
  reaches(count: number): Promise<void>;
  stop(): void;
}

/** So many at a time, none of them from the cache. */
export function createTraffic(clients: number): Traffic {
  const answered: string[] = [];
  let watching: { count: number; resolve: () => void }[] = [];
  let stopped = false;

  async function ask(url: string): Promise<void> {
    const input = { agentType: 'traffic', prompt: 'Hello', cache: 'OFF' };
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: MUTATION, variables: { input } }),
    });
    const { data } = (await response.json()) as { data: { completion: { completionId: string } | null } | null };
    if (!data?.completion) return;
    answered.push(data.completion.completionId);
    for (const { count, resolve } of watching) if (answered.length >= count) resolve();
    watching = watching.filter(({ count }) => answered.length < count);
  }

  return {
    answered,
    async run(url, more = Infinity) {
      stopped = false;
      const enough = answered.length + more;
      const client = async () => {
        while (!stopped && answered.length < enough) {
          // The server was killed: the call is not answered, and promises nothing.
          await ask(url).catch(() => {});
        }
      };
      await Promise.all(Array.from({ length: clients }, client));
    },
    reaches(count) {
      const { promise, resolve } = Promise.withResolvers<void>();
      if (answered.length >= count) resolve();
      else watching.push({ count, resolve });
      return promise;
    },
    stop: () => void (stopped = true),
  };
}
