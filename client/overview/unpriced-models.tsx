import { useQuery } from '@apollo/client/react';
import { Button, Stack, Table, Text } from '@mantine/core';
import { useState } from 'react';
import { formatCount } from '../format/count.ts';
import { graphql } from '../generated/gql.ts';
import type { UnpricedModelsQuery } from '../generated/graphql.ts';
import { Panel } from '../ui/panel.tsx';
import { ScrollRegion } from '../ui/scroll-region.tsx';
import { Time } from '../ui/time.tsx';
import { PriceDialog } from './price-dialog.tsx';

const UNPRICED = graphql(`
  query UnpricedModels {
    unpricedModels {
      provider
      model
      name
      calls
      firstSeen
      lastSeen
      hasPrice
    }
  }
`);

const LOOK_AGAIN_MS = 30_000;

type UnpricedModel = UnpricedModelsQuery['unpricedModels'][number];

/** Models whose calls have no cost because nobody knows their price, and the way to give them one. Nothing where there are none. */
export function UnpricedModels() {
  const { data, error, refetch } = useQuery(UNPRICED, {
    pollInterval: LOOK_AGAIN_MS,
    fetchPolicy: 'cache-and-network',
  });
  const [chosen, setChosen] = useState<UnpricedModel | null>(null);
  const models = data?.unpricedModels ?? [];
  if (models.length === 0 && chosen === null && !error) return null;
  const close = () => {
    setChosen(null);
    void refetch();
  };
  return (
    <Panel title="Without a price" height={80} error={error} onRetry={() => void refetch()}>
      <Stack gap="sm">
        <Text size="sm">
          The cost of these calls is not known and in no sum. Give the model its price, then price its calls.
        </Text>
        <ModelsTable models={models} onChoose={setChosen} />
      </Stack>
      {chosen && <PriceDialog model={chosen} onClose={close} />}
    </Panel>
  );
}

function ModelsTable({
  models,
  onChoose,
}: {
  models: readonly UnpricedModel[];
  onChoose: (model: UnpricedModel) => void;
}) {
  return (
    <ScrollRegion label="Table of models without a price">
      <Table>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">Model</Table.Th>
            <Table.Th scope="col">Provider</Table.Th>
            <Table.Th scope="col" className="number">
              Calls
            </Table.Th>
            <Table.Th scope="col">First</Table.Th>
            <Table.Th scope="col">Last</Table.Th>
            <Table.Th scope="col">To do</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {models.map((model) => (
            <Table.Tr key={`${model.provider} ${model.model}`}>
              <Table.Th scope="row" fw={400} title={model.model}>
                {model.name}
              </Table.Th>
              <Table.Td>{model.provider}</Table.Td>
              <Table.Td className="number">{formatCount(model.calls)}</Table.Td>
              <Table.Td>
                <Time iso={model.firstSeen} />
              </Table.Td>
              <Table.Td>
                <Time iso={model.lastSeen} />
              </Table.Td>
              <Table.Td>
                <Button size="compact-sm" variant="default" onClick={() => onChoose(model)}>
                  {model.hasPrice ? 'Price its calls' : 'Set a price'}
                </Button>
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </ScrollRegion>
  );
}
