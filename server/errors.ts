/** The codes a caller can meet in `extensions.code`, beside GraphQL's own two (parse and validation failed). */
export type ErrorCode =
  | 'BAD_USER_INPUT'
  | 'NOT_FOUND'
  | 'UNAUTHENTICATED'
  | 'FORBIDDEN'
  | 'QUERY_TOO_COMPLEX'
  | 'NO_PROVIDER'
  | 'ALL_PROVIDERS_FAILED'
  | 'TIMEOUT'
  | 'BUDGET_EXCEEDED'
  | 'REQUEST_IN_PROGRESS'
  | 'RATE_LIMITED'
  | 'OVERLOADED'
  | 'SLOW_CONSUMER'
  | 'INTERNAL_SERVER_ERROR';

/**
 * An error that may be shown to the caller as it stands: its message names what is wrong and what is allowed, and `details`
 * become GraphQL extensions. Anything else that is thrown is masked at the edge.
 */
export class LedgerError extends Error {
  override readonly name = 'LedgerError';
  readonly code: ErrorCode;
  readonly details: Readonly<Record<string, unknown>>;

  constructor(code: ErrorCode, message: string, details: Record<string, unknown> = {}, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
    this.details = details;
  }
}

/**
 * A reason why the process cannot start or go on, in one sentence for the person at the terminal. `main` prints the message
 * alone, without a stack, and exits with a code other than 0.
 */
export class StartupError extends Error {
  override readonly name = 'StartupError';
}
