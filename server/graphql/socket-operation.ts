import {
  type DocumentNode,
  execute,
  type ExecutionArgs,
  type ExecutionResult,
  getOperationAST,
  GraphQLError,
  type GraphQLSchema,
  parse,
  subscribe,
  validate,
} from 'graphql';
import { checkCost, checkSize, limitIn, LIMITS } from './limits.ts';
import { selectsNothing } from './root-selection.ts';

const MOST_OPERATIONS = 100;

type Prepared = { operation: ExecutionArgs } | { errors: readonly GraphQLError[] };

/** An operation that came over a WebSocket, parsed and held to the same limits as on HTTP, where Apollo Server does it. */
export function prepareOperation(facts: {
  schema: GraphQLSchema;
  payload: {
    query: string;
    operationName?: string | null | undefined;
    variables?: Record<string, unknown> | null | undefined;
  };
  /** How many the socket has under way. */
  operations: number;
  draining: boolean;
}): Prepared {
  const { schema, payload } = facts;
  if (facts.draining) return refused('OVERLOADED', 'The server is stopping: send the request again in a moment.');
  if (facts.operations >= MOST_OPERATIONS) {
    return refused('RATE_LIMITED', `A socket may have ${MOST_OPERATIONS} operations under way: end one first.`);
  }
  try {
    const document = parseWithin(payload.query);
    checkSize(document);
    const faults = validate(schema, document);
    if (faults.length > 0) return { errors: faults.map((fault) => coded(fault, 'GRAPHQL_VALIDATION_FAILED')) };
    checkCost(schema, document, payload);
    const { operationName, variables } = payload;
    const operation = getOperationAST(document, operationName);
    if (operation?.operation === 'subscription' && selectsNothing(operation.selectionSet, document, variables ?? {})) {
      return refused('BAD_USER_INPUT', 'A subscription needs a field that is not skipped.');
    }
    return { operation: { schema, document, operationName: operationName ?? null, variableValues: variables ?? {} } };
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    return { errors: [error] };
  }
}

/** As graphql's, but an error of the source is the subscription's last result, instead of the end of the whole socket. */
export async function subscribeSafely(args: ExecutionArgs) {
  const results = await subscribe(args);
  if (!(Symbol.asyncIterator in results)) return results;
  const iterator: typeof results = {
    ...results,
    next: async () => {
      try {
        return await results.next();
      } catch (error) {
        await results.return(undefined);
        const failure =
          error instanceof GraphQLError ? error : new GraphQLError('failed', { originalError: error as Error });
        return { done: false, value: { data: null, errors: [failure] } };
      }
    },
    return: (value) => results.return(value),
    throw: (error) => results.throw(error),
    [Symbol.asyncIterator]: () => iterator,
  };
  return iterator;
}

/**
 * As graphql's, but as a stream of its one result: graphql-ws tells a stream as soon as its caller ends it, and would wait
 * for a single result. Then `leave` is called, and nothing is sent any more.
 */
export function executeLeavably(args: ExecutionArgs, leave: () => void): AsyncGenerator<ExecutionResult, void> {
  const left = Promise.withResolvers<null>();
  let isAsked = false;
  const iterator: AsyncGenerator<ExecutionResult, void> = {
    async next() {
      const result = isAsked ? null : Promise.race([execute(args), left.promise]);
      isAsked = true;
      const value = await result;
      return value === null ? { done: true, value: undefined } : { done: false, value };
    },
    async return() {
      leave();
      left.resolve(null);
      return { done: true, value: undefined };
    },
    async throw(error) {
      await iterator.return();
      throw error;
    },
    [Symbol.asyncIterator]: () => iterator,
    [Symbol.asyncDispose]: async () => void (await iterator.return()),
  };
  return iterator;
}

function refused(code: string, message: string): Prepared {
  return { errors: [new GraphQLError(message, { extensions: { code } })] };
}

function parseWithin(query: string): DocumentNode {
  try {
    return parse(query, { maxTokens: LIMITS.tokens });
  } catch (error) {
    throw limitIn(error) ?? coded(error as GraphQLError, 'GRAPHQL_PARSE_FAILED');
  }
}

function coded({ message, nodes, source, positions }: GraphQLError, code: string): GraphQLError {
  return new GraphQLError(message, { nodes, source, positions, extensions: { code } });
}
