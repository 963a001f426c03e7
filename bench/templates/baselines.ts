import { isSameResponse } from '../../server/templates/matching/same-response.ts';
import { wilsonUpperBound } from '../../server/templates/trial/error-bound.ts';
import { createDrain } from './drain.ts';
import { groupOf, type Line } from './read-lines.ts';

/** Answers from what came before: null where it would ask the provider. */
export interface Baseline {
  name: string;
  answer(prompt: string): string | null;
  /** Told of a pair that the provider answered. */
  learn(prompt: string, response: string): void;
}

export interface BaselineResult {
  name: string;
  served: number;
  wrong: number;
  falseServeUpperBound: number | null;
}

const LIKENESS = [0.8, 0.9, 0.95];
/** Prompts that the nearest neighbour is looked for in. */
const MOST_NEIGHBOURS = 500;

/** Replays a set under each baseline, with the prompts in the same order and the same groups. */
export function runBaselines(lines: readonly Line[]): BaselineResult[] {
  const makers: (() => Baseline)[] = [
    createExactCache,
    ...LIKENESS.map((least) => () => createNeighbour(least)),
    createDrain,
  ];
  return makers.map((make) => {
    const groups = new Map<string, Baseline>();
    let [served, wrong] = [0, 0];
    for (const line of lines) {
      const group = groupOf(line);
      const baseline = groups.get(group) ?? make();
      groups.set(group, baseline);
      const answer = baseline.answer(line.prompt);
      if (answer === null) baseline.learn(line.prompt, line.response);
      else {
        served += 1;
        if (!isSameResponse(answer, line.response)) wrong += 1;
      }
    }
    const falseServeUpperBound = served === 0 ? null : wilsonUpperBound(wrong, served);
    return { name: make().name, served, wrong, falseServeUpperBound };
  });
}

function createExactCache(): Baseline {
  const answers = new Map<string, string>();
  return {
    name: 'exact cache',
    answer: (prompt) => answers.get(prompt) ?? null,
    learn: (prompt, response) => answers.set(prompt, response),
  };
}

/** The answer to the likest prompt, where it is like enough: cosine of the character trigrams. */
function createNeighbour(least: number): Baseline {
  const known: { grams: ReadonlySet<string>; response: string }[] = [];
  return {
    name: `nearest neighbour, ${least}`,
    answer(prompt) {
      const grams = trigramsOf(prompt);
      let [best, answer] = [least, null as string | null];
      for (const other of known) {
        const mostShared = Math.min(grams.size, other.grams.size) / Math.max(grams.size, other.grams.size);
        if (Math.sqrt(mostShared) < best) continue;
        const likeness = shared(grams, other.grams) / Math.sqrt(grams.size * other.grams.size);
        if (likeness >= best) [best, answer] = [likeness, other.response];
      }
      return answer;
    },
    learn(prompt, response) {
      known.push({ grams: trigramsOf(prompt), response });
      if (known.length > MOST_NEIGHBOURS) known.shift();
    },
  };
}

function shared(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  let count = 0;
  for (const gram of one) if (other.has(gram)) count += 1;
  return count;
}

function trigramsOf(text: string): Set<string> {
  const padded = `  ${text.toLowerCase()} `;
  return new Set(Array.from({ length: padded.length - 2 }, (_, at) => padded.slice(at, at + 3)));
}
