/**
 * The words that several rooms of the server share, each list written once. They follow OpenTelemetry's GenAI conventions
 * where it has a word for the thing.
 */

/** Why a model stopped. */
export const FINISH_REASONS = ['STOP', 'LENGTH', 'TOOL_CALLS', 'CONTENT_FILTER', 'ERROR', 'OTHER'] as const;
export type FinishReason = (typeof FINISH_REASONS)[number];

/** PRICED: costs are known. UNPRICED: nobody knows them, they are null. FREE: nothing was or will be billed, they are 0. */
export const COST_STATUSES = ['PRICED', 'UNPRICED', 'FREE'] as const;
export type CostStatus = (typeof COST_STATUSES)[number];

/** Why one call to a provider failed. CANCELLED: the caller left. INTERRUPTED: the server stopped. */
export const ATTEMPT_ERROR_CODES = [
  'RATE_LIMITED',
  'TIMEOUT',
  'NETWORK',
  'PROVIDER_ERROR',
  'AUTHENTICATION',
  'BAD_REQUEST',
  'BAD_RESPONSE',
  'CANCELLED',
  'INTERRUPTED',
] as const;
export type AttemptErrorCode = (typeof ATTEMPT_ERROR_CODES)[number];

export const MESSAGE_ROLES = ['SYSTEM', 'USER', 'ASSISTANT'] as const;
export type MessageRole = (typeof MESSAGE_ROLES)[number];

/** One turn of a conversation, as sent to a provider. */
export interface Message {
  role: MessageRole;
  content: string;
}

/** What a call used. null: the provider did not say; 0: it said zero. */
export interface TokenUsage {
  /** All prompt tokens, those read from and written to the vendor's prompt cache included. */
  inputTokens: number | null;
  /** All generated tokens, reasoning included. */
  outputTokens: number | null;
  /** Read from the vendor's prompt cache; inside inputTokens. */
  cachedInputTokens: number | null;
  /** Written to the vendor's prompt cache; inside inputTokens. */
  cacheWriteInputTokens: number | null;
  /** Of those, the ones kept there for an hour, which cost more; null also where the vendor knows no such thing. */
  cacheWriteOneHourInputTokens: number | null;
  /** Inside outputTokens. */
  reasoningTokens: number | null;
}

/** Of a call whose provider said nothing. */
export const NOT_REPORTED: TokenUsage = {
  inputTokens: null,
  outputTokens: null,
  cachedInputTokens: null,
  cacheWriteInputTokens: null,
  cacheWriteOneHourInputTokens: null,
  reasoningTokens: null,
};
