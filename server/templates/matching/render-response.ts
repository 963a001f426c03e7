import { transform } from '../transforms/transform.ts';
import type { Choice, Part, Way } from '../template.ts';

/** Longest response that a template gives, in characters. */
export const LONGEST_RESPONSE = 262_144;

/**
 * The response for these values; null where a transform does not apply, or where two explanations of what was seen disagree about
 * them. Values are inserted and never looked into, so a value that looks like a slot is text.
 */
export function renderResponse(response: readonly Choice[], values: readonly string[]): string | null {
  let text = '';
  for (const choice of response) {
    const answers = new Set(choice.map((parts) => renderParts(parts, values)));
    const [answer] = answers;
    if (answers.size !== 1 || answer === null || answer === undefined) return null;
    text += answer;
    if (text.length > LONGEST_RESPONSE) return null;
  }
  return text;
}

function renderParts(parts: readonly Part[], values: readonly string[]): string | null {
  let text = '';
  for (const part of parts) {
    const piece = 'text' in part ? part.text : renderWays(part.ways, values);
    if (piece === null) return null;
    text += piece;
  }
  return text;
}

function renderWays(ways: readonly Way[], values: readonly string[]): string | null {
  const [first, ...others] = ways;
  const piece = transform(values[first!.slot]!, first!.by);
  return others.every(({ slot, by }) => transform(values[slot]!, by) === piece) ? piece : null;
}
