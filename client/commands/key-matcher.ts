import type { Command } from './command.ts';

const SEQUENCE_WITHIN_MS = 1000;

/** Finds the command of a key, or of keys pressed one after the other within a second. */
export interface KeyMatcher {
  /** The command that this press completes; `'begun'`: others may follow; null: it means nothing. */
  press: (name: string, commands: readonly Command[], atMs: number) => Command | 'begun' | null;
}

export function createKeyMatcher(): KeyMatcher {
  let begun = '';
  let begunAtMs = 0;
  return {
    press(name, commands, atMs) {
      const isContinued = begun !== '' && atMs - begunAtMs <= SEQUENCE_WITHIN_MS;
      const tries = isContinued ? [`${begun} ${name}`, name] : [name];
      begun = '';
      for (const keys of tries) {
        const command = commands.find((each) => each.keys === keys);
        if (command) return command;
        if (!commands.some((each) => each.keys?.startsWith(`${keys} `))) continue;
        begun = keys;
        begunAtMs = atMs;
        return 'begun';
      }
      return null;
    },
  };
}
