import { expect, it } from 'vitest';
import { endingOf } from './grammatical-number.ts';
import { looksLike, slotTypeOf } from './slot-type.ts';
import { transform } from './transform.ts';

it.each([
  ['LineItem', '', 'LineItem'],
  ['line item', 'camel', 'lineItem'],
  ['line-item', 'pascal', 'LineItem'],
  ['HTTPServer', 'kebab', 'http-server'],
  ['lineItem', 'snake', 'line_item'],
  ['line_item', 'constant', 'LINE_ITEM'],
  ['lineItem', 'title', 'Line Item'],
  ['LineItem', 'flat', 'lineitem'],
  ['OrderCategory', 'plural|snake', 'order_categories'],
  ['box', 'plural', 'boxes'],
  ['CHILD', 'plural', 'CHILDREN'],
  ['box', 's-plural', 'boxs'],
  ['movies', 'singular', 'movie'],
  ['categories', 'singular', 'category'],
  ['statuses', 'singular', 'status'],
  ['taxes', 'singular', 'tax'],
  ['warehouses', 'singular', 'warehouse'],
  ['addresses', 'singular', 'address'],
  ["O'Brien", 'sql', "O''Brien"],
  ["O'Brien", 'upper|sql', "O''BRIEN"],
  ['say "hi"\n', 'json', String.raw`say \"hi\"\n`],
  ['a.b', 'regex', String.raw`a\.b`],
  ['a b&c', 'url', 'a%20b%26c'],
  ['a b', 'form', 'a+b'],
  ['"quoted".', 'trim', 'quoted'],
  ['1234567.5', 'grouped', '1,234,567.5'],
  ['1,234', 'ungrouped', '1234'],
  ['12', 'cents', '12.00'],
  ['March', 'month-number', '03'],
  ['3', 'month-name', 'March'],
  ['5', 'two-digits', '05'],
  ['12', 'ordinal', '12th'],
  ['three', 'numeral', '3'],
  ['abc', 'grouped', null],
  ['\ud800', 'url', null],
  ['a', 'unknown', null],
])('%s as %s is %s', (value, by, expected) => {
  expect(transform(value, by)).toBe(expected);
});

it.each([
  ['42', 'number'],
  ['1,234.50', 'number'],
  ['2026-11-24', 'date'],
  ['lineItem', 'identifier'],
  ['item2', 'identifier with digits'],
  ['HTTPServer', 'acronym'],
  ['src/user.ts', 'path'],
  ['new york', 'words'],
  ['a; b', 'text'],
  ['a\nb', 'lines'],
])('%s is of the type %s', (value, type) => {
  expect(slotTypeOf(value)).toBe(type);
});

it('a new value is like those seen where it says no more than they do', () => {
  expect(looksLike('boston', ['denver'])).toBe(true);
  expect(looksLike('denver on monday', ['new york', 'denver'])).toBe(false);
  expect(looksLike('user-name', ['name'])).toBe(false);
  expect(looksLike('x; drop', ['a, b'])).toBe(false);
});

it('an ending tells words that one rule of plural makes, and irregular ones are told by none', () => {
  expect([endingOf('Order'), endingOf('Day'), endingOf('Category'), endingOf('box'), endingOf('person')]).toEqual([
    '',
    'ay',
    'y',
    'x',
    null,
  ]);
});
