import { type DocumentNode, type ExecutionArgs, getOperationAST, Kind, print, visit } from 'graphql';
import { rootFields } from './root-selection.ts';

/**
 * Subscriptions whose events are the same for all who ask the same, by the name of their field, with the arguments that say which
 * events somebody gets, and nothing about what becomes of an event.
 */
const SHARED: Readonly<Record<string, readonly string[]>> = {
  logCreated: ['after'],
  templateChanged: [],
};

/**
 * What decides on the result of an event: two operations with the same key make the same of it. null: they are not to be shared.
 * Whose rights differ never share.
 */
export function sharingKey(args: Pick<ExecutionArgs, 'document' | 'operationName' | 'variableValues'>, rights: string) {
  const operation = getOperationAST(args.document, args.operationName);
  // A document may hold other operations, too.
  if (!operation || !rootFields(operation.selectionSet, args.document).every(isShared)) return null;
  const used = new Set<string>();
  const stripped: DocumentNode = visit(args.document, {
    Field(field) {
      const ignored = SHARED[field.name.value];
      if (!ignored) return undefined;
      return { ...field, arguments: field.arguments?.filter(({ name }) => !ignored.includes(name.value)) ?? [] };
    },
    // Where one is declared it is not used yet.
    VariableDefinition: () => false,
  });
  visit(stripped, { VariableDefinition: () => false, Variable: ({ name }) => void used.add(name.value) });
  const variables = Object.entries(args.variableValues ?? {}).filter(([name]) => used.has(name));
  const plain = { ...stripped, definitions: stripped.definitions.map(withoutUnused(used)) };
  return JSON.stringify([rights, args.operationName ?? null, print(plain), variables.toSorted(byName)]);
}

function isShared(field: string): boolean {
  return Object.hasOwn(SHARED, field);
}

function withoutUnused(used: ReadonlySet<string>) {
  return (definition: DocumentNode['definitions'][number]) => {
    if (definition.kind !== Kind.OPERATION_DEFINITION) return definition;
    const variableDefinitions = definition.variableDefinitions?.filter(({ variable }) => used.has(variable.name.value));
    return { ...definition, variableDefinitions: variableDefinitions ?? [] };
  };
}

function byName([one]: [string, unknown], [other]: [string, unknown]): number {
  return one < other ? -1 : 1;
}
