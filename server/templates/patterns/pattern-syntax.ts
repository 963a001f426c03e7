/** A piece of a pattern as people read and write it: text, or `{{name}}`, in a response with steps: `{{name|plural|kebab}}`. */
export type PatternPart = { text: string } | { name: string; steps: readonly string[] };

/** Braces that are text have a backslash before them, and so has a backslash that stands before braces. */
const PIECE = /(\\*)\{\{(?:\s*([\p{L}_][\p{L}\p{N}_-]*)\s*((?:\|\s*[a-z-]+\s*)*)\}\})?/gu;

/** The pieces of a pattern. Braces that open no well-formed slot are told in `broken`, with what follows them. */
export function readPattern(pattern: string): { parts: PatternPart[]; broken: string[] } {
  const parts: PatternPart[] = [];
  const broken: string[] = [];
  let [text, from] = ['', 0];
  for (const found of pattern.matchAll(PIECE)) {
    const [whole, slashes, name, steps] = found;
    text += pattern.slice(from, found.index) + '\\'.repeat(slashes!.length >> 1);
    from = found.index + whole.length;
    if (slashes!.length % 2 === 1) text += whole.slice(slashes!.length);
    else if (name === undefined) broken.push(pattern.slice(found.index, found.index + 30));
    else {
      parts.push({ text }, { name, steps: steps!.split('|').flatMap((step) => step.trim() || []) });
      text = '';
    }
  }
  parts.push({ text: text + pattern.slice(from) });
  return { parts: parts.filter((part) => !('text' in part && part.text === '')), broken };
}

/** The pattern that `readPattern` reads as these pieces. */
export function writePattern(parts: readonly PatternPart[]): string {
  return parts
    .map((part, at) => {
      if (!('text' in part)) return `{{${[part.name, ...part.steps].join('|')}}}`;
      const escaped = part.text.replaceAll(/(\\*)\{\{/g, String.raw`$1$1\{{`);
      const isBeforeSlot = at + 1 < parts.length;
      return isBeforeSlot ? escaped.replace(/\\+$/, '$&$&') : escaped;
    })
    .join('');
}
