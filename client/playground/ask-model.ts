import type { ApolloClient } from '@apollo/client';
import { graphql } from '../generated/gql.ts';
import type { CompletionInput, PlaygroundAnswerSubscription } from '../generated/graphql.ts';
import type { Ask } from './answer.ts';
import { failureOf } from './failure.ts';

const ANSWER = graphql(`
  subscription PlaygroundAnswer($input: CompletionInput!) {
    completionStream(input: $input) {
      delta
      completion {
        completionId
        finishReason
        servedBy
        provider
        model
        modelName
        inputTokens
        outputTokens
        totalTokens
        totalCost
        costStatus
        durationSeconds
        attempts {
          provider
          model
          success
          errorCode
          errorMessage
        }
      }
    }
  }
`);

export type Completion = NonNullable<PlaygroundAnswerSubscription['completionStream']['completion']>;

/** Asks over the dashboard's socket. Leaving ends the call to the provider. */
export function askModel(client: ApolloClient, input: CompletionInput): Ask<Completion> {
  return ({ onPiece, onDone, onFailed }) => {
    const chunks = client.subscribe({
      query: ANSWER,
      variables: { input },
      fetchPolicy: 'no-cache',
      context: { queryDeduplication: false },
    });
    const following = chunks.subscribe({
      next({ data, error }) {
        if (error) return onFailed(failureOf(error));
        if (!data) return;
        const { delta, completion } = data.completionStream;
        onPiece(delta);
        if (completion) onDone(completion as Completion);
      },
      error: (error: Error) => onFailed(failureOf(error)),
    });
    return () => following.unsubscribe();
  };
}
