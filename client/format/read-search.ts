import type { z } from './zod.ts';

/**
 * What an address says by rules that leave out what they do not understand (`catch(undefined)`), and the keys that were left out, for
 * the page to tell. Of the address itself the router takes nothing away.
 */
export function readSearch<Rules extends z.ZodObject>(
  rules: Rules,
  raw: Record<string, unknown>,
): { search: z.output<Rules>; dropped: string[] } {
  const read = Object.entries(rules.parse(raw)).filter(([, value]) => value !== undefined);
  const search = Object.fromEntries(read) as z.output<Rules>;
  const dropped = Object.keys(raw).filter((key) => raw[key] !== undefined && raw[key] !== '' && !(key in search));
  return { search, dropped };
}
