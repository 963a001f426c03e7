/** What of a keyboard event tells which key was pressed. */
export interface KeyPress {
  key: string;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
  shiftKey: boolean;
  getModifierState?: (modifier: string) => boolean;
}

const MODIFIERS = new Set(['Shift', 'Control', 'Alt', 'AltGraph', 'Meta', 'CapsLock', 'Fn', 'Dead']);

/** How a press is written in a command's `keys`; null: it is no key of its own, or held with what belongs to the browser. */
export function nameOfPress(press: KeyPress, isMac: boolean): string | null {
  if (MODIFIERS.has(press.key)) return null;
  // Some keyboards write [ and ? with AltGr, which is told as Ctrl and Alt.
  const isWritten = press.getModifierState?.('AltGraph') ?? false;
  const hasMod = !isWritten && (isMac ? press.metaKey : press.ctrlKey);
  const hasOther = !isWritten && (press.altKey || (isMac ? press.ctrlKey : press.metaKey));
  if (hasOther) return null;
  const key = press.key === ' ' ? 'space' : press.key.toLowerCase();
  // Which signs need Shift depends on the keyboard: it counts for letters and for keys with names.
  const hasShift = press.shiftKey && (key.length > 1 || /\p{L}/u.test(key));
  return `${hasMod ? 'mod+' : ''}${hasShift ? 'shift+' : ''}${key}`;
}

/** Whether keys pressed there write or choose something, so that a shortcut of one key would be in the way. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target.closest('[role="textbox"]')) return true;
  if (target instanceof HTMLInputElement) return !WITHOUT_TEXT.has(target.type);
  return target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement;
}

const WITHOUT_TEXT = new Set(['button', 'checkbox', 'color', 'file', 'image', 'radio', 'range', 'reset', 'submit']);
