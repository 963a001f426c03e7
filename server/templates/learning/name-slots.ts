/** Words that say nothing about what stands beside them. */
const EMPTY_WORDS = ['a', 'an', 'the', 'is', 'are', 'was', 'of', 'and', 'or', 'it', 'its', 'be', 'as', 'that', 'this'];

/** A name for each slot, unique among them: the nearest telling word before it, or else `value`. */
export function nameSlots(prompt: readonly string[]): string[] {
  const names: string[] = [];
  for (const before of prompt.slice(0, -1)) {
    const words = before.toLowerCase().match(/[a-z][a-z0-9]*/g) ?? [];
    const stem = words.findLast((word) => !EMPTY_WORDS.includes(word))?.slice(0, 30) ?? 'value';
    let name = stem;
    for (let count = 2; names.includes(name); count += 1) name = `${stem}${count}`;
    names.push(name);
  }
  return names;
}
