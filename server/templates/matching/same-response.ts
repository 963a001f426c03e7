/** Whether two responses are the same: by their characters, or by their value where both are JSON. */
export function isSameResponse(one: string, other: string): boolean {
  if (one === other) return true;
  const canonical = canonicalJson(one);
  return canonical !== null && canonical === canonicalJson(other);
}

/** JSON in one way only: compact, with the keys of objects in order. Null where the text is no JSON object or array. */
export function canonicalJson(text: string): string | null {
  if (!/^\s*[{[]/.test(text)) return null;
  try {
    return JSON.stringify(sorted(JSON.parse(text)));
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof RangeError) return null;
    throw error;
  }
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, sorted(inner)]),
  );
}
