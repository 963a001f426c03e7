import { createLearner } from '../server/templates/learner.ts';
import type { Template } from '../server/templates/template.ts';
import { judge, percentile } from './figures.ts';

const TEMPLATES = 10_000;
const PROMPTS = 20_000;
const LIMIT_MS = 1;

/** Templates of one group that have most of their words in common, as those of one product have. */
function made(at: number): Template {
  const prompt = [
    `Create a ${word(at % 100)} of the ${word(100 + Math.floor(at / 100))} module called `,
    ' with ',
    ' fields.',
  ];
  const slots = ['name', 'count'].map((name) => ({
    name,
    takesAnything: true,
    values: [],
    novelty: [],
    exceptions: [],
  }));
  const response = [
    [[{ text: `// ${at} ` }, { ways: [{ slot: 0, by: 'plural|kebab' }] }, { ways: [{ slot: 1, by: '' }] }]],
  ];
  const evidence = { examples: [], shadowMatches: 100, shadowMismatches: 0 };
  return { id: String(at), group: 'g', origin: 'WRITTEN', status: 'ACTIVE', prompt, response, slots, ...evidence };
}

function word(at: number): string {
  return `${String.fromCodePoint(97 + (at % 26))}${at.toString(36)}`;
}

const learner = createLearner({ errorBudget: 0.05, recheckShare: 0, random: () => 0.5, newId: () => '' });
for (let at = 0; at < TEMPLATES; at += 1) learner.put(made(at));
const times: number[] = [];
let answered = 0;
for (let at = 0; at < PROMPTS; at += 1) {
  const prompt = `${made((at * 7) % TEMPLATES).prompt[0]}LineItem${at} with ${at % 9} fields.`;
  const began = performance.now();
  if (learner.match('g', prompt)) answered += 1;
  times.push(performance.now() - began);
}
const [p50, p99] = [percentile(times, 0.5), percentile(times, 0.99)];
const figure = `p50 ${p50.toFixed(3)} ms, p99 ${p99.toFixed(3)} ms (at most ${LIMIT_MS} ms)`;
const isGood = judge(`a match among ${TEMPLATES} templates of one group`, figure, p99 <= LIMIT_MS);
process.exitCode = isGood && answered === PROMPTS ? 0 : 1;
