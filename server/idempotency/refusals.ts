import { LedgerError } from '../errors.ts';

/** The same requestId came with another fingerprint. */
export function otherContent(): LedgerError {
  return new LedgerError(
    'BAD_USER_INPUT',
    'requestId was used with other content: repeat a request as it was, or give a new requestId.',
    { field: 'requestId' },
  );
}

/** Another call holds the claim. */
export function inProgress(): LedgerError {
  return new LedgerError('REQUEST_IN_PROGRESS', 'A request with this requestId is being answered at this moment.');
}
