/** Chances that are the same in every run. */
export interface Random {
  /** From 0 up to 1. */
  next(): number;
  /** One of the members, as likely as its weight says. */
  pick<Member>(weighted: readonly (readonly [weight: number, member: Member])[]): Member;
  /** Log-normal: half of the values lie below the median, and a few far above, as durations and sizes do. */
  around(median: number, spread: number): number;
  /** A UUID (version 4). */
  uuid(): string;
}

/** Mulberry32 (T. Ettinger, public domain): small, fast, and random enough for a demonstration. */
export function createRandom(seed: number): Random {
  let state = seed;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return {
    next,
    pick(weighted) {
      let left = next() * weighted.reduce((sum, [weight]) => sum + weight, 0);
      const found = weighted.find(([weight]) => (left -= weight) < 0) ?? weighted.at(-1)!;
      return found[1];
    },
    around(median, spread) {
      const normal = Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next());
      return median * Math.exp(spread * normal);
    },
    uuid() {
      const hex = Array.from({ length: 32 }, () => Math.floor(next() * 16).toString(16)).join('');
      const variant = '89ab'[Math.floor(next() * 4)];
      return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20)}`;
    },
  };
}
