import { Title } from '@mantine/core';
import type { ReactNode } from 'react';

/** A part of what is told of a template. */
export function TemplatePart({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section aria-label={title}>
      <Title order={4} size="h6" mb={6}>
        {title}
      </Title>
      {children}
    </section>
  );
}
