import { Alert, Code } from '@mantine/core';
import { IconInfoCircle } from '@tabler/icons-react';

/** Says plainly that nobody real answers, and what to do about it. */
export function DemoNotice() {
  return (
    <Alert color="yellow" icon={<IconInfoCircle aria-hidden="true" />} title="Demo answers: no provider key is set">
      A built-in stand-in answers every call, for free and offline. To call real models, put <Code>GEMINI_API_KEY</Code>
      , <Code>OPENAI_API_KEY</Code> or <Code>ANTHROPIC_API_KEY</Code> into a file <Code>.env</Code> beside the README
      and start the server again.
    </Alert>
  );
}
