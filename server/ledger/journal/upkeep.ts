const WITHIN_MS = 1000;

/** Work that is due a second after something called for it, once for all calls until then. */
export interface Upkeep {
  soon(): void;
  /** Does it a last time; throws what it throws. */
  close(): Promise<void>;
}

export function createUpkeep(work: () => Promise<void>, onFault: (error: unknown) => void): Upkeep {
  let timer: NodeJS.Timeout | null = null;
  let running: Promise<void> | null = null;
  let wanted = false;
  let closed = false;

  async function run(): Promise<void> {
    timer = null;
    wanted = false;
    try {
      await work();
    } catch (error) {
      wanted = true;
      onFault(error);
    }
    running = null;
    if (wanted) soon();
  }

  function soon(): void {
    wanted = true;
    if (closed || running) return;
    timer ??= setTimeout(() => {
      running = run();
    }, WITHIN_MS);
  }

  return {
    soon,
    async close() {
      closed = true;
      if (timer) clearTimeout(timer);
      await running;
      await work();
    },
  };
}
