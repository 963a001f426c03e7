import { ApolloServer, type ApolloServerPlugin } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import { GraphQLError, type GraphQLSchema } from 'graphql';
import type { Diagnostics } from '../diagnostics.ts';
import type { Context } from './context.ts';
import { formatError } from './format-error.ts';
import { checkCost, checkSize, LIMITS, limitIn, refuseSubscription } from './limits.ts';

/** GraphQL over HTTP. What is not needed is off: it costs a quarter of the throughput. */
export function createApollo(schema: GraphQLSchema, diagnostics: Diagnostics): ApolloServer<Context> {
  return new ApolloServer<Context>({
    schema,
    nodeEnv: 'production',
    includeStacktraceInErrorResponses: false,
    introspection: true,
    csrfPrevention: true,
    allowBatchedHttpRequests: false,
    persistedQueries: false,
    stopOnTerminationSignals: false,
    parseOptions: { maxTokens: LIMITS.tokens },
    maxRecursiveSelections: LIMITS.selections,
    formatError: (formatted, error) => formatError(limitIn(error) ?? withCode(error, formatted), diagnostics),
    logger: {
      debug: (message) => diagnostics.debug(String(message)),
      info: (message) => diagnostics.debug(String(message)),
      warn: (message) => diagnostics.warn(String(message)),
      error: (message) => diagnostics.error(String(message)),
    },
    plugins: [
      limitsPlugin(schema),
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
    ],
  });
}

function limitsPlugin(schema: GraphQLSchema): ApolloServerPlugin<Context> {
  return {
    async requestDidStart() {
      return {
        async didResolveOperation({ document, request, operation }) {
          refuseSubscription(operation);
          checkSize(document);
          checkCost(schema, document, request);
        },
      };
    },
  };
}

/** Apollo Server adds its code to what it formats, not to the error. */
function withCode(error: unknown, { extensions }: { extensions?: Record<string, unknown> }): unknown {
  if (!(error instanceof GraphQLError) || error.extensions['code'] !== undefined || error.originalError) return error;
  const code = extensions?.['code'];
  if (code === undefined || code === 'INTERNAL_SERVER_ERROR') return error;
  const { message, nodes, source, positions, path } = error;
  return new GraphQLError(message, { nodes, source, positions, path, extensions: { code } });
}
