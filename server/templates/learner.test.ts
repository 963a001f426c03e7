import { describe, expect, it } from 'vitest';
import { createLearner } from './learner.ts';
import { DEFAULT_LIMITS, type LearnerOptions } from './learner-contract.ts';
import { parsePatterns } from './patterns/parse-patterns.ts';
import { describeParameters, printPrompt, printResponse } from './patterns/print-patterns.ts';

const NAMES =
  'Invoice LineItem Order Customer Product UserProfile Category Shipment Warehouse Method Coupon Refund Tax';
const [names, others] = [NAMES.split(' '), ['Session', 'TradeMark']];

function learner(options: Partial<LearnerOptions> = {}) {
  let made = 0;
  return createLearner({
    errorBudget: 0.3,
    recheckShare: 0,
    random: () => 0.5,
    newId: () => `t${(made += 1)}`,
    ...options,
  });
}

function scaffold(name: string) {
  const kebab = name.replaceAll(/(?!^)([A-Z])/g, '-$1').toLowerCase();
  return {
    completionId: name,
    prompt: `Create a service named ${name} with find${name}ById.`,
    response: `// ${kebab}.service.ts\nexport class ${name}Service {\n  find${name}ById(id: string) {}\n}\n`,
  };
}

describe('the learner', () => {
  it('learns a scaffold from two examples, proves itself in shadow, and answers with names it has never seen', () => {
    const it = learner();
    const kinds = names.map((name) => it.observe('g', scaffold(name)).map(({ kind }) => kind));
    expect(kinds.slice(0, 3)).toEqual([[], ['PROPOSED'], ['MATCHED']]);
    expect(kinds.flat()).toContain('ACTIVATED');
    for (const name of others) expect(it.match('g', scaffold(name).prompt)?.text).toBe(scaffold(name).response);
    const [template] = it.templates();
    expect(printPrompt(template!)).toBe('Create a service named {{named}} with find{{find}}ById.');
    expect(printResponse(template!)).toContain('// {{named|kebab}}.service.ts');
    expect(describeParameters(template!)[0]).toMatchObject({ type: 'identifier' });
  });

  it('serves nothing before its error bound is within the budget, and nothing to another group', () => {
    const it = learner({ errorBudget: 0.05 });
    for (const name of names) it.observe('g', scaffold(name));
    expect(it.match('g', scaffold('Session').prompt)).toBeNull();
    const bold = learner();
    for (const name of names) bold.observe('g', scaffold(name));
    expect(bold.match('another', scaffold('Session').prompt)).toBeNull();
  });

  it('demotes what disagrees once it is served', () => {
    const it = learner();
    for (const name of names) it.observe('g', scaffold(name));
    const events = it.observe('g', { ...scaffold('Session'), response: 'something else' });
    expect(events.map(({ kind }) => kind)).toEqual(['MISMATCHED', 'DEMOTED']);
    expect(it.match('g', scaffold('TradeMark').prompt)).toBeNull();
  });

  it('takes up what another learner knew, as JSON', () => {
    const one = learner();
    for (const name of names) one.observe('g', scaffold(name));
    const other = learner();
    for (const template of JSON.parse(JSON.stringify(one.templates()))) other.put(template);
    expect(other.match('g', scaffold('Session').prompt)?.text).toBe(scaffold('Session').response);
  });

  it('proposes nothing for answers that are no function of the prompt', () => {
    const it = learner();
    const colours = ['red as rust', 'green', 'of a deep blue', 'grey', 'white like snow', 'brown', 'not there'];
    const events = colours.flatMap((colour, at) =>
      it.observe('g', {
        completionId: String(at),
        prompt: `Tell me about the ${names[at]} case.`,
        response: `It is ${colour}.`,
      }),
    );
    expect(events).toEqual([]);
  });

  it('puts what was proven under a laxer budget on trial again', () => {
    const one = learner();
    for (const name of names) one.observe('g', scaffold(name));
    const strict = learner({ errorBudget: 0.05 });
    strict.put(one.templates()[0]!);
    expect(strict.templates()[0]!.status).toBe('SHADOW');
  });

  it('serves what a person wrote and made active, until it is wrong', () => {
    const it = learner();
    const patterns = parsePatterns('Path of {{name}}', '/{{name|kebab}}');
    const evidence = { examples: [], shadowMatches: 0, shadowMismatches: 0 };
    it.put({ id: 'w', group: 'g', origin: 'WRITTEN', status: 'ACTIVE', ...patterns, ...evidence });
    expect(it.match('g', 'Path of LineItem')?.text).toBe('/line-item');
    const path = { completionId: '1', prompt: 'Path of TaxRate', response: '/tax-rate' };
    expect(it.observe('g', path).map(({ template }) => template.status)).toEqual(['ACTIVE']);
    expect(it.observe('g', { ...path, prompt: 'Path of Order' }).map(({ kind }) => kind)).toContain('DEMOTED');
    expect(it.match('g', 'Path of LineItem')).toBeNull();
  });

  it('makes a slot of what was a literal, once an example shows that it must be one', () => {
    const it = learner();
    const route = (method: string, name: string) => ({
      completionId: method + name,
      prompt: `Add a ${method} route for ${name}`,
      response: `router.${method}('/${name}')`,
    });
    for (const name of ['users', 'orders', 'items']) it.observe('g', route('get', name));
    expect(printPrompt(it.templates()[0]!)).toBe('Add a get route for {{for}}');
    expect(it.observe('g', route('post', 'notes')).map(({ kind }) => kind)).toEqual(['REFINED']);
    expect(printPrompt(it.templates()[0]!)).toBe('Add a {{add}} route for {{for}}');
  });

  it('serves no word that tells another kind of prompt, and no value that says more than those before', () => {
    const it = learner();
    const path = (name: string) => ({ completionId: name, prompt: `Path of ${name}`, response: `/${name}` });
    for (const name of names) it.observe('g', path(name.toLowerCase()));
    expect(it.match('g', 'Path of session')?.text).toBe('/session');
    expect(it.match('g', 'Path of session 7')).toBeNull();
    expect(it.match('g', 'Path of 7')).toBeNull();
    it.put({ ...it.templates()[0]!, id: 'other', prompt: ['List everything of ', ''] });
    expect(it.match('g', 'Path of everything')).toBeNull();
  });

  it('serves nothing where two templates have different answers', () => {
    const it = learner();
    for (const name of names) it.observe('g', scaffold(name));
    const other = { ...it.templates()[0]!, id: 'other', response: [[[{ text: 'something else' }]]] };
    it.put(other);
    expect(it.match('g', scaffold('Session').prompt)).toBeNull();
    expect(it.remove('other')).toBe(true);
    expect(it.match('g', scaffold('Session').prompt)).not.toBeNull();
  });

  it('counts a prompt that comes again once', () => {
    const it = learner();
    for (const name of names.slice(0, 3)) it.observe('g', scaffold(name));
    for (let time = 0; time < 50; time += 1) it.observe('g', { ...scaffold('Order'), completionId: String(time) });
    expect(it.templates()[0]).toMatchObject({ status: 'SHADOW', shadowMatches: 1 });
  });

  it('rechecks a share of its answers, and all of a group once after one of them was wrong', () => {
    const draws = [0.005, 0.5];
    const it = learner({ recheckShare: 0.01, random: () => draws.shift() ?? 0.5 });
    const path = (name: string) => ({ completionId: name, prompt: `Path of ${name}`, response: `/${name}` });
    for (const name of names) it.observe('g', scaffold(name));
    for (const name of names) it.observe('g', path(name.toLowerCase()));
    expect(it.match('g', scaffold('Session').prompt)?.isRecheck).toBe(true);
    expect(it.match('g', scaffold('Session').prompt)?.isRecheck).toBe(false);
    it.observe('g', { ...path('session'), response: '/v2/session' });
    expect(it.match('g', scaffold('Session').prompt)?.isRecheck).toBe(true);
    it.observe('g', scaffold('Session'));
    expect(it.match('g', scaffold('TradeMark').prompt)?.isRecheck).toBe(false);
  });

  it('keeps a template off that a person switched off, and does not learn it again', () => {
    const it = learner();
    for (const name of names) it.observe('g', scaffold(name));
    const { id } = it.templates()[0]!;
    expect(it.setEnabled(id, false)?.template.status).toBe('DISABLED');
    for (const name of [...others, 'Ledger', 'Parcel']) it.observe('g', scaffold(name));
    expect(it.match('g', scaffold('Session').prompt)).toBeNull();
    expect(it.templates()).toHaveLength(1);
    expect(it.setEnabled(id, true)?.template.status).toBe('ACTIVE');
    expect(it.demote(id)?.template.status).toBe('DEMOTED');
    expect(it.demote(id)).toBeNull();
    expect(it.setEnabled(id, true)?.template).toMatchObject({ status: 'SHADOW', shadowMatches: 0 });
  });

  it('learns from what it is given back, and not from what it was told to forget', () => {
    const it = learner();
    it.remember('g', scaffold('Invoice'));
    expect(it.observe('g', scaffold('LineItem')).map(({ kind }) => kind)).toEqual(['PROPOSED']);
    const other = learner();
    other.remember('g', scaffold('Invoice'));
    other.forget('Invoice');
    expect(other.observe('g', scaffold('LineItem'))).toEqual([]);
  });

  it('keeps no more groups, examples and templates than it may', () => {
    const limits = {
      ...DEFAULT_LIMITS,
      groups: 1,
      groupsWithTemplates: 2,
      templatesPerGroup: 1,
      promptCharacters: 100,
    };
    const it = learner({ limits });
    for (const group of ['a', 'b', 'c']) for (const name of names.slice(0, 3)) it.observe(group, scaffold(name));
    expect(it.templates().map(({ group }) => group)).toEqual(['b', 'c']);
    it.observe('silent', scaffold('Order'));
    expect(it.templates().map(({ group }) => group)).toEqual(['c']);
    const path = (name: string) => ({ completionId: name, prompt: `Path of ${name}`, response: `/${name}` });
    it.observe('c', path('one'));
    expect(it.observe('c', path('two')).map(({ kind }) => kind)).toEqual(['PROPOSED', 'DROPPED']);
    expect(it.observe('c', { ...scaffold('Order'), prompt: 'x'.repeat(101) })).toEqual([]);
  });
});
