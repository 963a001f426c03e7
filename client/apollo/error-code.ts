import { CombinedGraphQLErrors } from '@apollo/client';

/** What to tell of a failed query: the server's code and message, or that it could not be reached. */
export function describeError(error: Error): { code: string; message: string } {
  if (!CombinedGraphQLErrors.is(error)) return { code: 'NETWORK', message: 'The server cannot be reached.' };
  const [first] = error.errors;
  return { code: String(first?.extensions?.['code'] ?? 'ERROR'), message: first?.message ?? error.message };
}
