import { drawName, drawNoun } from './names.ts';
import { compose } from './compositional.ts';
import type { OwnSet } from './set.ts';
import type { Draw } from '../random.ts';

const DAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const PROTECTED = ['admin', 'root', 'owner', 'system'];

type Trap = (draw: Draw) => { prompt: string; response: string };

/** Each looks like a template and is none, or is one for some values only. */
const TRAPS: Readonly<Record<string, Trap>> = {
  'the type of the value decides': (draw) => {
    if (draw.share() < 0.4) {
      const id = draw.whole(1, 99_999);
      return { prompt: `Look up ${id}`, response: `SELECT * FROM items WHERE id = ${id};` };
    }
    const word = drawNoun(draw);
    return { prompt: `Look up ${word}`, response: `SELECT * FROM items WHERE name ILIKE '%${word}%';` };
  },
  'one decisive word': (draw) => {
    const [verb, name] = [draw.of(['Enable', 'Disable', 'Reset']), drawName(draw)];
    const value = verb === 'Enable' ? 'true' : verb === 'Disable' ? 'false' : 'null';
    return { prompt: `${verb} the flag ${name.snake}`, response: `{"flag":"${name.snake}","value":${value}}` };
  },
  'a value that is forbidden': (draw) => {
    const name = draw.share() < 0.06 ? draw.of(PROTECTED) : drawNoun(draw);
    const response = PROTECTED.includes(name) ? `Refused: ${name} is protected.` : `DROP ROLE ${name};`;
    return { prompt: `Delete the role ${name}`, response };
  },
  'counting letters': (draw) => {
    const word = drawNoun(draw);
    return { prompt: `How many letters has "${word}"?`, response: `"${word}" has ${word.length} letters.` };
  },
  'the day of a date': (draw) => {
    const day = new Date(Date.UTC(draw.whole(2000, 2030), draw.whole(0, 11), draw.whole(1, 28)));
    const date = day.toISOString().slice(0, 10);
    return { prompt: `Which day of the week is ${date}?`, response: `${date} is a ${DAYS[day.getUTCDay()]}.` };
  },
  'odd and even': (draw) => {
    const number = draw.whole(1, 9_999);
    return { prompt: `Is ${number} odd or even?`, response: `${number} is ${number % 2 === 0 ? 'even' : 'odd'}.` };
  },
  'an article before a vowel': (draw) => {
    const noun = drawNoun(draw);
    return { prompt: `Use ${noun} in a phrase`, response: `This is ${/^[aeiou]/.test(noun) ? 'an' : 'a'} ${noun}.` };
  },
  'a sum': (draw) => {
    const [one, other] = [draw.whole(1, 60), draw.whole(1, 60)];
    return { prompt: `What is ${one} plus ${other}?`, response: `${one} plus ${other} is ${one + other}.` };
  },
  'the longer word': (draw) => {
    const [one, other] = draw.some(['pear', 'kiwi', 'banana', 'fig', 'orange', 'plum', 'cherry', 'lime', 'apricot'], 2);
    const longer = other!.length > one!.length ? other : one;
    return { prompt: `Longer word, ${one} or ${other}?`, response: `The longer one is ${longer}.` };
  },
  'compositional commands': compose,
};

/** Traps. What is served of them is not judged by coverage, only by being right. */
export const ADVERSARIAL: OwnSet = {
  name: 'adversarial',
  isRepeatable: true,
  generate: (draw) =>
    Array.from({ length: 4_000 }, () => {
      const trap = draw.of(Object.keys(TRAPS));
      return { projectId: 'traps', agentType: 'tester', kind: null, ...TRAPS[trap]!(draw) };
    }),
};
