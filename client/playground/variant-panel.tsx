import { ActionIcon, Group, Paper, Stack, Title } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { AnswerView } from './answer-view.tsx';
import type { Variant } from './draft.ts';
import classes from './playground.module.css';
import type { Models } from './use-models.ts';
import { VariantFields } from './variant-fields.tsx';

/** One of those that are compared: who is asked, and the answer. */
export function VariantPanel({
  name,
  modelTitle,
  variant,
  models,
  onChange,
  onRemove,
  onContinue,
}: {
  name: string;
  /** Over what is set for the model that gives it. */
  modelTitle: string;
  variant: Variant;
  models: Models;
  onChange: (part: Partial<Variant>) => void;
  /** null: it is the only one. */
  onRemove: (() => void) | null;
  onContinue: (text: string) => void;
}) {
  return (
    <Paper component="section" withBorder p="md" aria-label={name}>
      <Stack gap="md">
        <Group justify="space-between" wrap="nowrap">
          <Title order={2} size="h5">
            {modelTitle}
          </Title>
          {onRemove && (
            <ActionIcon
              variant="subtle"
              color="gray"
              size="sm"
              aria-label={`Remove ${name}`}
              title={`Remove ${name}`}
              onClick={onRemove}
            >
              <IconX size={14} aria-hidden="true" />
            </ActionIcon>
          )}
        </Group>
        <VariantFields variant={variant} models={models} onChange={onChange} />
        <Title order={2} size="h5" className={classes.answerName}>
          {name}
        </Title>
        <AnswerView name={name} variantId={variant.id} onContinue={onContinue} />
      </Stack>
    </Paper>
  );
}
