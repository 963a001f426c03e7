import { expect, it } from 'vitest';
import { findCommands } from './find-commands.ts';

const command = (name: string, group = 'Pages') => ({ name, group, run: () => {} });
const namesFor = (typed: string) => findCommands(COMMANDS, typed).map(({ name }) => name);
const COMMANDS = [
  command('Go to Overview'),
  command('Go to Logs'),
  command('Light colours', 'Colours'),
  command('Times in Africa/Lagos', 'Time zone'),
  command('Logs of errors', 'Logs'),
  { ...command('Next row', 'Logs'), isStep: true },
];

it('nothing typed finds all but steps, in their order', () => {
  expect(namesFor('')).toEqual(COMMANDS.slice(0, 5).map(({ name }) => name));
});

it('every word must be there, in whichever order, also in the heading', () => {
  expect(namesFor('logs go')).toEqual(['Go to Logs']);
  expect(namesFor('zone lagos')).toEqual(['Times in Africa/Lagos']);
  expect(namesFor('nowhere')).toEqual([]);
});

it('a name that begins with what is typed stands before one that has it further in', () => {
  expect(namesFor('log')).toEqual(['Logs of errors', 'Go to Logs']);
});

it('not more are found than can be looked through', () => {
  const many = Array.from({ length: 400 }, (_, index) => command(`Zone ${index}`));
  expect(findCommands(many, 'zone')).toHaveLength(50);
});
