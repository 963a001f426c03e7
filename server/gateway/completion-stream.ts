import type { Clock } from './clock.ts';
import { type CompletionChunk, createChunks } from './completion-chunks.ts';
import type { Completion } from './completion.ts';
import type { OnDelta } from './follow-stream.ts';

/**
 * Runs a completion, and yields it as it comes.
 *
 *     first piece --> at once; later ones --> together, a moment after the chunk before
 *     answer --> what waits as a delta, then the completion, then the end
 *     failure --> what waits as a delta, then the error
 *     return() --> the run's signal aborts, and nothing comes any more
 *
 * The deltas always add up to the text: an answer that was kept, and has no pieces, comes as one delta. Whoever takes chunks slowly
 * gets fewer and longer ones; what waits for him is part of the answer, which is held for the ledger and the cache anyway.
 *
 * It is no async generator, as the return() of one waits until its next piece has come.
 */
export function streamCompletion(
  run: (signal: AbortSignal, onDelta: OnDelta) => Promise<Completion>,
  caller: AbortSignal,
  after: Clock['after'],
): AsyncIterableIterator<CompletionChunk> {
  const left = new AbortController();
  const chunks = createChunks(after);
  run(AbortSignal.any([caller, left.signal]), chunks.add).then(chunks.finish, chunks.fail);
  const iterator: AsyncIterableIterator<CompletionChunk> = {
    next: () => chunks.next(),
    async return() {
      chunks.close();
      left.abort();
      return { done: true, value: undefined };
    },
    [Symbol.asyncIterator]: () => iterator,
  };
  return iterator;
}
