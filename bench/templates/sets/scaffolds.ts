import { DELIVERY_KINDS } from './scaffolds-delivery.ts';
import { SERVER_KINDS } from './scaffolds-server.ts';
import { WEB_KINDS } from './scaffolds-web.ts';
import { linesOf, type OwnSet } from './set.ts';

const KINDS = { ...WEB_KINDS, ...SERVER_KINDS, ...DELIVERY_KINDS };

/** Code: each answer is a function of the names, words and numbers of its prompt. */
export const SCAFFOLDS: OwnSet = {
  name: 'scaffolds',
  isRepeatable: true,
  generate: (draw) =>
    linesOf(draw, KINDS, 6_000, { projectId: 'shop', agentType: 'coder', systemPrompt: 'Answer with code only.' }),
};
