import { useApolloClient } from '@apollo/client/react';
import { useEffect, useState } from 'react';
import { graphql } from '../generated/gql.ts';
import type { PlaygroundRowQuery } from '../generated/graphql.ts';

const ROW = graphql(`
  query PlaygroundRow($taskId: String!) {
    llmLogs(filter: { taskId: [$taskId] }, page: { size: 1 }) {
      totalCount
      nodes {
        id
        status
        inputTokens
        outputTokens
        totalTokens
        totalCost
        costStatus
      }
    }
  }
`);

export type LedgerRow = PlaygroundRowQuery['llmLogs']['nodes'][number];

const FIRST_PAUSE_MS = 100;
/** Six seconds in all: a row is committed behind the answer's back, usually within 20 ms. */
const LOOKS = 7;

/** The newest row of a task once it is in the books; null: not yet, or there is none. Looks only where there is a task. */
export function useLedgerRow(taskId: string | null): LedgerRow | null {
  const client = useApolloClient();
  const [found, setFound] = useState<{ taskId: string; row: LedgerRow } | null>(null);
  useEffect(() => {
    if (taskId === null) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let isOver = false;
    const look = async (times: number) => {
      // What fails is tried again like what is not there yet; the answer itself has been shown.
      const { data } = await client
        .query({ query: ROW, variables: { taskId }, errorPolicy: 'all' })
        .catch(() => ({ data: undefined }));
      if (isOver) return;
      const row = data?.llmLogs.nodes[0];
      if (row) setFound({ taskId, row });
      else if (times < LOOKS) timer = setTimeout(() => void look(times + 1), FIRST_PAUSE_MS * 2 ** (times - 1));
    };
    void look(1);
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  }, [client, taskId]);
  return found && found.taskId === taskId ? found.row : null;
}
