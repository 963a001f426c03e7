import { VisuallyHidden } from '@mantine/core';

/** null: the provider did not say. Not the same as zero. */
export function NotReported() {
  return (
    <>
      <span aria-hidden="true">—</span>
      <VisuallyHidden>not reported</VisuallyHidden>
    </>
  );
}
