import { LedgerError } from '../errors.ts';
import { ProviderError } from '../providers/provider.ts';
import { describeAttempt } from './completion-answer.ts';
import { type Attempt, hasBegun } from './provider-chain.ts';

/** No more work is taken at the moment, for that reason. */
export function overloaded(reason: string): LedgerError {
  return new LedgerError('OVERLOADED', `${reason} Send the request again later.`, { retryAfterSeconds: 1 });
}

/** The chain is exhausted, or cannot go on behind an answer that has begun. */
export function allProvidersFailed(attempts: readonly Attempt[]): LedgerError {
  const details = { attempts: attempts.map(describeAttempt) };
  const last = attempts.at(-1)?.error;
  const reason = last ? ` The last error was ${last.code}: ${last.message}` : '';
  if (attempts.some(hasBegun)) {
    return new LedgerError(
      'ALL_PROVIDERS_FAILED',
      `The answer broke off, and nobody else can go on with it.${reason}`,
      details,
    );
  }
  const tries = attempts.length === 1 ? '1 attempt' : `${attempts.length} attempts`;
  return new LedgerError('ALL_PROVIDERS_FAILED', `No provider answered in ${tries}.${reason}`, details);
}

/** What the caller is told when a scope ended before the answer; other errors stay as they are. */
export function explainEnd(error: unknown, attempts: readonly Attempt[]): unknown {
  if (!(error instanceof ProviderError)) return error;
  const details = { attempts: attempts.map(describeAttempt) };
  if (error.code === 'INTERRUPTED') {
    return new LedgerError('OVERLOADED', `${error.message}; send it again.`, { ...details, retryAfterSeconds: 1 });
  }
  return new LedgerError('TIMEOUT', `${error.message}.`, details);
}
