import { ApolloClient, ApolloLink, HttpLink, InMemoryCache } from '@apollo/client';
import { OperationTypeNode } from 'graphql';
import { socket } from './connection.ts';
import { createSubscriptionLink } from './subscription-link.ts';

/** Queries and mutations over HTTP, subscriptions over the socket, both to the server that served this page. */
export const client = new ApolloClient({
  cache: new InMemoryCache(),
  link: ApolloLink.split(
    ({ operationType }) => operationType === OperationTypeNode.SUBSCRIPTION,
    createSubscriptionLink(socket),
    new HttpLink({ uri: '/graphql' }),
  ),
  // The ledger changes all the time: what was read before is shown while it is read again, and never taken for current.
  defaultOptions: { watchQuery: { fetchPolicy: 'no-cache' }, query: { fetchPolicy: 'no-cache' } },
});
