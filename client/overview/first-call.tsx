import { useMutation } from '@apollo/client/react';
import { Button, Code, Group, Paper, Stack, Tabs, Text, Title } from '@mantine/core';
import { graphql } from '../generated/gql.ts';
import { CopyButton } from '../ui/copy-button.tsx';
import { PanelError } from '../ui/panel.tsx';

const MAKE_ONE = graphql(`
  mutation FirstCall($input: CompletionInput!) {
    completion(input: $input) {
      completionId
    }
  }
`);

const MUTATION = 'mutation ($input: CompletionInput!) { completion(input: $input) { text modelName totalCost } }';
const INPUT = { agentType: 'first-steps', prompt: 'Say hello' };

/** An empty ledger: the three ways to make the first call, and a button that makes one. */
export function FirstCall() {
  const [makeOne, { loading, error }] = useMutation(MAKE_ONE);
  // What went wrong is shown below; the promise says it a second time.
  const call = () => void makeOne({ variables: { input: { ...INPUT, agentType: 'dashboard' } } }).catch(() => {});
  return (
    <Paper component="section" withBorder p="lg" aria-label="Make your first call">
      <Stack gap="md">
        <Title order={2} size="h4">
          Make your first call
        </Title>
        <Text>The ledger is empty. Call the gateway in one of these ways, and the call appears here by itself.</Text>
        <Tabs defaultValue="cURL">
          <Tabs.List>
            {SNIPPETS.map(({ name }) => (
              <Tabs.Tab key={name} value={name}>
                {name}
              </Tabs.Tab>
            ))}
          </Tabs.List>
          {SNIPPETS.map(({ name, text }) => (
            <Tabs.Panel key={name} value={name} pt="sm">
              <Stack gap="xs" align="start">
                <Code block w="100%" tabIndex={0} aria-label={`First call by ${name}`} className="wide">
                  {text}
                </Code>
                <CopyButton text={text} label={`Copy ${name}`} />
              </Stack>
            </Tabs.Panel>
          ))}
        </Tabs>
        <Group>
          <Button onClick={call} loading={loading}>
            Make a call now
          </Button>
        </Group>
        {error && <PanelError error={error} />}
      </Stack>
    </Paper>
  );
}

const ENDPOINT = `${location.origin}/graphql`;
const BODY = JSON.stringify({ query: MUTATION, variables: { input: INPUT } });

const SNIPPETS = [
  { name: 'cURL', text: `curl ${ENDPOINT} \\\n  -H 'content-type: application/json' \\\n  -d '${BODY}'` },
  {
    name: 'JavaScript',
    text: `const response = await fetch('${ENDPOINT}', {
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify({
    query: \`${MUTATION}\`,
    variables: { input: ${JSON.stringify(INPUT)} },
  }),
});
console.log(await response.json());`,
  },
  {
    name: 'GraphQL',
    text: `# POST ${ENDPOINT}
mutation {
  completion(input: { agentType: "${INPUT.agentType}", prompt: "${INPUT.prompt}" }) {
    text
    modelName
    totalCost
  }
}`,
  },
];
