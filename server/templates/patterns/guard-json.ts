import type { PatternPart } from './pattern-syntax.ts';

/**
 * Where the pattern is JSON, adds the step to each slot that keeps its value in its place: `json` inside a string, `json-value`
 * outside. Other patterns are left as they are.
 */
export function guardJson(parts: readonly PatternPart[]): readonly PatternPart[] {
  let [isInString, probe] = [false, ''];
  const guarded = parts.map((part): PatternPart => {
    if ('text' in part) {
      for (const [mark] of part.text.matchAll(/\\.|"/gs)) if (mark === '"') isInString = !isInString;
      probe += part.text;
      return part;
    }
    probe += isInString ? 'x' : '0';
    const step = isInString ? 'json' : 'json-value';
    return part.steps.at(-1) === step ? part : { name: part.name, steps: [...part.steps, step] };
  });
  return isJson(probe) ? guarded : parts;
}

function isJson(text: string): boolean {
  if (!/^\s*[{[]/.test(text)) return false;
  try {
    JSON.parse(text);
    return true;
  } catch (error) {
    if (error instanceof SyntaxError) return false;
    throw error;
  }
}
