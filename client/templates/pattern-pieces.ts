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

/** The pieces of a text that fits a pattern, with what stands there for each parameter; a text that does not fit is one piece. */
export function filledPieces(pattern: string, filled: string): PatternPiece[] {
  const found: PatternPiece[] = [];
  let at = 0;
  const pieces = patternPieces(pattern);
  const add = (until: number, isParameter: boolean) => {
    const part = filled.slice(at, until);
    if (part) found.push(isParameter ? { at, parameter: part } : { at, text: part });
    at = until;
  };
  for (const [index, piece] of pieces.entries()) {
    if ('parameter' in piece) continue;
    const isLast = index === pieces.length - 1;
    const start = isLast ? filled.length - piece.text.length : filled.indexOf(piece.text, at);
    if (start < at || (index === 0 && start !== 0) || !filled.startsWith(piece.text, start)) {
      return [{ at: 0, text: filled }];
    }
    add(start, true);
    add(start + piece.text.length, false);
  }
  add(filled.length, true);
  return found;
}
