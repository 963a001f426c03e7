import type { AttemptErrorCode, FinishReason, Message, TokenUsage } from '../vocabulary.ts';

/** What a completion asks of a provider. null: not given, the vendor's default holds. */
export interface ProviderRequest {
  model: string;
  /** At least one message that is not a SYSTEM message. */
  messages: readonly Message[];
  temperature: number | null;
  maxOutputTokens: number | null;
}

export interface ProviderAnswer {
  text: string;
  finishReason: FinishReason;
  /** The model that answered, as the vendor reported it; the requested one where it reported none. */
  model: string;
  usage: TokenUsage;
}

/** What a vendor has told about an answer that is still coming. */
export interface StreamReport {
  /** null: it has not named one. */
  model: string | null;
  usage: TokenUsage;
}

/** Told of a streamed answer while it comes. */
export interface StreamListener {
  /** The next piece of the text, never empty. */
  onDelta(text: string): void;
  /** All that was reported so far; it replaces what was told before. */
  onReport(report: StreamReport): void;
}

/**
 * One vendor, whatever its API looks like. A provider holds no state of its own: retries, deadlines and cool-down belong to
 * the gateway.
 */
export interface Provider {
  /** As in PROVIDER_CHAIN and in the ledger, e.g. "gemini". */
  readonly id: string;
  /** For people, e.g. "Gemini". */
  readonly name: string;
  /** The model used where the caller asks for none. */
  readonly model: string;
  /** Where calls go, as it can change the answer: the base URL. */
  readonly endpoint: string;
  /** True where calls cost nothing by nature (the built-in stand-in). */
  readonly free: boolean;
  /** Whether this vendor makes the model of that id, as far as the id tells. */
  offers(model: string): boolean;
  /** Calls the vendor once. Throws ProviderError, whatever goes wrong; aborts the call as soon as the signal does. */
  complete(request: ProviderRequest, signal: AbortSignal): Promise<ProviderAnswer>;
  /** As complete, and tells of the answer while it comes; the pieces add up to its text. What came before a failure stays told. */
  stream(request: ProviderRequest, signal: AbortSignal, listener: StreamListener): Promise<ProviderAnswer>;
}

/** What the vendor may have billed: NOTHING where it refused the call or never got it, UNKNOWN once it had been sent. */
export type Billed = 'NOTHING' | 'UNKNOWN';

/** One failed call to a vendor. The message is safe to show: it holds no key and is at most 500 characters. */
export class ProviderError extends Error {
  override readonly name = 'ProviderError';
  readonly code: AttemptErrorCode;
  readonly billed: Billed;
  /** How long the vendor asked to wait before the next try, in seconds; null where it did not say. */
  readonly retryAfterSeconds: number | null;

  constructor(
    code: AttemptErrorCode,
    message: string,
    facts: { billed: Billed; retryAfterSeconds?: number | null; cause?: unknown },
  ) {
    super(message, { cause: facts.cause });
    this.code = code;
    this.billed = facts.billed;
    this.retryAfterSeconds = facts.retryAfterSeconds ?? null;
  }
}
