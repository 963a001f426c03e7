import type { Command } from './command.ts';

const MOST = 50;

/** The commands whose name or heading has every word that is typed; names that begin with it stand first, else the order is kept. */
export function findCommands(commands: readonly Command[], typed: string): Command[] {
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean);
  const found = commands.filter(({ name, group, isStep }) => {
    const text = `${name} ${group}`.toLowerCase();
    return !isStep && words.every((word) => text.includes(word));
  });
  return found.toSorted((one, other) => rank(one, words) - rank(other, words)).slice(0, MOST);
}

/** How far from the front of its name a command's first word is: at a beginning, at that of a word, within one, in the heading. */
function rank({ name }: Command, [first]: readonly string[]): number {
  if (first === undefined) return 0;
  const at = name.toLowerCase().indexOf(first);
  if (at === -1) return 3;
  if (at === 0) return 0;
  return /\W/.test(name[at - 1]!) ? 1 : 2;
}
