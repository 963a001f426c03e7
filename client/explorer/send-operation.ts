import type { GraphiQLProvider } from '@graphiql/react';
import { Kind, type OperationDefinitionNode, parse } from 'graphql';
import type { ComponentProps } from 'react';
import { socket } from '../apollo/connection.ts';

type Fetcher = ComponentProps<typeof GraphiQLProvider>['fetcher'];

/** Runs what is in the editor: subscriptions over the dashboard's socket, all else over HTTP, shown as the server answered. */
export const sendOperation: Fetcher = ({ query, operationName, variables }, options) => {
  const asked = findOperation(query, operationName);
  const operation = {
    query,
    operationName: asked?.name?.value ?? operationName ?? null,
    variables: variables as Record<string, unknown>,
  };
  if (asked?.operation === 'subscription') return followResults(operation);
  return postOperation(operation, options?.headers ?? {});
};

type Operation = { query: string; operationName: string | null; variables: Record<string, unknown> };

/**
 * The operation of that name, or the only one: what the editor says of its text is some moments old, so that who opens an example and runs it
 * at once would run it under the name of the one before. undefined: there is none, which the server tells better.
 */
function findOperation(query: string, operationName: string | null | undefined): OperationDefinitionNode | undefined {
  try {
    const operations = parse(query).definitions.filter((each) => each.kind === Kind.OPERATION_DEFINITION);
    const only = operations.length === 1 ? operations[0] : undefined;
    return operations.find(({ name }) => name?.value === operationName) ?? only;
  } catch {
    return undefined;
  }
}

/** @throws where the server cannot be reached, or answers with no JSON. */
async function postOperation(operation: Operation, headers: Record<string, string>): Promise<object> {
  const response = await fetch('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(operation),
  });
  return (await response.json()) as object;
}

/** As the editor takes a subscription. A socket that is lost ends it, with an error that says so. */
function followResults(operation: Operation): ReturnType<Fetcher> {
  const results = {
    subscribe(observer: { next: (value: object) => void; error: (error: unknown) => void; complete: () => void }) {
      const unsubscribe = socket.subscribe(operation, {
        next: (result) => observer.next(result),
        error: (reason) =>
          observer.error(Array.isArray(reason) ? { errors: reason } : new Error('The socket was closed.')),
        complete: () => observer.complete(),
      });
      return { unsubscribe };
    },
  };
  return results as ReturnType<Fetcher>;
}
