import { z } from '../format/zod.ts';

const name = z.coerce.string().optional().catch(undefined);

/** An address that leads here with a model chosen, as from a row of the log. What is not understood is left out. */
export const playgroundSearch = z.object({ provider: name, model: name, agentType: name });
export type PlaygroundSearch = z.infer<typeof playgroundSearch>;
