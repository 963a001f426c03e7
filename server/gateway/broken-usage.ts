import { NOT_REPORTED, type TokenUsage } from '../vocabulary.ts';
import type { Streamed } from './follow-stream.ts';

const CHARACTERS_A_TOKEN = 4;

/** The key in a row's metadata that names the counts nobody reported: a list of "inputTokens" and "outputTokens". */
export const ESTIMATED_KEY = 'usageEstimated';

/**
 * What a failed call used. Once an answer has begun, it will be billed, so what the vendor did not count until it broke off is
 * estimated: four characters of the prompt, or of the text that came, are a token. Reasoning that nobody saw is not in it. Before
 * that, and without a stream, what was not reported stays so.
 */
export function usageOfBroken(
  streamed: Streamed | null,
  promptCharacters: number,
): { usage: TokenUsage; estimated: (keyof TokenUsage)[] } {
  if (streamed === null) return { usage: NOT_REPORTED, estimated: [] };
  const { usage, text } = streamed;
  if (text === '') return { usage, estimated: [] };
  const guesses: Partial<TokenUsage> = {
    ...(usage.inputTokens === null && { inputTokens: tokensIn(promptCharacters) }),
    // Zero beside a text is a count from before it came.
    ...(!usage.outputTokens && { outputTokens: tokensIn(text.length) }),
  };
  return { usage: { ...usage, ...guesses }, estimated: Object.keys(guesses) as (keyof TokenUsage)[] };
}

function tokensIn(characters: number): number {
  return Math.ceil(characters / CHARACTERS_A_TOKEN);
}
