import { createNeedle, findNeedle, type Needle } from './find-text.ts';

/** Longest value that a slot takes, in characters. */
export const LONGEST_VALUE = 500;

/** Tells the values of a prompt's slots; null where the prompt is not of this pattern, or could be read in more than one way. */
export type PromptMatcher = (prompt: string) => string[] | null;

/**
 * Compiles the literal texts around the slots. The prompt is read twice, with every literal as far left and as far right as it
 * goes: all other readings lie between the two, so there is one reading only where both are the same. Time is linear in the
 * prompt; a value is never looked into, so what it says cannot change the reading.
 */
export function compilePrompt(literals: readonly string[]): PromptMatcher {
  const forward = literals.map(createNeedle);
  const backward = literals.map((text) => createNeedle(reverse(text))).toReversed();
  const [first, last] = [literals[0]!, literals.at(-1)!];
  const shortest = literals.reduce((sum, text) => sum + text.length, literals.length - 1);
  return (prompt) => {
    if (prompt.length < shortest || !prompt.startsWith(first) || !prompt.endsWith(last)) return null;
    if (literals.length === 1) return prompt === first ? [] : null;
    const values = readValues(prompt, forward);
    if (values === null || !values.every(isValue)) return null;
    if (literals.length === 2) return values;
    const mirrored = readValues(reverse(prompt), backward);
    return mirrored?.every((value, at) => value.length === values.at(-1 - at)!.length) ? values : null;
  };
}

/** A value has one to LONGEST_VALUE characters and no white space around it. */
export function isValue(value: string): boolean {
  return value.length > 0 && value.length <= LONGEST_VALUE && value.trim().length === value.length;
}

/** The texts between the literals, each literal found as early as possible. The first and the last are known to be there. */
function readValues(text: string, needles: readonly Needle[]): string[] | null {
  const values: string[] = [];
  const end = text.length - needles.at(-1)!.text.length;
  let from = needles[0]!.text.length;
  for (const needle of needles.slice(1, -1)) {
    const at = findNeedle(needle, text, from + 1, end - 1);
    if (at < 0) return null;
    values.push(text.slice(from, at));
    from = at + needle.text.length;
  }
  if (from >= end) return null;
  return [...values, text.slice(from, end)];
}

/** By code units: what a pair of them means does not matter to a search for equal ones. */
function reverse(text: string): string {
  let reversed = '';
  for (let at = text.length - 1; at >= 0; at -= 1) reversed += text[at]!;
  return reversed;
}
