import {
  type DocumentNode,
  getOperationAST,
  GraphQLError,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  OperationTypeNode,
  type SelectionSetNode,
} from 'graphql';
import { fieldExtensionsEstimator, getComplexity, simpleEstimator } from 'graphql-query-complexity';

/** What one operation may ask for, on HTTP and WebSocket alike. */
export const LIMITS = { tokens: 2000, depth: 15, rootFields: 20, selections: 5000, cost: 3000 } as const;

/** The size of an operation with its fragments in place. */
interface Size {
  depth: number;
  /** Of the outermost level. */
  fields: number;
  selections: number;
}

const EMPTY: Size = { depth: 0, fields: 0, selections: 0 };

/** Throws QUERY_TOO_COMPLEX. Sizes are measured fragment by fragment, so that fragments that multiply cost nothing here. */
export function checkSize(document: DocumentNode): void {
  const sizes = new Map<string, Size>();
  for (const definition of document.definitions) {
    if (definition.kind !== Kind.OPERATION_DEFINITION) continue;
    const { depth, fields, selections } = sizeOf(definition.selectionSet, document, sizes);
    refuseAbove('depth', depth);
    refuseAbove('selections', selections);
    refuseAbove('rootFields', fields);
  }
}

/**
 * Throws QUERY_TOO_COMPLEX. The cost of a field is 1, of a list its page size, of a question to the database more. Costs need
 * the operation and its variables: BAD_USER_INPUT where the document has no such operation, or the variables do not fit.
 */
export function checkCost(schema: GraphQLSchema, document: DocumentNode, request: Request): void {
  if (!getOperationAST(document, request.operationName)) {
    throw badInput('operationName must name an operation of the document, where it does not have just one.');
  }
  refuseAbove('cost', Math.ceil(costOf(schema, document, request)));
}

function costOf(schema: GraphQLSchema, document: DocumentNode, request: Request): number {
  try {
    return getComplexity({
      schema,
      query: document,
      ...(request.operationName ? { operationName: request.operationName } : {}),
      variables: { ...request.variables },
      estimators: [fieldExtensionsEstimator(), simpleEstimator({ defaultComplexity: 1 })],
    });
  } catch (error) {
    // About variables. Without a status Apollo Server would answer 500, as if it were the server's fault.
    throw error instanceof GraphQLError ? badInput(error.message, error, fieldsOf(error.message)) : error;
  }
}

/** Throws BAD_USER_INPUT where the operation is a subscription, which HTTP cannot answer. */
export function refuseSubscription(operation: OperationDefinitionNode | undefined): void {
  if (operation?.operation !== OperationTypeNode.SUBSCRIPTION) return;
  throw badInput('A subscription needs a WebSocket: open one to this address with the protocol graphql-transport-ws.');
}

interface Request {
  operationName?: string | null | undefined;
  variables?: Readonly<Record<string, unknown>> | null | undefined;
}

/** What graphql-js says is wrong about a variable, as `extensions.fields` name it elsewhere: filter.from, calls[3].model. */
function fieldsOf(message: string): string[] | null {
  const [, variable] = /^Variable "\$(\w+)"/.exec(message) ?? [];
  if (variable === undefined) return null;
  const [, at = variable] = / at "([^"]+)"; /.exec(message) ?? [];
  const [, missing] = /; Field "(\w+)" (?:of required type|is not defined)/.exec(message) ?? [];
  return [missing === undefined ? at : `${at}.${missing}`];
}

/** A limit that graphql-js, Apollo Server or the stack holds, told as those held here; null: the error is another one. */
export function limitIn(error: unknown): GraphQLError | null {
  if (isTooDeep(error)) return tooComplex('The document nests too deep.');
  if (!(error instanceof GraphQLError)) return null;
  if (/contains more tha[nt] \d+ tokens/.test(error.message)) {
    return tooComplex(`The document has more than ${LIMITS.tokens} tokens.`);
  }
  return error.message.includes('recursively requests too many selections')
    ? tooComplex(`The operation selects more than ${LIMITS.selections} fields.`)
    : null;
}

/** The parser descends as deep as the document nests, which only its tokens bound. Where anything else meets the end of the stack, it is our fault. */
function isTooDeep(error: unknown): boolean {
  const isOfParser =
    error instanceof GraphQLError ? error.extensions['code'] === 'GRAPHQL_PARSE_FAILED' : error instanceof RangeError;
  return isOfParser && (error as Error).message === 'Maximum call stack size exceeded';
}

function tooComplex(message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code: 'QUERY_TOO_COMPLEX', http: { status: 400 } } });
}

function badInput(
  message: string,
  { nodes, source, positions }: Partial<GraphQLError> = {},
  fields: readonly string[] | null = null,
): GraphQLError {
  const extensions = { code: 'BAD_USER_INPUT', ...(fields && { fields }), http: { status: 400 } };
  return new GraphQLError(message, { nodes, source, positions, extensions });
}

function refuseAbove(name: 'depth' | 'rootFields' | 'selections' | 'cost', value: number): void {
  const limit = LIMITS[name];
  if (value <= limit) return;
  const said = {
    depth: `is ${value} levels deep; at most ${limit} are allowed`,
    rootFields: `has ${value} root fields; at most ${limit} are allowed`,
    selections: `selects more than ${limit} fields`,
    cost: `has a cost of ${value}; at most ${limit} is allowed`,
  };
  throw tooComplex(`The operation ${said[name]}.`);
}

function sizeOf(set: OperationDefinitionNode['selectionSet'], document: DocumentNode, sizes: Map<string, Size>): Size {
  let depth = 0;
  let fields = 0;
  let selections = 0;
  for (const selection of set.selections) {
    const isField = selection.kind === Kind.FIELD;
    // Introspection describes the schema and reads nothing: it is deep by nature.
    const isIntrospection = isField && selection.name.value.startsWith('__');
    const inner =
      selection.kind === Kind.FRAGMENT_SPREAD
        ? sizeOfFragment(selection.name.value, document, sizes)
        : sizeOfInner(selection.selectionSet, document, sizes);
    if (!isIntrospection) depth = Math.max(depth, inner.depth + (isField ? 1 : 0));
    fields = Math.min(LIMITS.selections + 1, fields + (isField ? 1 : inner.fields));
    selections = Math.min(LIMITS.selections + 1, selections + inner.selections + 1);
  }
  return { depth, fields, selections };
}

function sizeOfInner(set: SelectionSetNode | undefined, document: DocumentNode, sizes: Map<string, Size>): Size {
  return set ? sizeOf(set, document, sizes) : EMPTY;
}

function sizeOfFragment(name: string, document: DocumentNode, sizes: Map<string, Size>): Size {
  const known = sizes.get(name);
  if (known) return known;
  // For a fragment that contains itself, which validation will refuse.
  sizes.set(name, EMPTY);
  const fragment = document.definitions.find(
    (definition) => definition.kind === Kind.FRAGMENT_DEFINITION && definition.name.value === name,
  );
  const size = sizeOfInner(fragment && 'selectionSet' in fragment ? fragment.selectionSet : undefined, document, sizes);
  sizes.set(name, size);
  return size;
}
