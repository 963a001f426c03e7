import { LedgerError } from '../../errors.ts';
import { MOST_SLOTS } from '../learning/generalise.ts';
import { LONGEST_RESPONSE } from '../matching/render-response.ts';
import { literalWords } from '../matching/template-index.ts';
import { STEP_NAMES } from '../transforms/transform.ts';
import type { Choice, Template } from '../template.ts';
import { guardJson } from './guard-json.ts';
import { type PatternPart, readPattern } from './pattern-syntax.ts';

const LONGEST_PROMPT = 20_000;

/** What a person wrote, as a template has it. */
export type ParsedPatterns = Pick<Template, 'prompt' | 'response' | 'slots'>;

/**
 * Reads the two patterns of a template that a person writes: `{{name}}` in the prompt, `{{name}}` or `{{name|snake}}` in the response.
 * Where the response is JSON, its slots are guarded so that no value can change more than its place.
 * @throws LedgerError BAD_USER_INPUT that names the pattern, what is wrong with it and what is allowed.
 */
export function parsePatterns(promptPattern: string, responsePattern: string): ParsedPatterns {
  const promptParts = partsOf('promptPattern', promptPattern, LONGEST_PROMPT);
  const responseParts = guardJson(partsOf('responsePattern', responsePattern, LONGEST_RESPONSE));
  const { literals, names } = parsePrompt(promptParts);
  const response = responseParts.map((part): Choice => [[partOf(part, names)]]);
  if (response.length === 0) throw bad('responsePattern', 'is empty');
  const slots = names.map((name) => ({ name, takesAnything: true, values: [], novelty: [], exceptions: [] }));
  return { prompt: literals, response, slots };
}

function parsePrompt(parts: readonly PatternPart[]): { literals: string[]; names: string[] } {
  const [literals, names]: [string[], string[]] = [[''], []];
  for (const part of parts) {
    if ('text' in part) literals[literals.length - 1] += part.text;
    else {
      if (part.steps.length > 0) {
        throw bad('promptPattern', `has {{${part.name}|${part.steps[0]}}}: a transform may stand in the response only`);
      }
      if (names.includes(part.name))
        throw bad('promptPattern', `has {{${part.name}}} twice: each slot needs its own name`);
      if (names.length > 0 && literals.at(-1) === '') {
        throw bad('promptPattern', `has {{${names.at(-1)}}} and {{${part.name}}} with nothing between them`);
      }
      names.push(part.name);
      literals.push('');
    }
  }
  if (names.length > MOST_SLOTS)
    throw bad('promptPattern', `has ${names.length} slots, at most ${MOST_SLOTS} are allowed`);
  if (literalWords(literals).length === 0) {
    throw bad('promptPattern', 'has no whole word beside its slots, so it would match nearly everything');
  }
  return { literals, names };
}

function partOf(part: PatternPart, names: readonly string[]) {
  if ('text' in part) return part;
  const slot = names.indexOf(part.name);
  if (slot < 0) throw bad('responsePattern', `has {{${part.name}}}, which the prompt has not`);
  const unknown = part.steps.find((step) => !STEP_NAMES.includes(step));
  if (unknown !== undefined) {
    throw bad('responsePattern', `has the transform "${unknown}"; allowed are ${STEP_NAMES.join(', ')}`);
  }
  return { ways: [{ slot, by: part.steps.join('|') }] };
}

function partsOf(field: string, pattern: string, longest: number): PatternPart[] {
  if (pattern.length > longest) throw bad(field, `has ${pattern.length} characters, at most ${longest} are allowed`);
  const { parts, broken } = readPattern(pattern);
  if (broken[0] === undefined) return parts;
  throw bad(field, String.raw`has "${broken[0]}", which is no slot: write {{name}}, or \{{ for braces that are text`);
}

function bad(field: string, problem: string): LedgerError {
  return new LedgerError('BAD_USER_INPUT', `${field} ${problem}.`);
}
