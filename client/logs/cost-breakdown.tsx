import { Stack, Table, Text, Title } from '@mantine/core';
import { formatExactCost, formatUnitPrice } from '../format/cost.ts';
import { formatCount } from '../format/count.ts';
import { type FragmentType, readFragment } from '../generated/fragment-masking.ts';
import { graphql } from '../generated/gql.ts';
import type { CostLineKind } from '../generated/graphql.ts';
import { ScrollRegion } from '../ui/scroll-region.tsx';
import { Time } from '../ui/time.tsx';

const LOG = graphql(`
  fragment CostBreakdown_log on LlmLog {
    totalCost
    costBreakdown {
      source
      version
      model
      effectiveFrom
      aboveInputTokens
      lines {
        kind
        tokens
        pricePerMillion
        cost
      }
    }
  }
`);

const KINDS: Record<CostLineKind, string> = {
  INPUT: 'Input',
  CACHED_INPUT: 'Read from cache',
  CACHE_WRITE: 'Written to cache',
  CACHE_WRITE_ONE_HOUR: 'Written to cache for an hour',
  OUTPUT: 'Output',
  REASONING: 'Reasoning',
};

/** Why a call costs what it costs: tokens times unit price, line by line, and by whose prices. Nothing where nothing was priced. */
export function CostBreakdown({ log }: { log: FragmentType<typeof LOG> }) {
  const { totalCost, costBreakdown: bill } = readFragment(LOG, log);
  if (!bill) return null;
  return (
    <Stack component="section" gap="xs" mt="md" aria-label="Cost, line by line">
      <Title order={3} size="h6">
        Cost, line by line
      </Title>
      <ScrollRegion label="Lines of the cost">
        <Table>
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">Tokens</Table.Th>
              <Table.Th scope="col" className="number">
                Count
              </Table.Th>
              <Table.Th scope="col" className="number">
                Price per million
              </Table.Th>
              <Table.Th scope="col" className="number">
                Cost
              </Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {bill.lines.map(({ kind, tokens, pricePerMillion, cost }) => (
              <Table.Tr key={kind}>
                <Table.Th scope="row" fw={400}>
                  {KINDS[kind]}
                </Table.Th>
                <Table.Td className="number">{formatCount(tokens)}</Table.Td>
                <Table.Td className="number">{formatUnitPrice(pricePerMillion)}</Table.Td>
                <Table.Td className="number">{formatExactCost(cost)}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
          <Table.Tfoot>
            <Table.Tr>
              <Table.Th scope="row" colSpan={3}>
                Total
              </Table.Th>
              <Table.Td className="number">{formatExactCost(totalCost ?? 0)}</Table.Td>
            </Table.Tr>
          </Table.Tfoot>
        </Table>
      </ScrollRegion>
      <Text size="sm" c="dimmed">
        {bill.source === 'override' ? 'A price that was set here' : `${bill.source} ${bill.version}`}, for {bill.model}
        {bill.effectiveFrom && (
          <>
            , from <Time iso={bill.effectiveFrom} as="date" />
          </>
        )}
        {bill.aboveInputTokens !== null && `, prompts above ${formatCount(bill.aboveInputTokens)} tokens`}
      </Text>
    </Stack>
  );
}
