import { expect, it } from 'vitest';
import { patternPieces } from './pattern-pieces.ts';

it('splits a pattern at its parameters, transforms included', () => {
  expect(patternPieces('class {{name}} in {{path|snake|upper}}.ts')).toEqual([
    { at: 0, text: 'class ' },
    { at: 6, parameter: 'name' },
    { at: 14, text: ' in ' },
    { at: 18, parameter: 'path|snake|upper' },
    { at: 38, text: '.ts' },
  ]);
});

it('leaves braces that are text', () => {
  expect(patternPieces(String.raw`a \{{b}} {{c}}`)).toEqual([
    { at: 0, text: 'a {{b}} ' },
    { at: 9, parameter: 'c' },
  ]);
});
