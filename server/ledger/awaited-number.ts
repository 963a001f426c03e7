/** A number that only grows, and that others wait for. */
export interface AwaitedNumber {
  current(): number;
  /** Resolves when the number is that large; rejects where it is closed with an error before. */
  reaches(number: number): Promise<void>;
  /** Smaller ones change nothing. */
  growTo(number: number): void;
  isAwaited(): boolean;
  /** Lets go of all who wait, and will: well, or with that error. */
  close(error?: Error): void;
}

export function createAwaitedNumber(start: number): AwaitedNumber {
  let current = start;
  let closed: { error: Error | undefined } | null = null;
  let waiting: { number: number; resolve: () => void; reject: (error: Error) => void }[] = [];
  return {
    current: () => current,
    async reaches(number) {
      if (number <= current) return;
      if (closed?.error) throw closed.error;
      if (closed) return;
      const { promise, resolve, reject } = Promise.withResolvers<void>();
      waiting.push({ number, resolve, reject });
      await promise;
    },
    growTo(number) {
      if (number <= current) return;
      current = number;
      const reached = waiting.filter((each) => each.number <= current);
      waiting = waiting.filter((each) => each.number > current);
      for (const { resolve } of reached) resolve();
    },
    isAwaited: () => waiting.length > 0,
    close(error) {
      closed = { error };
      for (const { resolve, reject } of waiting.splice(0)) {
        if (error) reject(error);
        else resolve();
      }
    },
  };
}
