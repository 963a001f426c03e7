/** What a shell puts in its place: a real key is never copied. */
const KEY = '$LEDGER_API_KEY';
const ROW = `query Log($id: ID!) {
  llmLog(id: $id) {
    id status provider model inputTokens outputTokens totalCost durationSeconds errorCode errorMessage responsePreview createdAt
  }
}`;
const CALL = `mutation Call($input: CompletionInput!) {
  completion(input: $input) {
    completionId text model inputTokens outputTokens totalCost
  }
}`;

/** A document with its variables, as an explorer of the API takes them. */
export function graphqlOf({ id }: { id: string }): string {
  return `${ROW}\n\n# Variables\n${JSON.stringify({ id }, null, 2)}\n`;
}

/** A shell command that reads the row. */
export function curlOf(origin: string, { id }: { id: string }): string {
  return curl(origin, { query: ROW, variables: { id } });
}

/** A shell command that makes a call of the same kind: what was asked is not in the ledger, so that is to be filled in. */
export function curlOfNewCall(
  origin: string,
  log: {
    agentType: string;
    agentId?: string | null;
    projectId?: string | null;
    taskId?: string | null;
    provider: string;
    requestModel: string;
  },
): string {
  const { agentType, agentId, projectId, taskId, requestModel: model } = log;
  const given = Object.entries({ agentId, projectId, taskId }).filter(([, value]) => value !== null);
  const provider = log.provider === 'template' ? {} : { provider: log.provider };
  const input = { agentType, ...Object.fromEntries(given), ...provider, model, prompt: 'Write the prompt here.' };
  return curl(origin, { query: CALL, variables: { input } });
}

function curl(origin: string, body: unknown): string {
  return [
    `curl -sS ${origin}/graphql`,
    `-H 'content-type: application/json'`,
    `-H "authorization: Bearer ${KEY}"`,
    `-d ${singleQuoted(JSON.stringify(body))}`,
  ].join(' \\\n  ');
}

function singleQuoted(text: string): string {
  return `'${text.replaceAll("'", String.raw`'\''`)}'`;
}
