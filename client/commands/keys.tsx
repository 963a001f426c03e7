import { Kbd } from '@mantine/core';
import { Fragment } from 'react';
import { isMac } from './use-command-keys.ts';

const NAMES: Record<string, string> = {
  mod: isMac ? '⌘' : 'Ctrl',
  shift: isMac ? '⇧' : 'Shift',
  escape: 'Esc',
  arrowup: '↑',
  arrowdown: '↓',
  arrowleft: '←',
  arrowright: '→',
};

/** A command's keys, as they are written on the keyboard. */
export function Keys({ keys }: { keys: string }) {
  const presses = keys.split(' ');
  return (
    <span style={{ whiteSpace: 'nowrap' }}>
      {presses.map((press, index) => (
        <Fragment key={presses.slice(0, index + 1).join(' ')}>
          {index > 0 && ' then '}
          {keysOf(press).map((key, place) => (
            <Fragment key={key}>
              {place > 0 && ' '}
              <Kbd size="xs">{key}</Kbd>
            </Fragment>
          ))}
        </Fragment>
      ))}
    </span>
  );
}

function keysOf(press: string): string[] {
  const keys = press === '+' ? ['+'] : press.split('+');
  return keys.map((key) => NAMES[key] ?? (key.length === 1 ? key.toUpperCase() : key[0]!.toUpperCase() + key.slice(1)));
}
