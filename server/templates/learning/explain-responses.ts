import type { Choice, Part, Way } from '../template.ts';
import { allTransforms, TRANSFORMS } from '../transforms/transform.ts';
import { choicesOf } from './choices.ts';

/** A text that each response has at its place, made from a slot in all these ways. */
interface Hole {
  texts: readonly string[];
  ways: Way[];
}

/** A place in each response. From it one goes on by text that all share, or by a hole. */
export interface Place {
  at: readonly number[];
  steps: Step[];
}
export interface Step {
  part: Part;
  to: Place;
}

/** Places that an explanation may look at; beyond, there is none. */
const MOST_PLACES = 5_000;

/**
 * Explains responses by the values of slots, given for each example: all responses are read side by side, and at each place either
 * all have the same character, or all have a slot's value under the same transform. All readings that reach the end are kept, as
 * they may differ about values that were not seen. Null where none does: something of a response is no function of the slots.
 * This is anti-unification of strings (Plotkin, 1970) with the disagreements bound to the prompt's.
 */
export function explainResponses(
  responses: readonly string[],
  values: readonly (readonly string[])[],
): Choice[] | null {
  const holes = findHoles(values, responses);
  const places = new Map<string, Place>();
  const end = responses.map(({ length }) => length);
  const open = (at: readonly number[]): Place => {
    const key = at.join();
    const known = places.get(key);
    if (known) return known;
    const place: Place = { at, steps: [] };
    places.set(key, place);
    pending.push(place);
    return place;
  };
  const pending: Place[] = [];
  const start = open(responses.map(() => 0));
  for (let place = pending.pop(); place; place = pending.pop()) {
    if (places.size > MOST_PLACES) return null;
    place.steps = stepsFrom(place.at, responses, holes, open);
  }
  const last = places.get(end.join());
  return last ? choicesOf(start, last, [...places.values()]) : null;
}

/** By their first character in the first example, as they are looked for at each of its characters. */
type Holes = ReadonlyMap<string, readonly Hole[]>;

function findHoles(values: readonly (readonly string[])[], responses: readonly string[]): Holes {
  const holes = new Map<string, Hole[]>();
  values[0]!.forEach((_, slot) => {
    const made = values.map((ofExample) => allTransforms(ofExample[slot]!));
    for (const [at, by] of TRANSFORMS.entries()) {
      const first = made[0]![at];
      // Most of what could be made of a value is in no response.
      if (!first || !made.every((texts, example) => texts[at] && responses[example]!.includes(texts[at]))) continue;
      const same = holes.get(first) ?? [];
      const hole = same.find(({ texts }) => texts.every((text, example) => text === made[example]![at]));
      if (hole) hole.ways.push({ slot, by });
      else same.push({ texts: made.map((texts) => texts[at]!), ways: [{ slot, by }] });
      holes.set(first, same);
    }
  });
  return Map.groupBy([...holes.values()].flat(), ({ texts }) => texts[0]![0]!);
}

function stepsFrom(
  at: readonly number[],
  responses: readonly string[],
  holes: Holes,
  open: (at: readonly number[]) => Place,
): Step[] {
  const steps: Step[] = holesAt(at, responses, holes).map(({ ways, texts }) => ({
    part: { ways },
    to: open(at.map((place, example) => place + texts[example]!.length)),
  }));
  const [first, from] = [responses[0]!, at[0]!];
  let length = 0;
  const isShared = () => {
    const character = first[from + length];
    return character !== undefined && responses.every((text, example) => text[at[example]! + length] === character);
  };
  while (isShared()) {
    length += 1;
    const next = at.map((place) => place + length);
    const isEnd = next.every((place, example) => place === responses[example]!.length);
    if (!isEnd && holesAt(next, responses, holes).length === 0) continue;
    steps.push({ part: { text: first.slice(from, from + length) }, to: open(next) });
    break;
  }
  return steps;
}

function holesAt(at: readonly number[], responses: readonly string[], holes: Holes): Hole[] {
  const candidates = holes.get(responses[0]![at[0]!] ?? '') ?? [];
  return candidates.filter(({ texts }) =>
    texts.every((text, example) => responses[example]!.startsWith(text, at[example]!)),
  );
}
