import type { Draw } from '../random.ts';

/**
 * Commands in the manner of SCAN (Lake and Baroni, 2018): verbs with directions and counts, joined by `and` and `after`. "turn left"
 * is made otherwise than "walk left", and what follows `after` comes first.
 */
export function compose(draw: Draw): { prompt: string; response: string } {
  const first = phrase(draw);
  if (draw.share() < 0.4) return { prompt: first.prompt, response: first.actions.join(' ') };
  const second = phrase(draw);
  const isAfter = draw.share() < 0.5;
  const actions = isAfter ? [...second.actions, ...first.actions] : [...first.actions, ...second.actions];
  return { prompt: `${first.prompt} ${isAfter ? 'after' : 'and'} ${second.prompt}`, response: actions.join(' ') };
}

function phrase(draw: Draw): { prompt: string; actions: string[] } {
  const verb = draw.of(['walk', 'run', 'jump', 'look', 'turn']);
  const direction = verb === 'turn' ? draw.of(['left', 'right']) : draw.of([null, 'left', 'right']);
  const way = direction ? draw.of([null, 'opposite', 'around']) : null;
  const times = draw.of([1, 2, 3]);
  const act = verb === 'turn' ? [] : [`I_${verb.toUpperCase()}`];
  const turn = direction ? [`I_TURN_${direction.toUpperCase()}`] : [];
  const once = way === 'around' ? repeat([...turn, ...act], 4) : [...repeat(turn, way === 'opposite' ? 2 : 1), ...act];
  const prompt = [verb, way, direction, [null, 'twice', 'thrice'][times - 1]].filter((word) => word).join(' ');
  return { prompt, actions: repeat(once, times) };
}

function repeat<T>(values: readonly T[], times: number): T[] {
  return Array.from({ length: times }, () => values).flat();
}
