/**
 * Asks the product's own API, as anyone would.
 * @throws where it cannot be reached, or answers with an error.
 */
export async function ask<Data>(url: string, query: string, variables: unknown, signal?: AbortSignal): Promise<Data> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables }),
    signal: signal ?? null,
  });
  const { data, errors } = (await response.json()) as { data: Data; errors?: { message: string }[] };
  if (errors?.[0]) throw new Error(errors[0].message);
  return data;
}
