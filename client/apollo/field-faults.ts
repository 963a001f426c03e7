import { CombinedGraphQLErrors } from '@apollo/client';

/**
 * What the server says of single fields of an input, by their path ("input.limit"), each as a sentence of its own; null: the error is
 * not of fields. The message names each field before what is allowed, in the order of `extensions.fields`.
 */
export function fieldFaults(error: Error | null | undefined): Record<string, string> | null {
  if (!CombinedGraphQLErrors.is(error)) return null;
  const [first] = error.errors;
  const fields = first?.extensions?.['fields'];
  if (!first || !Array.isArray(fields) || fields.length === 0) return null;
  const starts = fields.map((field) => first.message.indexOf(`${field} `));
  return Object.fromEntries(
    fields.map((field, index) => {
      const told = first.message.slice(starts[index]! + field.length + 1, starts[index + 1]);
      return [field, sentence(told)];
    }),
  );
}

function sentence(text: string): string {
  const plain = text.replace(/[;.]\s*$/, '');
  return plain.charAt(0).toUpperCase() + plain.slice(1);
}
