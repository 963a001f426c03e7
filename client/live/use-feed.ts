import type { OperationVariables, TypedDocumentNode } from '@apollo/client';
import { useApolloClient } from '@apollo/client/react';
import { useEffect, useRef, useState } from 'react';
import { attemptWith, pauseMs } from './attempt.ts';
import { followFeed } from './follow-feed.ts';
import { sleepWhileAway } from './sleep-while-away.ts';

/** A list that was read, and where the feed stood then. */
export interface ReadList {
  /** What was asked: the feed is followed anew when this is another. */
  asked: string;
  feedPosition: string;
}

export interface FeedOptions<Data, Variables> {
  subscription: TypedDocumentNode<Data, Variables & { after?: string | null | undefined }>;
  variables: Variables;
  /** null: not read yet, so nothing is followed. */
  from: ReadList | null;
  positionOf: (data: Data) => string;
  /** Gets each event once, in the feed's order. */
  take: (data: Data) => void;
  /** Too much was missed to be told one by one: read the list again, under another `asked`. */
  onTooOld: () => void;
}

/**
 * Follows the feed from the list that was read: what is committed behind it comes once, whatever happens to the socket
 * meanwhile. Returns why the server refuses to go on; null where it does not.
 */
export function useFeed<Data, Variables extends OperationVariables>(
  options: FeedOptions<Data, Variables>,
): Error | null {
  const client = useApolloClient();
  const [refused, setRefused] = useState<{ asked: string; error: Error } | null>(null);
  const latest = useRef(options);
  useEffect(() => {
    latest.current = options;
  });
  const asked = options.from?.asked ?? null;
  useEffect(() => {
    const { from, subscription, variables } = latest.current;
    if (asked === null || from === null) return;
    const feed = followFeed<Data>({
      attempt: attemptWith(client, subscription, variables),
      after: from.feedPosition,
      positionOf: (data) => latest.current.positionOf(data),
      take: (data) => latest.current.take(data),
      onTooOld: () => latest.current.onTooOld(),
      onRefused: (error) => setRefused({ asked, error }),
      pauseMs,
      elapsedMs: () => performance.now(),
    });
    const stay = sleepWhileAway(feed);
    return () => {
      stay();
      feed.stop();
    };
  }, [client, asked]);
  return refused !== null && refused.asked === asked ? refused.error : null;
}
