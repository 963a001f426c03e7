import { useMutation } from '@apollo/client/react';
import { Button, Code, Group, Modal, Stack, Text } from '@mantine/core';
import { graphql } from '../generated/gql.ts';
import { PanelError } from '../ui/panel.tsx';
import { RepricingSteps } from './repricing-steps.tsx';

const DELETE = graphql(`
  mutation DeletePrice($id: ID!) {
    deletePrice(id: $id)
  }
`);

/** Takes a price back after a second thought, then shows what that makes of the calls that are there. */
export function TakeBackPrice({
  price: { id, provider, model, modelName },
  onClose,
}: {
  price: { id: string; provider: string; model: string; modelName: string };
  onClose: () => void;
}) {
  const [remove, { data, loading, error }] = useMutation(DELETE, { refetchQueries: ['SetPrices', 'UnpricedModels'] });
  // What went wrong is shown below; the promise says it a second time.
  const takeBack = () => void remove({ variables: { id } }).catch(() => {});
  return (
    <Modal
      opened
      onClose={onClose}
      title={`${modelName}: take its price back`}
      closeButtonProps={{ 'aria-label': 'Close' }}
    >
      {data ? (
        <RepricingSteps model={{ provider, model }} onClose={onClose} />
      ) : (
        <Stack gap="sm">
          <Text size="sm">
            Calls of <Code>{model}</Code> by {provider} then cost what was set for an earlier moment, or what the vendor
            publishes; where neither is known, they have no price. The calls that are there keep their cost for now.
          </Text>
          {error && <PanelError error={error} />}
          <Group justify="end">
            <Button variant="default" onClick={onClose}>
              Keep it
            </Button>
            <Button color="red" loading={loading} onClick={takeBack}>
              Take the price back
            </Button>
          </Group>
        </Stack>
      )}
    </Modal>
  );
}
