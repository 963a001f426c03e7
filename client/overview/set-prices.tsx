import { useQuery } from '@apollo/client/react';
import { Button, Stack, Table, Text } from '@mantine/core';
import { useState } from 'react';
import { formatCost } from '../format/cost.ts';
import { graphql } from '../generated/gql.ts';
import type { SetPricesQuery } from '../generated/graphql.ts';
import { Panel } from '../ui/panel.tsx';
import { ScrollRegion } from '../ui/scroll-region.tsx';
import { Time } from '../ui/time.tsx';
import { TakeBackPrice } from './take-back-price.tsx';

const PRICES = graphql(`
  query SetPrices {
    prices {
      id
      provider
      model
      modelName
      effectiveFrom
      setAt
      prices {
        input
        output
        cachedInput
        cacheWrite
      }
    }
  }
`);

const LOOK_AGAIN_MS = 30_000;

type SetPrice = SetPricesQuery['prices'][number];

/** The prices that people set in place of the published ones, and the way to take them back. Nothing where there are none. */
export function SetPrices() {
  const { data, error, refetch } = useQuery(PRICES, {
    pollInterval: LOOK_AGAIN_MS,
    fetchPolicy: 'cache-and-network',
  });
  const [chosen, setChosen] = useState<SetPrice | null>(null);
  const prices = data?.prices ?? [];
  if (prices.length === 0 && chosen === null && !error) return null;
  return (
    <Panel title="Prices set here" height={80} error={error} onRetry={() => void refetch()}>
      <Stack gap="sm">
        <Text size="sm">US dollars for a million tokens, in place of what the vendors publish.</Text>
        <PricesTable prices={prices} onTakeBack={setChosen} />
      </Stack>
      {chosen && <TakeBackPrice price={chosen} onClose={() => setChosen(null)} />}
    </Panel>
  );
}

function PricesTable({ prices, onTakeBack }: { prices: readonly SetPrice[]; onTakeBack: (price: SetPrice) => void }) {
  return (
    <ScrollRegion label="Table of prices that were set">
      <Table>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">Model</Table.Th>
            <Table.Th scope="col">Provider</Table.Th>
            {['Input', 'Cached', 'Written to cache', 'Output'].map((title) => (
              <Table.Th key={title} scope="col" className="number">
                {title}
              </Table.Th>
            ))}
            <Table.Th scope="col">From</Table.Th>
            <Table.Th scope="col">Set</Table.Th>
            <Table.Th scope="col">To do</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {prices.map((price) => (
            <PriceRow key={price.id} price={price} onTakeBack={() => onTakeBack(price)} />
          ))}
        </Table.Tbody>
      </Table>
    </ScrollRegion>
  );
}

function PriceRow({ price, onTakeBack }: { price: SetPrice; onTakeBack: () => void }) {
  const { provider, model, modelName, effectiveFrom, setAt, prices } = price;
  const { input, cachedInput, cacheWrite, output } = prices;
  return (
    <Table.Tr>
      <Table.Th scope="row" fw={400} title={model}>
        {modelName}
      </Table.Th>
      <Table.Td>{provider}</Table.Td>
      {[
        ['input', input],
        ['cachedInput', cachedInput],
        ['cacheWrite', cacheWrite],
        ['output', output],
      ].map(([kind, dollars]) => (
        <Table.Td key={kind} className="number">
          {typeof dollars === 'number' ? formatCost(dollars) : 'as input'}
        </Table.Td>
      ))}
      <Table.Td>{effectiveFrom ? <Time iso={effectiveFrom} as="date" /> : 'The beginning'}</Table.Td>
      <Table.Td>
        <Time iso={setAt} />
      </Table.Td>
      <Table.Td>
        <Button size="compact-sm" variant="default" onClick={onTakeBack}>
          Take back …
        </Button>
      </Table.Td>
    </Table.Tr>
  );
}
