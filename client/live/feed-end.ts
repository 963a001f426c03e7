import { CombinedGraphQLErrors } from '@apollo/client';

/** What to do when a subscription has ended. */
export type Fate =
  /** Subscribe again, from behind the last event. */
  | 'GO_ON'
  /** Its position is of no use any more: read the list again, and go on from where that stands. */
  | 'READ_AGAIN'
  /** It would be refused again: tell it. */
  | 'GIVE_UP';

/** Fell behind; reached a server that stops; or met what is wrong for the moment inside the server, as an outage. */
const PASSING = ['SLOW_CONSUMER', 'OVERLOADED', 'INTERNAL_SERVER_ERROR', 'RATE_LIMITED', 'TIMEOUT'];

/** null: the server ended it without an error. What has no code did not come from the server: the socket was lost. */
export function fateOf(error: Error | null): Fate {
  const extensions = CombinedGraphQLErrors.is(error) ? error.errors[0]?.extensions : undefined;
  const code = extensions?.['code'];
  if (typeof code !== 'string' || PASSING.includes(code)) return 'GO_ON';
  const fields: unknown = extensions?.['fields'];
  return code === 'BAD_USER_INPUT' && Array.isArray(fields) && fields.includes('after') ? 'READ_AGAIN' : 'GIVE_UP';
}
