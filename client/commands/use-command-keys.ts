import { useEffect } from 'react';
import { oneKeyShortcuts } from '../preferences/one-key-shortcuts.ts';
import { allCommands } from './command.ts';
import { createKeyMatcher } from './key-matcher.ts';
import { isTyping, nameOfPress } from './key-press.ts';

export const isMac = /mac|iphone|ipad/i.test(navigator.platform);

/** Runs the commands whose keys are pressed. Those without Mod are silent where one types, and where the viewer switched them off. */
export function useCommandKeys(): void {
  useEffect(() => {
    const matcher = createKeyMatcher();
    const listen = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing) return;
      const name = nameOfPress(event, isMac);
      if (name === null) return;
      const isSilent = isTyping(event.target) || !oneKeyShortcuts.get();
      const commands = allCommands().filter(({ keys }) => keys !== undefined && (!isSilent || keys.startsWith('mod+')));
      const found = matcher.press(name, commands, event.timeStamp);
      if (found === null) return;
      event.preventDefault();
      if (found !== 'begun') found.run();
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, []);
}
