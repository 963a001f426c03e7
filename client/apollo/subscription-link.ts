import { ApolloLink, Observable } from '@apollo/client';
import { GraphQLWsLink } from '@apollo/client/link/subscriptions';
import type { Client } from 'graphql-ws';

/**
 * Subscriptions that end with the socket they are on, each once and with an error, whatever the close code. graphql-ws goes on
 * by itself after some, with the variables of the first time: only who asked knows where to go on.
 */
export function createSubscriptionLink(socket: Client): ApolloLink {
  const wire = new GraphQLWsLink(socket);
  return new ApolloLink(
    (operation) =>
      new Observable((observer) => {
        const following = wire.request(operation).subscribe(observer);
        const stopListening = socket.on('closed', () => observer.error(new Error('The socket was closed')));
        return () => {
          stopListening();
          following.unsubscribe();
        };
      }),
  );
}
