/** Calls of other instances give back without a word: after that time it is worth asking again. */
const LOOK_MS = 100;

/**
 * Those who wait for room in one budget ask one after the other, so that a crowd costs PostgreSQL no more than one of them: whoever
 * has asked in vain goes to the end of the line, and the next asks when somebody has given something back.
 */
export interface WaitingLines {
  /** Resolves when it is the caller's turn to ask and there may be room; he then calls `leave`. */
  turn(budgetId: string): Promise<{ leave(foundRoom: boolean): void }>;
  /** Something was given back. */
  roomMade(): void;
}

interface Line {
  /** Settles when whoever is at the head has asked. */
  tail: Promise<void>;
  waiting: number;
  mayHaveRoom: boolean;
}

export function createWaitingLines(): WaitingLines {
  const lines = new Map<string, Line>();
  const wakers = new Set<() => void>();

  function enter(budgetId: string): Line {
    const line = lines.get(budgetId) ?? { tail: Promise.resolve(), waiting: 0, mayHaveRoom: false };
    lines.set(budgetId, line);
    line.waiting += 1;
    return line;
  }
  const roomOrTime = () =>
    new Promise<void>((resolve) => {
      const wake = () => {
        clearTimeout(timer);
        wakers.delete(wake);
        resolve();
      };
      const timer = setTimeout(wake, LOOK_MS);
      wakers.add(wake);
    });

  return {
    async turn(budgetId) {
      const line = enter(budgetId);
      const before = line.tail;
      const { promise, resolve } = Promise.withResolvers<void>();
      line.tail = promise;
      await before;
      if (!line.mayHaveRoom) await roomOrTime();
      return {
        leave(foundRoom) {
          line.mayHaveRoom = foundRoom;
          line.waiting -= 1;
          if (line.waiting === 0) lines.delete(budgetId);
          resolve();
        },
      };
    },
    roomMade() {
      for (const line of lines.values()) line.mayHaveRoom = true;
      for (const wake of wakers) wake();
    },
  };
}
