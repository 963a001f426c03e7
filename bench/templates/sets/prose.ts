import { drawName, drawNoun, pluralOf } from './names.ts';
import type { OwnSet } from './set.ts';
import type { Draw } from '../random.ts';

const OPENINGS = ['In short,', 'Well,', 'Broadly speaking,', 'As far as we know,', 'It depends:', 'Usually'];
const VERBS = ['changes', 'improves', 'needs', 'explains', 'hides', 'limits', 'connects', 'outlives', 'follows'];

/** A sentence about something, drawn and not derived. */
function sentence(draw: Draw, about: string): string {
  const rest = `${draw.of(VERBS)} the ${drawName(draw).spaced} of ${draw.of(['most', 'some', 'all', 'few'])} ${pluralOf(drawNoun(draw))}`;
  return `${draw.of(OPENINGS)} the ${about} ${rest}.`;
}

const ASKED: readonly ((about: string) => string)[] = [
  (about) => `Tell me something about the ${about}.`,
  (about) => `Why does a ${about} matter?`,
  (about) => `Summarise our last discussion on the ${about}`,
  (about) => `Write a slogan for a ${about}`,
  (about) => `Is the ${about} a good idea? Answer yes or no.`,
  (about) => `Rate the ${about} from 1 to 5`,
];

/** Prose, opinions and ratings: no function of the prompt, though they repeat its words. Nothing may be served. */
export const PROSE: OwnSet = {
  name: 'prose',
  isRepeatable: false,
  generate: (draw) =>
    Array.from({ length: 1_500 }, () => {
      const [about, at] = [drawName(draw).spaced, draw.whole(0, ASKED.length - 1)];
      const answers = [
        sentence(draw, about),
        `${sentence(draw, about)} ${sentence(draw, drawNoun(draw))}`,
        sentence(draw, about),
        `${draw.of(['Your', 'The', 'One', 'A better'])} ${about}, ${draw.of(VERBS)} ${drawNoun(draw)}.`,
        draw.share() < 0.7 ? 'Yes.' : 'No.',
        `The ${about} gets a ${draw.whole(1, 5)}.`,
      ];
      return { projectId: 'desk', agentType: 'writer', kind: null, prompt: ASKED[at]!(about), response: answers[at]! };
    }),
};
