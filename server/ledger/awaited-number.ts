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

interface Waiting {
  number: number;
  resolve: () => void;
  reject: (error: Error) => void;
}

export function createAwaitedNumber(start: number): AwaitedNumber {
  let current = start;
  let closed: { error: Error | undefined } | null = null;
  let waiting: Waiting[] = [];
  const letGo = ({ resolve, reject }: Waiting) => (closed?.error ? reject(closed.error) : resolve());
  return {
    current: () => current,
    reaches(number) {
      const { promise, resolve, reject } = Promise.withResolvers<void>();
      const one = { number, resolve, reject };
      if (number <= current) resolve();
      else if (closed) letGo(one);
      else waiting.push(one);
      return promise;
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
      waiting.splice(0).forEach(letGo);
    },
  };
}
