/**
 * Runs a statement for many at once: while one is under way, who comes is gathered for the next. So a crowd costs few statements,
 * and one who comes alone does not wait.
 */
export interface Batches<Item, Result> {
  /** Rejects with what the statement of its batch threw. */
  run(item: Item): Promise<Result>;
  /** Waits until nothing is under way. */
  settled(): Promise<void>;
}

/** @param work returns a result for each item, in their order. */
export function createBatches<Item, Result>(
  mostAtOnce: number,
  work: (items: readonly Item[]) => Promise<readonly Result[]>,
): Batches<Item, Result> {
  let waiting: { item: Item; result: PromiseWithResolvers<Result> }[] = [];
  let going: Promise<void> | null = null;

  async function go(): Promise<void> {
    while (waiting.length > 0) {
      const batch = waiting.slice(0, mostAtOnce);
      waiting = waiting.slice(mostAtOnce);
      try {
        const results = await work(batch.map(({ item }) => item));
        batch.forEach(({ result }, at) => result.resolve(results[at]!));
      } catch (error) {
        for (const { result } of batch) result.reject(error);
      }
    }
    going = null;
  }

  return {
    run(item) {
      const result = Promise.withResolvers<Result>();
      waiting.push({ item, result });
      going ??= go();
      return result.promise;
    },
    async settled() {
      await going;
    },
  };
}
