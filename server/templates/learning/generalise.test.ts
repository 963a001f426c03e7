import { array, assert, constantFrom, integer, oneof, property, record, uniqueArray } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compilePrompt } from '../matching/prompt-matcher.ts';
import { renderResponse } from '../matching/render-response.ts';
import { printResponse } from '../patterns/print-patterns.ts';
import { transform } from '../transforms/transform.ts';
import { couldExplain } from './could-explain.ts';
import { generalise } from './generalise.ts';

const pair = (prompt: string, response: string) => ({ completionId: prompt, prompt, response });

function learned(...examples: [string, string][]) {
  const pattern = generalise(examples.map(([prompt, response]) => pair(prompt, response)));
  return {
    prompt: pattern?.prompt ?? null,
    answer(prompt: string) {
      const values = pattern && compilePrompt(pattern.prompt)(prompt);
      return values ? renderResponse(pattern.response, values) : null;
    },
    pattern,
  };
}

describe('generalising pairs', () => {
  it('finds slots of several words', () => {
    const { prompt, answer } = learned(
      ['flights from boston to new york', "from = 'BOSTON' AND to = 'NEW YORK'"],
      ['flights from salt lake city to denver', "from = 'SALT LAKE CITY' AND to = 'DENVER'"],
    );
    expect(prompt).toEqual(['flights from ', ' to ', '']);
    expect(answer('flights from fort worth to oakland')).toBe("from = 'FORT WORTH' AND to = 'OAKLAND'");
  });

  it('finds slots inside words', () => {
    const { answer } = learned(['Write findInvoiceById', 'invoice(id)'], ['Write findLineItemById', 'line_item(id)']);
    expect(answer('Write findTaxRateById')).toBe('tax_rate(id)');
  });

  it('tells neighbours apart that are used apart', () => {
    const { answer } = learned(
      ['Express route GET users', "router.get('/users')"],
      ['Express route POST orders', "router.post('/orders')"],
    );
    expect(answer('Express route PUT items')).toBe("router.put('/items')");
  });

  it('is not confused by the layout of JSON', () => {
    const { answer } = learned(
      ['JSON for Ada, 36', '{"name":"Ada","age":36}'],
      ['JSON for Bo, 41', '{\n  "age": 41,\n  "name": "Bo"\n}'],
    );
    expect(JSON.parse(answer('JSON for Cy, 27')!)).toEqual({ name: 'Cy', age: 27 });
  });

  it('keeps all explanations, and has no answer where they differ', () => {
    const { answer } = learned(['Make a user page', '<user/>'], ['Make a order page', '<order/>']);
    expect(answer('Make a invoice page')).toBe('<invoice/>');
    expect(answer('Make a lineItem page')).toBeNull();
  });

  it('explains nothing that has a part of its own', () => {
    expect(learned(['Is 7 prime?', '7: yes'], ['Is 9 prime?', '9: no']).pattern).toBeNull();
    expect(couldExplain(pair('Is 7 prime?', '7: yes'), pair('Is 9 prime?', '9: no'))).toBe(false);
    expect(couldExplain(pair('Name a user', 'UserService'), pair('Name a person', 'people'))).toBe(false);
    expect(couldExplain(pair('Add a user', 'users'), pair('Add a person', 'people'))).toBe(true);
  });

  it('prints transforms by their names', () => {
    const { pattern } = learned(
      ['Table of LineItem', 'create table line_items'],
      ['Table of TaxCategory', 'create table tax_categories'],
    );
    const slots = [{ name: 'of', takesAnything: false, values: [], novelty: [], exceptions: [] }];
    expect(printResponse({ response: pattern!.response, slots })).toBe('create table {{of|plural|snake}}');
  });

  it('is right or silent about a third prompt, whatever the response is made of', () => {
    const names = uniqueArray(constantFrom('user', 'LineItem', 'taxRate', 'order_note', 'Web-Shop', 'box', 'city'), {
      minLength: 6,
      maxLength: 6,
    });
    const by = constantFrom('', 'camel', 'pascal', 'snake', 'kebab', 'upper', 'plural|kebab', 'title');
    const text = constantFrom('class ', '();\n', ' = ', 's', '/', '"', 'user', 'x');
    const part = oneof(text, record({ slot: integer({ min: 0, max: 1 }), by }));
    assert(
      property(names, array(part, { minLength: 1, maxLength: 8 }), (values, parts) => {
        const make = (one: string, other: string) => {
          const pieces = parts.map((piece) =>
            typeof piece === 'string' ? piece : transform([one, other][piece.slot]!, piece.by),
          );
          return [`Please make ${one} for ${other}.`, pieces.join('')] as [string, string];
        };
        const { answer } = learned(make(values[0]!, values[1]!), make(values[2]!, values[3]!));
        const [prompt, response] = make(values[4]!, values[5]!);
        expect([null, response]).toContain(answer(prompt));
      }),
      { numRuns: 300 },
    );
  });
});
