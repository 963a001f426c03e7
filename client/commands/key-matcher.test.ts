import { describe, expect, it } from 'vitest';
import type { Command } from './command.ts';
import { createKeyMatcher } from './key-matcher.ts';
import { isTyping, nameOfPress } from './key-press.ts';

const command = (keys: string): Command => ({ keys, name: keys, group: 'Test', run: () => {} });
const press = (key: string, held: Partial<Parameters<typeof nameOfPress>[0]> = {}) => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...held,
});

describe('the name of a press', () => {
  it.each([
    [press('l'), 'l'],
    [press('J', { shiftKey: true }), 'shift+j'],
    [press('?', { shiftKey: true }), '?'],
    [press('Home'), 'home'],
    [press(' '), 'space'],
    [press('k', { ctrlKey: true }), 'mod+k'],
    [press('k', { altKey: true }), null],
    [press('k', { metaKey: true }), null],
    [press('Shift', { shiftKey: true }), null],
  ])('%o is %s', (event, name) => {
    expect(nameOfPress(event, false)).toBe(name);
  });

  it('is Mod with the command key on a Mac, where Ctrl is left to the system', () => {
    expect(nameOfPress(press('k', { metaKey: true }), true)).toBe('mod+k');
    expect(nameOfPress(press('k', { ctrlKey: true }), true)).toBe(null);
  });

  it('is the sign itself where a keyboard writes it with AltGr', () => {
    const altGr = { ctrlKey: true, altKey: true, getModifierState: (name: string) => name === 'AltGraph' };
    expect(nameOfPress(press('[', altGr), false)).toBe('[');
  });
});

describe('keys after one another', () => {
  const commands = [command('g o'), command('g l'), command('l')];

  it('are one command within a second', () => {
    const matcher = createKeyMatcher();
    expect(matcher.press('g', commands, 0)).toBe('begun');
    expect(matcher.press('l', commands, 900)).toBe(commands[1]);
  });

  it('are two presses after a second', () => {
    const matcher = createKeyMatcher();
    matcher.press('g', commands, 0);
    expect(matcher.press('l', commands, 1100)).toBe(commands[2]);
  });

  it('that lead nowhere leave the last press to count by itself', () => {
    const matcher = createKeyMatcher();
    matcher.press('g', commands, 0);
    expect(matcher.press('x', commands, 10)).toBe(null);
    expect(matcher.press('l', commands, 20)).toBe(commands[2]);
    matcher.press('g', commands, 30);
    expect(matcher.press('g', commands, 40)).toBe('begun');
    expect(matcher.press('o', commands, 50)).toBe(commands[0]);
  });
});

it('one types in what takes text, and not in what is only pressed', () => {
  const element = (html: string) => {
    document.body.innerHTML = html;
    return document.body.querySelector('[data-here]');
  };
  expect(isTyping(element('<input data-here>'))).toBe(true);
  expect(isTyping(element('<input type="search" data-here>'))).toBe(true);
  expect(isTyping(element('<textarea data-here></textarea>'))).toBe(true);
  expect(isTyping(element('<div role="textbox"><b data-here></b></div>'))).toBe(true);
  expect(isTyping(element('<input type="radio" data-here>'))).toBe(false);
  expect(isTyping(element('<button data-here></button>'))).toBe(false);
  expect(isTyping(null)).toBe(false);
});
