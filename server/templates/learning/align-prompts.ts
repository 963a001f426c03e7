import type { Token } from './tokens.ts';

/** A token that all prompts have, or a gap where each has something of its own, with the white space before it. */
type Element = Token & { isGap: boolean };

/** Comparisons that an alignment may take; beyond, prompts are told to be too long. */
const MOST_CELLS = 300_000;
/** Tokens at the ends of what prompts share that stay open for alignment, as a value may begin like its neighbour. */
const MARGIN = 4;

/**
 * The literal texts around the gaps of two or more prompts: their least general generalisation as words (Plotkin, 1970), found by
 * aligning one after the other with an affine gap cost (Gotoh, 1982). The dearer a gap, the fewer and longer the slots. Null where
 * nothing is left, or the prompts are too long to align.
 */
export function alignPrompts(prompts: readonly Token[][], gapCost: number): string[] | null {
  let elements: Element[] = prompts[0]!.map(({ space, text }) => ({ space, text, isGap: false }));
  for (const tokens of prompts.slice(1)) {
    const aligned = alignOne(elements, tokens, gapCost);
    if (!aligned) return null;
    elements = aligned;
  }
  return elements.some(({ isGap }) => isGap) ? literalsOf(elements) : null;
}

function literalsOf(elements: readonly Element[]): string[] {
  const literals = [''];
  for (const { isGap, space, text } of elements) {
    literals[literals.length - 1] += isGap ? space : space + text;
    if (isGap) literals.push('');
  }
  return literals;
}

function alignOne(elements: readonly Element[], tokens: readonly Token[], gapCost: number): Element[] | null {
  const shortest = Math.min(elements.length, tokens.length);
  let head = 0;
  while (head < shortest && isSame(elements[head]!, tokens[head]!)) head += 1;
  if (head === elements.length && head === tokens.length) return [...elements];
  head = Math.max(0, head - MARGIN);
  let tail = 0;
  while (tail < shortest - head && isSame(elements.at(-1 - tail)!, tokens.at(-1 - tail)!)) tail += 1;
  tail = Math.max(0, tail - MARGIN);
  const [inner, others] = [elements.slice(head, elements.length - tail), tokens.slice(head, tokens.length - tail)];
  if ((inner.length + 1) * (others.length + 1) > MOST_CELLS) return null;
  const matched = matchTokens(inner, others, gapCost);
  if (!matched) return null;
  return [...elements.slice(0, head), ...withGaps(inner, matched), ...elements.slice(elements.length - tail)];
}

/** The elements that stay, with what lies between them as gaps. */
function withGaps(elements: readonly Element[], isKept: readonly boolean[]): Element[] {
  const kept: Element[] = [];
  elements.forEach((element, at) => {
    if (isKept[at]) kept.push(element);
    else if (at === 0 || isKept[at - 1]) kept.push({ ...element, isGap: true });
  });
  return kept;
}

/** States of the alignment: the last tokens are the same; a gap that has taken elements only; one that has taken both. */
const [SAME, HALF, GAP] = [0, 1, 2] as const;

/**
 * Which elements are matched in the best alignment. A gap takes at least one element and one token, as a slot is never empty.
 * Null where there is no alignment.
 */
function matchTokens(elements: readonly Element[], tokens: readonly Token[], gapCost: number): boolean[] | null {
  const width = tokens.length + 1;
  const cells = (elements.length + 1) * width;
  const scores = [SAME, HALF, GAP].map(() => new Float64Array(cells).fill(-Infinity)) as [
    Float64Array,
    Float64Array,
    Float64Array,
  ];
  const [same, half, gap] = scores;
  same[0] = 0;
  for (let i = 0; i <= elements.length; i += 1) {
    for (let j = 0; j <= tokens.length; j += 1) {
      const at = i * width + j;
      if (i > 0) half[at] = Math.max(same[at - width]! - gapCost, half[at - width]!);
      if (j > 0) gap[at] = Math.max(half[at - 1]!, gap[at - 1]!);
      if (i > 0 && j > 0 && isSame(elements[i - 1]!, tokens[j - 1]!)) {
        const before = at - width - 1;
        same[at] = weightOf(tokens[j - 1]!) + Math.max(same[before]!, gap[before]!);
      }
    }
  }
  return traceBack(scores, elements.length, tokens.length);
}

function traceBack(
  [same, half, gap]: [Float64Array, Float64Array, Float64Array],
  rows: number,
  columns: number,
): boolean[] | null {
  const width = columns + 1;
  const isKept = Array.from({ length: rows }, () => false);
  let [i, j] = [rows, columns];
  if (Math.max(same[i * width + j]!, gap[i * width + j]!) === -Infinity) return null;
  let state: number = same[i * width + j]! >= gap[i * width + j]! ? SAME : GAP;
  while (i > 0 || j > 0) {
    const at = i * width + j;
    if (state === SAME) {
      isKept[i - 1] = true;
      state = same[at - width - 1]! >= gap[at - width - 1]! ? SAME : GAP;
      [i, j] = [i - 1, j - 1];
    } else if (state === GAP) {
      state = gap[at] === gap[at - 1] ? GAP : HALF;
      j -= 1;
    } else {
      state = half[at] === half[at - width] ? HALF : SAME;
      i -= 1;
    }
  }
  return isKept;
}

function isSame(element: Element, token: Token): boolean {
  return !element.isGap && element.text === token.text && element.space === token.space;
}

/** A word holds a pattern together better than a mark. */
function weightOf({ text }: Token): number {
  return /[\p{L}\p{N}]/u.test(text) ? 3 : 1;
}
