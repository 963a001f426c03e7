import type { OperationVariables, TypedDocumentNode } from '@apollo/client';
import { useApolloClient } from '@apollo/client/react';
import { useEffect, useRef } from 'react';
import { pauseMs } from './attempt.ts';

/**
 * Calls `take` with what is announced while the page is open, past the Apollo cache. What was announced while the socket was lost is
 * not told again: a page that must know reads again when the connection is back (see use-refetch-while-live.ts).
 */
export function useAnnounced<Data>(
  subscription: TypedDocumentNode<Data, Record<string, never>>,
  take: (data: Data) => void,
): void {
  const client = useApolloClient();
  const latest = useRef(take);
  useEffect(() => {
    latest.current = take;
  });
  useEffect(() => {
    let failures = 0;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let following: { unsubscribe(): void } | undefined;
    const again = () => {
      failures += 1;
      timer = setTimeout(begin, pauseMs(failures));
    };
    const begin = () => {
      const events = client.subscribe<Data, OperationVariables>({
        query: subscription as TypedDocumentNode<Data, OperationVariables>,
        fetchPolicy: 'no-cache',
      });
      following = events.subscribe({
        next({ data }) {
          failures = 0;
          if (data) latest.current(data as Data);
        },
        error: again,
        complete: again,
      });
    };
    begin();
    return () => {
      clearTimeout(timer);
      following?.unsubscribe();
    };
  }, [client, subscription]);
}
