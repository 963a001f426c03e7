/** Milliseconds it takes, the best guess of several runs: their median, the first one apart, which warms caches up. */
export async function timeOf(run: () => Promise<unknown>, runs: number): Promise<number> {
  const times: number[] = [];
  for (let at = 0; at <= runs; at += 1) {
    const began = performance.now();
    await run();
    if (at > 0) times.push(performance.now() - began);
  }
  return median(times);
}

export function median(values: readonly number[]): number {
  return percentile(values, 0.5);
}

/** The value that this share of all values does not exceed. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]!;
}

/** Prints a figure with its limit and returns whether it holds. */
export function judge(what: string, figure: string, isGood: boolean): boolean {
  process.stdout.write(`${isGood ? 'PASS' : 'FAIL'}  ${what}: ${figure}\n`);
  return isGood;
}
