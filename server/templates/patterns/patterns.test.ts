import { assert, property, stringMatching } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renderResponse } from '../matching/render-response.ts';
import { compilePrompt } from '../matching/prompt-matcher.ts';
import { parsePatterns } from './parse-patterns.ts';
import { printPrompt, printResponse } from './print-patterns.ts';

describe('patterns that people write', () => {
  it('name slots and transforms', () => {
    const { prompt, response, slots } = parsePatterns('Make a {{ name }} page', '<{{name|plural|kebab}}>{{name}}</>');
    const values = compilePrompt(prompt)('Make a LineItem page');
    expect(slots).toMatchObject([{ name: 'name', takesAnything: true }]);
    expect(renderResponse(response, values!)).toBe('<line-items>LineItem</>');
  });

  it.each([
    ['Make {{a}} and {{a}}', 'x', 'promptPattern has {{a}} twice: each slot needs its own name.'],
    ['Make {{a}}{{b}}', 'x', 'promptPattern has {{a}} and {{b}} with nothing between them.'],
    ['{{a}}, {{b}}', 'x', 'promptPattern has no whole word beside its slots, so it would match nearly everything.'],
    ['Make {{a|snake}}', 'x', 'promptPattern has {{a|snake}}: a transform may stand in the response only.'],
    [
      'Make {{a',
      'x',
      String.raw`promptPattern has "{{a", which is no slot: write {{name}}, or \{{ for braces that are text.`,
    ],
    ['Make {{a}}', '{{b}}', 'responsePattern has {{b}}, which the prompt has not.'],
    ['Make {{a}}', '', 'responsePattern is empty.'],
  ])('%s -> %s is refused', (prompt, response, message) => {
    expect(() => parsePatterns(prompt, response)).toThrow(message);
  });

  it('in JSON let no value out of its place', () => {
    const { response } = parsePatterns('Set {{key}} to {{n}}', '{"key":"{{key}}","n":{{n}},"isAdmin":false}');
    expect(renderResponse(response, ['a","isAdmin":true,"b":"', '1'])).toBe(
      String.raw`{"key":"a\",\"isAdmin\":true,\"b\":\"","n":1,"isAdmin":false}`,
    );
    expect(renderResponse(response, ['a', '1,"isAdmin":true'])).toBeNull();
  });

  it('are printed as they are read, whatever braces and backslashes their texts have', () => {
    const text = stringMatching(/^[\\{}|a ]{0,12}$/);
    assert(
      property(text, text, text, (before, after, answer) => {
        const template = {
          prompt: [`Say ${before} `, ` ${after}`],
          response: [[[{ text: `${answer}.` }]], [[{ ways: [{ slot: 0, by: 'snake' }] }]], [[{ text: answer }]]],
          slots: [{ name: 'x', takesAnything: true, values: [], novelty: [], exceptions: [] }],
        };
        const parsed = parsePatterns(printPrompt(template), printResponse(template));
        expect(parsed.prompt).toEqual(template.prompt);
        expect(renderResponse(parsed.response, ['aB'])).toBe(renderResponse(template.response, ['aB']));
      }),
    );
  });
});
