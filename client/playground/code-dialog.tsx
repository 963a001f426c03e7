import { Code, Modal, SegmentedControl, Stack, Tabs, Text } from '@mantine/core';
import { useState } from 'react';
import { CopyButton } from '../ui/copy-button.tsx';
import { codeSamples } from './code-samples.ts';
import { completionInput } from './completion-input.ts';
import type { Draft } from './draft.ts';

/** The call as code, of the answer one chooses. */
export function CodeDialog({ draft, names, onClose }: { draft: Draft; names: readonly string[]; onClose: () => void }) {
  const [chosen, setChosen] = useState(0);
  const variant = draft.variants[chosen] ?? draft.variants[0]!;
  const samples = codeSamples(`${location.origin}/graphql`, completionInput(draft, variant));
  return (
    <Modal opened onClose={onClose} title="The call as code" size="xl" closeButtonProps={{ 'aria-label': 'Close' }}>
      <Stack gap="sm">
        {names.length > 1 && (
          <SegmentedControl
            aria-label="Of which answer"
            size="xs"
            value={String(chosen)}
            onChange={(value) => setChosen(Number(value))}
            data={names.map((label, index) => ({ value: String(index), label }))}
          />
        )}
        <Tabs defaultValue="cURL">
          <Tabs.List>
            {samples.map(({ name }) => (
              <Tabs.Tab key={name} value={name}>
                {name}
              </Tabs.Tab>
            ))}
          </Tabs.List>
          {samples.map(({ name, text }) => (
            <Tabs.Panel key={name} value={name} pt="sm">
              <Stack gap="xs" align="start">
                <Code block w="100%" mah="50dvh" tabIndex={0} aria-label={`The call in ${name}`} className="wide">
                  {text}
                </Code>
                <CopyButton text={text} label={`Copy ${name}`} />
              </Stack>
            </Tabs.Panel>
          ))}
        </Tabs>
        <Text size="xs" c="dimmed">
          No key stands in it: those of the providers stay on the server.
        </Text>
      </Stack>
    </Modal>
  );
}
