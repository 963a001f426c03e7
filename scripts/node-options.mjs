/**
 * How much memory the server's JavaScript may take, as Node reads it from NODE_OPTIONS.
 *
 * V8 clears up lazily where it may have much: with a limit of 2 GB and more its heap grows to four times what is in use, below that
 * to less than twice. What is in use at 2,000 calls a second is some 75 MB; all that is bounded by itself (rows on their way, answers
 * that are kept for a repeat, batches for subscribers) comes to 150 MB more, and the rest of the 1.5 GB is for what is in flight: with
 * 2,000 completions, which is the most, 600 KB for each. Buffers and sockets do not count.
 */
const OPTIONS = '--max-old-space-size=1536 --max-semi-space-size=4';

/** With what the operator has set, which counts where both say something. */
export function nodeOptions(given = '') {
  return `${OPTIONS} ${given}`.trim();
}
