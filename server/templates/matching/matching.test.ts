import { array, assert, constantFrom, property, string, stringMatching } from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Template } from '../template.ts';
import { createNeedle, findNeedle } from './find-text.ts';
import { compilePrompt } from './prompt-matcher.ts';
import { renderResponse } from './render-response.ts';
import { isSameResponse } from './same-response.ts';
import { createTemplateIndex } from './template-index.ts';

function template(id: string, prompt: string[]): Template {
  const slots = prompt.slice(1).map((_, at) => ({
    name: `s${at}`,
    takesAnything: true,
    values: [],
    novelty: [],
    exceptions: [],
  }));
  return {
    id,
    group: 'g',
    origin: 'WRITTEN',
    status: 'ACTIVE',
    prompt,
    response: [[[{ text: id }]]],
    slots,
    examples: [],
    shadowMatches: 0,
    shadowMismatches: 0,
  };
}

describe('a prompt', () => {
  it('is read into the values of its slots', () => {
    const match = compilePrompt(['from ', ' to ', '']);
    expect(match('from san francisco to new york')).toEqual(['san francisco', 'new york']);
    expect(match('from boston to ')).toBeNull();
    expect(match('fly from boston to denver')).toBeNull();
  });

  it('that could be read in two ways is no match', () => {
    expect(compilePrompt(['from ', ' to ', ''])('from a to b to c')).toBeNull();
  });

  it('of any values between the literals is read as these, unless the literal comes twice', () => {
    const value = stringMatching(/^[a-c ]{1,6}$/).filter((text) => text.trim() === text);
    assert(
      property(value, value, constantFrom(' to ', ', ', '-', ' ab '), (one, other, between) => {
        const inner = `${one}${between}${other}`;
        const isPlain = inner.indexOf(between) === inner.lastIndexOf(between);
        expect(compilePrompt(['Go ', between, '!'])(`Go ${inner}!`)).toEqual(isPlain ? [one, other] : null);
      }),
    );
  });

  it('is searched as String.indexOf does, whatever repeats itself', () => {
    const text = array(constantFrom('a', 'b'), { maxLength: 30 }).map((characters) => characters.join(''));
    assert(
      property(
        text,
        text.filter(({ length }) => length > 0),
        (haystack, needle) => {
          expect(findNeedle(createNeedle(needle), haystack, 0, haystack.length)).toBe(haystack.indexOf(needle));
        },
      ),
    );
  });
});

describe('a response', () => {
  it('has the values inserted as text, whatever they look like', () => {
    assert(
      property(string({ minLength: 1 }), (value) => {
        expect(renderResponse([[[{ text: '<' }, { ways: [{ slot: 0, by: '' }] }, { text: '>' }]]], [value])).toBe(
          `<${value}>`,
        );
      }),
    );
  });

  it('is none where two explanations disagree', () => {
    const ways = [
      { slot: 0, by: 'kebab' },
      { slot: 0, by: 'lower' },
    ];
    expect(renderResponse([[[{ ways }]]], ['Order'])).toBe('order');
    expect(renderResponse([[[{ ways }]]], ['LineItem'])).toBeNull();
  });

  it('in JSON is the same as another of the same value', () => {
    expect(isSameResponse('{"a":1,"b":[2]}', '{ "b": [2], "a": 1.0 }')).toBe(true);
    expect(isSameResponse('{"a":1}', '{"a":"1"}')).toBe(false);
    expect(isSameResponse('{"a":1', '{"a":1 ')).toBe(false);
  });
});

describe('an index of templates', () => {
  it('finds all that match, and none that was removed or has changed', () => {
    const index = createTemplateIndex();
    index.put(template('a', ['Make a ', ' page']));
    index.put(template('b', ['Make a new ', ' page']));
    index.put(template('c', ['Draw a ', '']));
    const found = () => index.read('Make a new user page').map(({ template: { id }, values }) => [id, values[0]]);
    expect(found()).toEqual([
      ['a', 'new user'],
      ['b', 'user'],
    ]);
    index.remove('a');
    index.put(template('b', ['Make an old ', ' page']));
    expect(found()).toEqual([]);
  });
});
