/** A count in a vendor's usage; a path such as "prompt_tokens_details.cached_tokens" goes inside. null: there is none that counts. */
export function countIn(usage: Record<string, unknown>, path: string): number | null {
  const value = path
    .split('.')
    .reduce<unknown>((inner, name) => (inner as Record<string, unknown> | null | undefined)?.[name], usage);
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : null;
}

/** A count and what the vendor counts beside it, where it does; null: the count itself is missing. */
export function together(count: number | null, ...beside: (number | null)[]): number | null {
  return count === null ? null : beside.reduce<number>((sum, each) => sum + (each ?? 0), count);
}
