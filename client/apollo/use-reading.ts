import { CombinedGraphQLErrors, type OperationVariables, type TypedDocumentNode } from '@apollo/client';
import { useApolloClient } from '@apollo/client/react';
import { useCallback, useEffect, useRef, useState } from 'react';

const TRY_AGAIN_AFTER_MS = 3000;

/** An answer, and the question it answers. */
export interface Reading<Data> {
  asked: string;
  data: Data;
}

export interface Readings<Data> {
  /** The last one, of the question before too until the next is answered; null: none yet. */
  reading: Reading<Data> | null;
  /** Why the question could not be answered; null where it was. */
  error: Error | null;
  /** Asks again; of two answers under way only the later counts. */
  readAgain: () => void;
}

/**
 * Asks when `asked` is another, whenever it is told to, and as long as the server cannot be reached. Apollo's own hook does not tell which variables its data is of, and
 * a feed must be followed from behind the very list that is shown.
 */
export function useReading<Data, Variables extends OperationVariables>(
  asked: string,
  query: TypedDocumentNode<Data, Variables>,
  variables: Variables,
): Readings<Data> {
  const client = useApolloClient();
  const [reading, setReading] = useState<Reading<Data> | null>(null);
  const [error, setError] = useState<Error | null>(null);
  const latest = useRef({ query, variables });
  const last = useRef<AbortController>(undefined);
  useEffect(() => {
    latest.current = { query, variables };
  });
  const readAgain = useCallback(() => {
    last.current?.abort();
    const mine = new AbortController();
    last.current = mine;
    const { signal } = mine;
    const answer = client.query<Data, OperationVariables>({
      query: latest.current.query as TypedDocumentNode<Data, OperationVariables>,
      variables: latest.current.variables,
      fetchPolicy: 'no-cache',
      context: { queryDeduplication: false, fetchOptions: { signal } },
    });
    answer.then(
      ({ data }) => {
        if (signal.aborted) return null;
        setError(null);
        return setReading({ asked, data: data as Data });
      },
      (reason: unknown) => (signal.aborted ? null : setError(reason as Error)),
    );
  }, [client, asked]);
  useEffect(() => {
    // What the server refuses it would refuse again.
    if (error === null || CombinedGraphQLErrors.is(error)) return;
    const timer = setTimeout(readAgain, TRY_AGAIN_AFTER_MS);
    return () => clearTimeout(timer);
  }, [error, readAgain]);
  useEffect(() => {
    readAgain();
    return () => last.current?.abort();
  }, [readAgain]);
  return { reading, error, readAgain };
}
