import type { Draw } from '../random.ts';
import type { Line } from '../read-lines.ts';

/** A set of our own. */
export interface OwnSet {
  name: string;
  /** Whether its responses are functions of their prompts that templates can tell; where not, nothing may be served. */
  isRepeatable: boolean;
  /** Generated with the draws of a seed. */
  generate(draw: Draw): Line[];
}

/** A way to ask for something and what is answered. */
export type Kind = (draw: Draw) => { prompt: string; response: string };

/** So many lines, each of a kind that is drawn. */
export function linesOf(
  draw: Draw,
  kinds: Readonly<Record<string, Kind>>,
  count: number,
  context: Partial<Line>,
): Line[] {
  return Array.from({ length: count }, () => {
    const kind = draw.of(Object.keys(kinds));
    return { ...context, kind, ...kinds[kind]!(draw) };
  });
}
