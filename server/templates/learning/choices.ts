import type { Choice, Part } from '../template.ts';
import type { Place, Step } from './explain-responses.ts';

/** Ways through one stretch that are kept; a stretch with more is no explanation. */
const MOST_ALTERNATIVES = 16;

/**
 * Cuts the readings that lead from start to end at the places that all of them pass: between two of these lies a choice, mostly of
 * one. Null where a stretch has too many alternatives.
 */
export function choicesOf(start: Place, end: Place, places: readonly Place[]): Choice[] | null {
  const alive = leadingTo(end, places);
  if (!alive.has(start)) return null;
  const order = [...alive].toSorted((a, b) => a.at[0]! - b.at[0]!);
  const sameDistance = Map.groupBy(order, ({ at }) => at[0]!);
  const choices: Choice[] = [];
  let [from, reach] = [start, start.at[0]!];
  for (const place of order) {
    const isPassedByAll = place.at[0] === reach && sameDistance.get(reach)!.length === 1;
    if (isPassedByAll && place !== from) {
      const alternatives = pathsBetween(from, place, alive);
      if (!alternatives) return null;
      choices.push(alternatives);
      from = place;
    }
    for (const { to } of place.steps) if (alive.has(to)) reach = Math.max(reach, to.at[0]!);
  }
  return joinTexts(choices);
}

function leadingTo(end: Place, places: readonly Place[]): Set<Place> {
  const alive = new Set([end]);
  for (const place of places.toSorted((a, b) => b.at[0]! - a.at[0]!)) {
    if (place.steps.some(({ to }) => alive.has(to))) alive.add(place);
  }
  return alive;
}

function pathsBetween(from: Place, to: Place, alive: ReadonlySet<Place>): Part[][] | null {
  const paths: Part[][] = [];
  const walk = (place: Place, path: readonly Part[]): boolean => {
    if (place === to) return paths.push([...path]) <= MOST_ALTERNATIVES;
    return place.steps.filter((step: Step) => alive.has(step.to)).every(({ part, to }) => walk(to, [...path, part]));
  };
  return walk(from, []) ? paths : null;
}

/** Texts that follow each other with nothing to choose become one. */
function joinTexts(choices: readonly Choice[]): Choice[] {
  const joined: Choice[] = [];
  for (const choice of choices) {
    const [before, text] = [onlyText(joined.at(-1)), onlyText(choice)];
    if (before !== null && text !== null) joined[joined.length - 1] = [[{ text: before + text }]];
    else joined.push(choice);
  }
  return joined;
}

function onlyText(choice: Choice | undefined): string | null {
  const part = choice?.length === 1 && choice[0]!.length === 1 ? choice[0]![0] : undefined;
  return part && 'text' in part ? part.text : null;
}
