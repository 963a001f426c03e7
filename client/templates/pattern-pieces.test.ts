import { expect, it } from 'vitest';
import { filledPieces, patternPieces } from './pattern-pieces.ts';

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

it('tells in a text that fits what stands for the parameters', () => {
  expect(filledPieces('{{x}}, greet {{name}}!', 'Now, greet Ada!!')).toEqual([
    { at: 0, parameter: 'Now' },
    { at: 3, text: ', greet ' },
    { at: 11, parameter: 'Ada!' },
    { at: 15, text: '!' },
  ]);
  expect(filledPieces('Greet {{name}}', 'Greet Ada')).toEqual([
    { at: 0, text: 'Greet ' },
    { at: 6, parameter: 'Ada' },
  ]);
});

it('leaves a text that does not fit as it is', () => {
  for (const [pattern, text] of [
    ['Greet {{name}}!', 'Greet Ada'],
    ['Greet {{name}}', 'Please, Greet Ada'],
    ['a{{x}}ab', 'ab'],
    ['the same', 'another'],
  ] as const) {
    expect(filledPieces(pattern, text)).toEqual([{ at: 0, text }]);
  }
});
