/** A piece of a pattern: text as it stands there, or a parameter; `at` is where it begins. */
export type PatternPiece = { at: number } & ({ text: string } | { parameter: string });

/** Splits `Write {{name|snake}}` at its parameters; `\{{` is text. */
export function patternPieces(pattern: string): PatternPiece[] {
  const pieces: PatternPiece[] = [];
  let end = 0;
  const addText = (until: number) => {
    const text = pattern.slice(end, until).replaceAll(String.raw`\{{`, '{{');
    if (text) pieces.push({ at: end, text });
  };
  for (const match of pattern.matchAll(/\\\{\{|\{\{([^{}]+)\}\}/g)) {
    const parameter = match[1];
    if (parameter === undefined) continue;
    addText(match.index);
    pieces.push({ at: match.index, parameter });
    end = match.index + match[0].length;
  }
  addText(pattern.length);
  return pieces;
}
