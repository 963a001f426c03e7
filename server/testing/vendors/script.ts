/** What a fake vendor does with one request. An empty script answers with an echo and a usage of 10 and 5 tokens. */
export interface Script {
  /** Or a function of the last message of the user. Default: "echo: " and that message. */
  text?: string | ((asked: string) => string);
  /** The model the answer names; null: it names none. Default: the one asked for. */
  model?: string | null;
  /** In the vendor's own words, e.g. MAX_TOKENS, length or max_tokens. Default: its word for a normal end. */
  finishReason?: string;
  /** null: the answer has no usage. Default: 10 input and 5 output tokens. */
  usage?: ScriptUsage | null;
  /** HTTP status; from 400 the answer is an error in the vendor's own shape. Default: 200. */
  status?: number;
  /** The vendor's words in an error. */
  message?: string;
  headers?: Record<string, string>;
  /** Sent as it is, instead of the vendor's shape. */
  body?: string;
  /** Answers only when this is settled: the test's way to hold a call in flight. */
  after?: Promise<unknown>;
  /** Never answers. */
  hang?: boolean;
  /** Breaks the connection after so many bytes of the body; 0: before the status line. */
  cutAfterBytes?: number;
  /** Sends so many bytes of the body, and never the rest. */
  stallAfterBytes?: number;
  /**
   * A streamed answer, piece by piece; a promise among them holds back what follows until it is settled. Default: the text, word by
   * word.
   */
  pieces?: readonly (string | Promise<unknown>)[];
  /** What comes behind the pieces of a streamed answer. Default: its proper end. */
  ends?: StreamEnd;
}

/** In our sense: cached tokens are inside the input, reasoning is inside the output. Left out: the vendor does not say. */
export interface ScriptUsage {
  inputTokens: number;
  outputTokens: number;
  cachedInputTokens?: number;
  /** Gemini has no such count. */
  cacheWriteInputTokens?: number;
  /** Of those; Anthropic alone tells. */
  cacheWriteOneHourInputTokens?: number;
  reasoningTokens?: number;
}

/** The usage of an answer whose script does not say. */
export const USUAL_USAGE: ScriptUsage = { inputTokens: 10, outputTokens: 5 };

/**
 * How a stream goes wrong: the connection breaks; nothing comes any more; it ends as if that were all; the vendor tells an error
 * (with the script's `message`); something comes that nobody can read.
 */
export type StreamEnd = 'CUT' | 'STALL' | 'NOTHING' | 'ERROR' | 'GARBAGE';
