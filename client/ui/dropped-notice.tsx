import { Alert } from '@mantine/core';
import { useState } from 'react';

/** Tells what of the address was left out, as it is not understood; the rest of it holds. */
export function DroppedNotice({ dropped }: { dropped: readonly string[] }) {
  const [closed, setClosed] = useState<readonly string[]>([]);
  if (dropped.every((key) => closed.includes(key))) return null;
  return (
    <Alert
      color="yellow"
      withCloseButton
      closeButtonLabel="Close"
      onClose={() => setClosed(dropped)}
      title="A part of this address was left out"
    >
      Not understood: {dropped.join(', ')}.
    </Alert>
  );
}
