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
import { checkCost, checkSize, LIMITS, tooComplex, tooManyTokens } from './limits.ts';

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
    formatError: (formatted, error) => formatError(complexityOf(error) ?? withCode(error, formatted), diagnostics),
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
        async didResolveOperation({ document, request }) {
          checkSize(document);
          checkCost(schema, document, request);
        },
      };
    },
  };
}

/** Apollo Server says of both limits it holds itself that the document is invalid. */
function complexityOf(error: unknown): GraphQLError | null {
  if (!(error instanceof GraphQLError)) return null;
  const isRecursion = /recursive selections/i.test(error.message);
  return isRecursion
    ? tooComplex(`The operation selects more than ${LIMITS.selections} fields.`)
    : tooManyTokens(error);
}

/** Apollo Server adds its code to what it formats, not to the error. */
function withCode(error: unknown, { extensions }: { extensions?: Record<string, unknown> }): unknown {
  if (!(error instanceof GraphQLError) || error.extensions['code'] !== undefined || error.originalError) return error;
  const code = extensions?.['code'];
  if (code === undefined || code === 'INTERNAL_SERVER_ERROR') return error;
  const { message, nodes, source, positions, path } = error;
  return new GraphQLError(message, { nodes, source, positions, path, extensions: { code } });
}
