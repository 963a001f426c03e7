import { canonicalJson } from '../matching/same-response.ts';
import { compilePrompt } from '../matching/prompt-matcher.ts';
import { isShown } from '../trial/evidence.ts';
import type { Choice, Example } from '../template.ts';
import { literalWords } from '../matching/template-index.ts';
import { alignPrompts } from './align-prompts.ts';
import { explainResponses } from './explain-responses.ts';
import { tokenizeSubwords, tokenizeWords } from './tokens.ts';

/** A pattern that explains all of its examples. */
export interface Pattern {
  prompt: string[];
  response: Choice[];
  /** Of each example, by slot. */
  values: string[][];
}

export const MOST_SLOTS = 16;

/** How a prompt is cut, and what a gap costs: the more literals are left, the less the pattern is of, so these come first. */
const READINGS = [tokenizeWords, tokenizeSubwords].flatMap((tokenize) =>
  [0.5, 1.5, 4].map((gapCost) => ({ tokenize, gapCost })),
);

/**
 * The pattern that explains all these pairs of prompt and response, or null. Prompts are generalised in several ways, and the first
 * one counts under which every difference of the responses is explained, at best with no slot that the responses do not show.
 */
export function generalise(examples: readonly Example[]): Pattern | null {
  const tried = new Set<string>();
  let best: Pattern | null = null;
  for (const literals of candidates(examples)) {
    const key = JSON.stringify(literals);
    if (tried.has(key)) continue;
    tried.add(key);
    const pattern = explainUnder(literals, examples);
    if (pattern && (best === null || hiddenSlots(pattern) < hiddenSlots(best))) best = pattern;
    if (best && hiddenSlots(best) === 0) break;
  }
  return best;
}

function* candidates(examples: readonly Example[]): Generator<string[]> {
  for (const { tokenize, gapCost } of READINGS) {
    const literals = alignPrompts(
      examples.map(({ prompt }) => tokenize(prompt)),
      gapCost,
    );
    if (!literals || literals.length - 1 > MOST_SLOTS || literalWords(literals).length === 0) continue;
    yield literals;
    const split = splitPhrases(literals, examples);
    if (split) yield split;
  }
}

/** The same with slots of several words cut into words, where all examples have as many; null where none is. */
function splitPhrases(literals: readonly string[], examples: readonly Example[]): string[] | null {
  const match = compilePrompt(literals);
  const values = examples.map(({ prompt }) => match(prompt));
  if (!values.every((ofExample) => ofExample !== null)) return null;
  const split: string[] = [literals[0]!];
  for (const [slot, literal] of literals.slice(1).entries()) {
    const counts = new Set(values.map((ofExample) => ofExample[slot]!.split(' ').length));
    const [words] = counts;
    if (counts.size === 1) for (let word = 1; word < words!; word += 1) split.push(' ');
    split.push(literal);
  }
  return split.length > literals.length && split.length - 1 <= MOST_SLOTS ? split : null;
}

function explainUnder(prompt: string[], examples: readonly Example[]): Pattern | null {
  const match = compilePrompt(prompt);
  const values = examples.map((example) => match(example.prompt));
  if (!values.every((ofExample) => ofExample !== null)) return null;
  const texts = examples.map((example) => example.response);
  const response = explainResponses(texts, values);
  if (response) return { prompt, response, values };
  const json = texts.map(canonicalJson);
  if (!json.every((text) => text !== null)) return null;
  const byValue = explainResponses(json, values);
  return byValue && { prompt, response: byValue, values };
}

function hiddenSlots({ prompt, response }: Pattern): number {
  return prompt.slice(1).filter((_, slot) => !isShown(slot, response)).length;
}
