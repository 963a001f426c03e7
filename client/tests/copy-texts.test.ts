import { execFileSync } from 'node:child_process';
import { expect, it } from 'vitest';
import { curlOf, curlOfNewCall, graphqlOf } from '../logs/copy-texts.ts';

const log = {
  id: '0196',
  agentType: `it's "quoted" $HOME`,
  agentId: null,
  projectId: 'p',
  taskId: null,
  provider: 'openai',
  requestModel: 'gpt-4o',
};

/** What a shell hands to curl: curl itself is replaced by a function that prints each argument between marks. */
function argumentsOf(command: string): string[] {
  const script = `curl() { printf '%s\\0' "$@"; }\nLEDGER_API_KEY=of-the-shell\n${command}`;
  return execFileSync('sh', ['-c', script]).toString().split('\0').slice(0, -1);
}

it('a shell hands over the call as it was, and a key of its own', () => {
  const handed = argumentsOf(curlOfNewCall('http://localhost:4000', log));
  expect(handed).toContain('http://localhost:4000/graphql');
  expect(handed).toContain('authorization: Bearer of-the-shell');
  const { query, variables } = JSON.parse(handed.at(-1)!) as { query: string; variables: { input: unknown } };
  expect(query).toMatch(/^mutation/);
  expect(variables.input).toEqual({
    agentType: `it's "quoted" $HOME`,
    projectId: 'p',
    provider: 'openai',
    model: 'gpt-4o',
    prompt: 'Write the prompt here.',
  });
});

it('no key is in what is copied, only the name of a variable', () => {
  expect(curlOf('http://localhost:4000', log)).toContain('$LEDGER_API_KEY');
});

it('a document stands with its variables', () => {
  const [document, variables] = graphqlOf(log).split('# Variables');
  expect(document).toContain('llmLog(id: $id)');
  expect(JSON.parse(variables!)).toEqual({ id: '0196' });
});
