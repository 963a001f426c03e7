import type { ApolloClient, OperationVariables, TypedDocumentNode } from '@apollo/client';
import type { Attempt } from './follow-feed.ts';

const SHORTEST_PAUSE_MS = 250;
const LONGEST_PAUSE_MS = 5000;

/** Before the next attempt: longer each time, up to five seconds, and not the same for all who lost the same server. */
export function pauseMs(failures: number): number {
  const longest = Math.min(LONGEST_PAUSE_MS, SHORTEST_PAUSE_MS * 2 ** (failures - 1));
  return longest * (0.5 + Math.random() / 2);
}

/** One subscription through Apollo Client's link, past its cache. */
export function attemptWith<Data, Variables extends OperationVariables>(
  client: ApolloClient,
  subscription: TypedDocumentNode<Data, Variables & { after?: string | null | undefined }>,
  variables: Variables,
): Attempt<Data> {
  return (after, { take, end }) => {
    const events = client.subscribe<Data, OperationVariables>({
      query: subscription as TypedDocumentNode<Data, OperationVariables>,
      variables: { ...variables, after },
      fetchPolicy: 'no-cache',
      context: { queryDeduplication: false },
    });
    const following = events.subscribe({
      next({ data, error }) {
        if (error) end(error);
        else if (data) take(data as Data);
      },
      error: end,
      complete: () => end(null),
    });
    return () => following.unsubscribe();
  };
}
