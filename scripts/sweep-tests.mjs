import { sweep } from '../server/testing/leftovers.ts';

/** Ends what an interrupted run of the tests has left, as Vitest does not wait for anything then. */
await sweep();
