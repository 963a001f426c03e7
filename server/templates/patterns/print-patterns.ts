import { slotTypeOf } from '../transforms/slot-type.ts';
import type { Slot, Template } from '../template.ts';
import { type PatternPart, writePattern } from './pattern-syntax.ts';

const SHOWN_EXAMPLES = 5;

/** What people see of a slot. */
export interface TemplateParameter {
  name: string;
  /** Its types by evidence, joined by `or`; for a slot with few values: `one of a set`; `anything` where a person wrote it. */
  type: string;
  /** Values that were seen in it, the newest first. */
  examples: string[];
}

/** The prompt with its slots as `{{name}}`. */
export function printPrompt({ prompt, slots }: Pick<Template, 'prompt' | 'slots'>): string {
  const parts = prompt.flatMap((text, at): PatternPart[] =>
    at < slots.length ? [{ text }, { name: slots[at]!.name, steps: [] }] : [{ text }],
  );
  return writePattern(parts.filter((part) => !('text' in part && part.text === '')));
}

/** The response with its slots as `{{name}}` or `{{name|transform}}`; where several explanations are left, the plainest one. */
export function printResponse({ response, slots }: Pick<Template, 'response' | 'slots'>): string {
  const parts = response.flatMap((choice) =>
    choice[0]!.map((part): PatternPart => {
      if ('text' in part) return part;
      const { slot, by } = part.ways[0]!;
      return { name: slots[slot]!.name, steps: by === '' ? [] : by.split('|') };
    }),
  );
  return writePattern(joinTexts(parts));
}

/** The slots of a template, in the order of its prompt. */
export function describeParameters({ slots }: Pick<Template, 'slots'>): TemplateParameter[] {
  return slots.map((slot) => ({
    name: slot.name,
    type: typeOf(slot),
    examples: slot.values
      .slice(-SHOWN_EXAMPLES)
      .toReversed()
      .map(({ value }) => value),
  }));
}

function typeOf({ takesAnything, values }: Slot): string {
  if (takesAnything) return 'anything';
  const isSet = values.length > 1 && values.every(({ times }) => times > 1);
  if (isSet) return 'one of a set';
  return [...new Set(values.map(({ value }) => slotTypeOf(value)))].join(' or ');
}

function joinTexts(parts: readonly PatternPart[]): PatternPart[] {
  const joined: PatternPart[] = [];
  for (const part of parts) {
    const before = joined.at(-1);
    if (before && 'text' in before && 'text' in part) joined[joined.length - 1] = { text: before.text + part.text };
    else joined.push(part);
  }
  return joined;
}
