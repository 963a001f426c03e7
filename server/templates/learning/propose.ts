import { isSameResponse } from '../matching/same-response.ts';
import { compilePrompt } from '../matching/prompt-matcher.ts';
import { renderResponse } from '../matching/render-response.ts';
import { withMatch, withMismatch } from '../trial/evidence.ts';
import type { Example, Slot, Template } from '../template.ts';
import type { PooledExample } from './example-pool.ts';
import { generalise, type Pattern } from './generalise.ts';
import { nameSlots } from './name-slots.ts';

/** Examples a template is derived from, at most: enough to tell its explanations apart. */
const MOST_EXAMPLES = 6;

/** By how much what speaks against a pattern may outweigh what speaks for it, before it is given up unread. */
const MOST_DOUBTS = 4;

/**
 * A template on trial that explains these examples; null where nothing does, or where what was seen before speaks against it as
 * much as for it.
 */
export function propose(
  { id, group }: { id: string; group: string },
  examples: readonly Example[],
  seen: readonly PooledExample[],
): Template | null {
  const pattern = generalise(examples);
  if (!pattern) return null;
  let slots = learnedSlots(pattern);
  const match = compilePrompt(pattern.prompt);
  let [right, wrong] = [examples.length, 0];
  for (const { example } of seen) {
    if (wrong > right + MOST_DOUBTS) return null;
    const values = match(example.prompt);
    if (values === null || examples.some(({ prompt }) => prompt === example.prompt)) continue;
    const answer = renderResponse(pattern.response, values);
    const isRight = answer !== null && isSameResponse(answer, example.response);
    if (isRight) right += 1;
    else wrong += 1;
    slots = (isRight ? withMatch : withMismatch)(slots, values);
  }
  if (wrong >= right) return null;
  return {
    id,
    group,
    origin: 'LEARNED',
    status: 'SHADOW',
    prompt: pattern.prompt,
    response: pattern.response,
    slots: withoutNovelty(slots),
    examples,
    shadowMatches: 0,
    shadowMismatches: 0,
  };
}

/**
 * The template made wide enough for one more example: a literal becomes a slot, or explanations that the example rules out leave.
 * Null where its examples and this one have no explanation in common. What it was right about it still is, so that evidence stays;
 * that of a slot stays where the slot is still the same, and a new one has to earn its own.
 */
export function refine(template: Template, example: Example): Template | null {
  if (template.origin === 'WRITTEN' || template.examples.some(({ prompt }) => prompt === example.prompt)) return null;
  const all = [...template.examples, example];
  const pattern = generalise(all);
  if (!pattern) return null;
  const before = template.examples.map(({ prompt }) => compilePrompt(template.prompt)(prompt));
  const slots = learnedSlots(pattern).map((slot, at) => {
    const same = template.slots.find((_, old) =>
      before.every((values, index) => values?.[old] === pattern.values[index]![at]),
    );
    if (!same) return slot;
    const [widened] = withMatch([same], [pattern.values.at(-1)![at]!]);
    return Object.assign(widened!, { name: slot.name, novelty: same.novelty });
  });
  const { prompt, response } = pattern;
  return {
    ...template,
    prompt,
    response,
    slots,
    examples: [...all.slice(0, 2), ...all.slice(2).slice(2 - MOST_EXAMPLES)],
  };
}

function learnedSlots({ prompt, values }: Pattern): Slot[] {
  const empty = nameSlots(prompt).map((name) => ({
    name,
    takesAnything: false,
    values: [],
    novelty: [],
    exceptions: [],
  }));
  return withoutNovelty(values.reduce<Slot[]>(withMatch, empty));
}

/** What a template was made to explain is no evidence that it is right about what is new. */
function withoutNovelty(slots: readonly Slot[]): Slot[] {
  return slots.map((slot) => Object.assign({}, slot, { novelty: [] }));
}
