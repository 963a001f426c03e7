import { Badge, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { IconCircleCheck, IconCircleOff, IconSnowflake } from '@tabler/icons-react';
import { type FragmentType, readFragment } from '../generated/fragment-masking.ts';
import { graphql } from '../generated/gql.ts';
import { Time } from '../ui/time.tsx';

const PROVIDER = graphql(`
  fragment ProviderCard_provider on Provider {
    id
    name
    model
    modelName
    status
    lastError
    lastErrorAt
  }
`);

const LOOKS = {
  READY: { color: 'green', label: 'Ready', Icon: IconCircleCheck },
  COOLING_DOWN: { color: 'orange', label: 'Cooling down', Icon: IconSnowflake },
  NOT_CONFIGURED: { color: 'gray', label: 'Not configured', Icon: IconCircleOff },
} as const;

/** A card for each provider of the chain, with the model it will really use. */
export function ProviderCards({ providers }: { providers: readonly FragmentType<typeof PROVIDER>[] }) {
  return readFragment(PROVIDER, providers).map((provider) => {
    const { color, label, Icon } = LOOKS[provider.status];
    return (
      <Paper key={provider.id} withBorder p="md" component="article" aria-label={provider.name}>
        <Stack gap={4}>
          <Group justify="space-between" wrap="nowrap">
            <Title order={2} size="h5">
              {provider.name}
            </Title>
            <Badge color={color} variant="light" tt="none" leftSection={<Icon size={12} aria-hidden="true" />}>
              {label}
            </Badge>
          </Group>
          <Text fw={500}>{provider.modelName}</Text>
          <Text size="xs" c="dimmed" ff="monospace">
            {provider.model}
          </Text>
          {provider.lastError && provider.lastErrorAt && (
            <Text size="xs" c="dimmed" lineClamp={2} title={provider.lastError}>
              Last error <Time iso={provider.lastErrorAt} />: {provider.lastError}
            </Text>
          )}
        </Stack>
      </Paper>
    );
  });
}
