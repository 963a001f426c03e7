const WORDS = /\p{Lu}+(?!\p{Ll})|\p{Lu}?\p{Ll}+|\p{N}+|\p{L}+/gu;

/** The words of a name or phrase, in lower case, whatever joins them: `HTTPServer`, `line-item` and `Line Item` have two each. */
export function splitWords(value: string): string[] {
  return (value.match(WORDS) ?? []).map((word) => word.toLowerCase());
}
