import type { CompletionInput } from '../generated/graphql.ts';

const FIELDS = ['text', 'modelName', 'inputTokens', 'outputTokens', 'totalCost', 'durationSeconds'];
const DOCUMENT = `mutation ($input: CompletionInput!) {
  completion(input: $input) {
${FIELDS.map((field) => `    ${field}`).join('\n')}
  }
}`;
const ONE_LINE = `mutation ($input: CompletionInput!) { completion(input: $input) { ${FIELDS.join(' ')} } }`;

/** The call in three languages, to be pasted as it is. */
export function codeSamples(endpoint: string, input: CompletionInput): { name: string; text: string }[] {
  const variables = { input };
  return [
    { name: 'cURL', text: curl(endpoint, JSON.stringify({ query: ONE_LINE, variables })) },
    { name: 'JavaScript', text: javaScript(endpoint, JSON.stringify(input, null, 2)) },
    { name: 'GraphQL', text: `${DOCUMENT}\n\n# Variables\n${JSON.stringify(variables, null, 2)}` },
  ];
}

/** Within single quotes a shell reads everything as it is, but the single quote. */
function curl(endpoint: string, body: string): string {
  const quoted = body.replaceAll("'", String.raw`'\''`);
  return `curl ${endpoint} \\\n  -H 'content-type: application/json' \\\n  -d '${quoted}'`;
}

function javaScript(endpoint: string, input: string): string {
  return `const query = \`${DOCUMENT}\`;
const input = ${input};

const response = await fetch('${endpoint}', {
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify({ query, variables: { input } }),
});
console.log(await response.json());`;
}
