import { Table } from '@mantine/core';
import { useTimeFormat } from '../preferences/time-zone.ts';
import { ScrollRegion } from '../ui/scroll-region.tsx';
import { type Buckets, type ChartPart, endOf, totalsOf } from './stack.ts';
import { bucketName } from './time-axis.ts';

/** A chart's figures as a table; buckets where there is nothing are left out, and the newest stands first. */
export function ChartTable({
  name,
  buckets,
  parts,
  height,
  describeValue,
}: {
  name: string;
  buckets: Buckets;
  parts: readonly ChartPart[];
  height: number;
  describeValue: (value: number) => string;
}) {
  const format = useTimeFormat();
  const totals = totalsOf(parts);
  const busy = buckets.starts.flatMap((start, index) => (totals[index] ? [{ start, index }] : [])).toReversed();
  return (
    <ScrollRegion label={`Table of ${name} over time`} style={{ height, overflowY: 'auto' }}>
      <Table stickyHeader>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">Time</Table.Th>
            {parts.map(({ key, name: part }) => (
              <Table.Th key={key} scope="col" className="number">
                {part}
              </Table.Th>
            ))}
            <Table.Th scope="col" className="number">
              Together
            </Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {busy.map(({ start, index }) => (
            <Table.Tr key={start}>
              <Table.Th scope="row" fw={400} className="number" ta="left">
                {bucketName(format, start, endOf(buckets, index))}
              </Table.Th>
              {parts.map(({ key, values }) => (
                <Table.Td key={key} className="number">
                  {describeValue(values[index] ?? 0)}
                </Table.Td>
              ))}
              <Table.Td className="number">{describeValue(totals[index]!)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </ScrollRegion>
  );
}
