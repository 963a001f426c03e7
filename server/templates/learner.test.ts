import { describe, expect, it } from 'vitest';
import { createLearner } from './learner.ts';
import type { LearnerOptions } from './learner-contract.ts';
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
});
