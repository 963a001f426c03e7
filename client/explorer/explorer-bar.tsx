import { useGraphiQL, useGraphiQLActions } from '@graphiql/react';
import { Button, Code, Group, Text } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { printSchema } from 'graphql';
import type { Example } from './examples.ts';

/** What stands over the editor: the endpoint, documents to begin with, and the schema to take along. */
export function ExplorerBar({ examples }: { examples: readonly Example[] }) {
  const open = useOpenExample();
  const schema = useGraphiQL((state) => state.schema);
  return (
    <Group gap="xs" component="section" aria-label="Examples and schema">
      <Text size="sm">Examples</Text>
      {examples.map((example) => (
        <Button key={example.name} size="compact-sm" variant="default" onClick={() => open(example)}>
          {example.name}
        </Button>
      ))}
      <Text size="sm" c="dimmed" ml="auto">
        <Code>POST {location.origin}/graphql</Code>
      </Text>
      <Button
        size="compact-sm"
        variant="default"
        disabled={!schema}
        leftSection={<IconDownload size={14} aria-hidden="true" />}
        onClick={() => schema && saveText('schema.graphql', printSchema(schema))}
      >
        Schema
      </Button>
    </Group>
  );
}

/** Shows an example: its own tab where it is open as it came, else a new one, so that nothing that was written is lost. */
function useOpenExample(): (example: Example) => void {
  const { tabs, activeTabIndex, queryEditor, variableEditor } = useGraphiQL((state) => ({
    tabs: state.tabs,
    activeTabIndex: state.activeTabIndex,
    queryEditor: state.queryEditor,
    variableEditor: state.variableEditor,
  }));
  const { addTab, changeTab, updateActiveTabValues } = useGraphiQLActions();
  return ({ query, variables }) => {
    // What was typed a moment ago is not in its tab yet.
    const written = { query: queryEditor?.getValue() ?? '', variables: variableEditor?.getValue() ?? '' };
    updateActiveTabValues(written);
    const index = tabs.findIndex((tab, place) => (place === activeTabIndex ? written.query : tab.query) === query);
    if (index >= 0) return changeTab(index);
    addTab();
    queryEditor?.setValue(query);
    variableEditor?.setValue(variables);
  };
}

function saveText(name: string, text: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'text/plain' }));
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}
