/** Writes calls that others have made into the ledger. */
export const RECORD = 'mutation ($calls: [RecordCallInput!]!) { recordCalls(calls: $calls) { accepted } }';

/** The data of an answer of the API at that address. Throws where it has errors. */
export async function ask(url: string, query: string, variables: object = {}): Promise<any> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = (await response.json()) as { data: unknown; errors?: unknown };
  if (errors) throw new Error(JSON.stringify(errors));
  return data;
}
