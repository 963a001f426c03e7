import type { AttemptErrorCode, CostStatus, FinishReason, Message, TokenUsage } from '../vocabulary.ts';

/** USE reads and writes the response cache; REFRESH writes only; OFF neither. */
export const CACHE_MODES = ['USE', 'REFRESH', 'OFF'] as const;
export type CacheMode = (typeof CACHE_MODES)[number];

export const SERVED_BY = ['PROVIDER', 'CACHE', 'TEMPLATE'] as const;
export type ServedBy = (typeof SERVED_BY)[number];

/** What a caller asks for, checked and complete. null: not given. */
export interface CompletionRequest {
  agentType: string;
  agentId: string | null;
  projectId: string | null;
  taskId: string | null;
  /** Idempotency key. */
  requestId: string | null;
  systemPrompt: string | null;
  /** Short for one USER message; exactly one of prompt and messages is given. */
  prompt: string | null;
  messages: readonly Message[] | null;
  /** Tried first. */
  provider: string | null;
  model: string | null;
  /** Whether the rest of the chain follows. */
  failover: boolean;
  temperature: number | null;
  maxOutputTokens: number | null;
  /** One deadline over all tries. */
  timeoutSeconds: number;
  cache: CacheMode;
  /** Whether a template may answer. What is answered is learned from either way. */
  useTemplates: boolean;
  metadata: Record<string, unknown> | null;
}

/** What a caller gets. Plain JSON, so that the idempotency store can give it out again as it was. */
export interface Completion extends Pick<TokenUsage, 'inputTokens' | 'outputTokens'> {
  completionId: string;
  requestId: string;
  text: string;
  finishReason: FinishReason;
  servedBy: ServedBy;
  provider: string;
  model: string;
  /** Nano-dollars; null where the price is not known. */
  totalCostNano: number | null;
  costStatus: CostStatus;
  durationSeconds: number;
  /** Time that was not spent waiting for a provider. */
  overheadSeconds: number;
  attempts: CompletionAttempt[];
}

/** One call to a provider, as its caller is told. The code and the message are null where it succeeded. */
export interface CompletionAttempt {
  provider: string;
  model: string;
  success: boolean;
  errorCode: AttemptErrorCode | null;
  errorMessage: string | null;
  durationSeconds: number;
}
