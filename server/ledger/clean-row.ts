import type { NewLlmLog } from './llm-log.entity.ts';

const DEEPEST_METADATA = 64;

/**
 * The row with every text as PostgreSQL can hold it: NUL, which it refuses, and lone surrogates, which are no characters,
 * become U+FFFD. A row is never lost for what is written in it. One that is clean and has no metadata is returned itself.
 */
export function cleanRow(row: NewLlmLog): NewLlmLog {
  const metadata = cleanMetadata(row.metadata);
  // Hardly any row needs it, so only such a row is copied column by column.
  if (Object.values(row).every(isClean)) return metadata === null ? row : { ...row, metadata };
  const cleaned = Object.entries(row).map(([name, value]) => [
    name,
    typeof value === 'string' ? cleanText(value) : value,
  ]);
  return { ...(Object.fromEntries(cleaned) as NewLlmLog), metadata };
}

function isClean(value: unknown): boolean {
  return typeof value !== 'string' || (value.isWellFormed() && !value.includes('\0'));
}

/** Also for what a filter looks for. */
export function cleanText(text: string): string {
  return text.toWellFormed().replaceAll('\0', '\uFFFD');
}

function cleanMetadata(metadata: NewLlmLog['metadata']): NewLlmLog['metadata'] {
  return metadata === null ? null : (cleanValue(metadata, DEEPEST_METADATA) as Record<string, unknown>);
}

/** What nests deeper than that many levels becomes null. */
function cleanValue(value: unknown, depthLeft: number): unknown {
  if (typeof value === 'string') return cleanText(value);
  if (typeof value !== 'object' || value === null) return value;
  if (depthLeft === 0) return null;
  if (Array.isArray(value)) return value.map((member) => cleanValue(member, depthLeft - 1));
  const entries = Object.entries(value).map(([name, inner]) => [cleanText(name), cleanValue(inner, depthLeft - 1)]);
  return Object.fromEntries(entries);
}
