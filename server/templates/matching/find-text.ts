/** A text to look for, with the failure function of Knuth, Morris and Pratt (1977): no search takes longer than its text. */
export interface Needle {
  text: string;
  fallBack: Uint16Array | Uint32Array;
}

export function createNeedle(text: string): Needle {
  const fallBack = text.length < 65_536 ? new Uint16Array(text.length) : new Uint32Array(text.length);
  for (let at = 1, matched = 0; at < text.length; at += 1) {
    while (matched > 0 && text[at] !== text[matched]) matched = fallBack[matched - 1]!;
    if (text[at] === text[matched]) matched += 1;
    fallBack[at] = matched;
  }
  return { text, fallBack };
}

/** Where the needle first begins at or after `from` and ends at or before `end`; -1 where it does not. */
export function findNeedle({ text, fallBack }: Needle, haystack: string, from: number, end: number): number {
  for (let at = from, matched = 0; at < end; at += 1) {
    while (matched > 0 && haystack[at] !== text[matched]) matched = fallBack[matched - 1]!;
    if (haystack[at] === text[matched]) matched += 1;
    if (matched === text.length) return at - matched + 1;
  }
  return -1;
}
