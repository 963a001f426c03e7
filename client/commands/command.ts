/** Something the viewer can have done by name, in the palette, or by key. */
export interface Command {
  /** What it does: "Go to Logs". */
  name: string;
  /** The heading it stands under: "Pages". */
  group: string;
  /**
   * A key (`l`, `shift+j`, `?`, `home`), keys one after the other (`g l`), or one that works while typing, too (`mod+k`, which
   * is ⌘K on a Mac and Ctrl+K elsewhere). Left out: it is in the palette only.
   */
  keys?: string;
  /** It has a key, and is too small a step to be looked for in the palette: the next row. */
  isStep?: boolean;
  run: () => void;
}

/** The commands there are at this moment, for what is typed in the palette; `''` asks for those that always are. */
export type CommandSource = (typed: string) => readonly Command[];

const sources = new Set<CommandSource>();

/** Adds commands until the returned function is called. */
export function addCommands(source: CommandSource): () => void {
  sources.add(source);
  return () => void sources.delete(source);
}

/** All commands there are, each group in the order it was added. */
export function allCommands(typed = ''): Command[] {
  return [...sources].flatMap((source) => source(typed));
}
