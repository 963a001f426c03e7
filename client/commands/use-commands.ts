import { useEffect, useRef } from 'react';
import { addCommands, type Command, type CommandSource } from './command.ts';

/** These commands are there as long as the component is: by key, in the sheet of shortcuts and in the palette. */
export function useCommands(commands: readonly Command[]): void {
  useCommandSource(() => commands);
}

/** A command with a key. */
export function useShortcut(keys: string, name: string, group: string, run: () => void): void {
  useCommands([{ keys, name, group, run }]);
}

/** Commands that depend on what is typed in the palette, such as an id. */
export function useCommandSource(source: CommandSource): void {
  const latest = useRef(source);
  useEffect(() => {
    latest.current = source;
  });
  useEffect(() => addCommands((typed) => latest.current(typed)), []);
}
