import {
  type DocumentNode,
  getDirectiveValues,
  GraphQLIncludeDirective,
  GraphQLSkipDirective,
  Kind,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';

type Variables = Readonly<Record<string, unknown>>;

/** Whether @skip and @include leave no field at all. graphql-js takes a subscription's first field without looking. */
export function selectsNothing(set: SelectionSetNode, document: DocumentNode, variables: Variables): boolean {
  return set.selections.every((selection) => {
    if (isSkipped(selection, variables)) return true;
    const inner = innerOf(selection, document);
    return inner !== undefined && selectsNothing(inner, document, variables);
  });
}

/** The fields of the outermost level by their names, those in fragments included. */
export function rootFields(set: SelectionSetNode, document: DocumentNode): string[] {
  return set.selections.flatMap((selection) => {
    if (selection.kind === Kind.FIELD) return [selection.name.value];
    const inner = innerOf(selection, document);
    return inner ? rootFields(inner, document) : [];
  });
}

function isSkipped(selection: SelectionNode, variables: Variables): boolean {
  const { if: skips } = getDirectiveValues(GraphQLSkipDirective, selection, variables) ?? { if: false };
  const { if: includes } = getDirectiveValues(GraphQLIncludeDirective, selection, variables) ?? { if: true };
  return skips === true || includes === false;
}

/** Of a fragment; undefined: it is a field. */
function innerOf(selection: SelectionNode, document: DocumentNode): SelectionSetNode | undefined {
  if (selection.kind === Kind.FIELD) return undefined;
  if (selection.kind === Kind.INLINE_FRAGMENT) return selection.selectionSet;
  const fragment = document.definitions.find(
    (each) => each.kind === Kind.FRAGMENT_DEFINITION && each.name.value === selection.name.value,
  );
  return fragment && 'selectionSet' in fragment ? fragment.selectionSet : undefined;
}
