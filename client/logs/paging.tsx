import { Group, Pagination, Text } from '@mantine/core';
import { formatCount } from '../format/count.ts';

/** Where one is in the list, exactly, and the way to other pages. */
export function Paging({
  page,
  size,
  total,
  totalPages,
  onChange,
}: {
  page: number;
  size: number;
  total: number;
  totalPages: number;
  onChange: (page: number) => void;
}) {
  const first = Math.min(total, (page - 1) * size + 1);
  const last = Math.min(total, page * size);
  return (
    <Group justify="space-between" component="nav" aria-label="Pages of the list">
      <Text size="sm" c="dimmed" className="number" data-total={total}>
        {formatCount(first)}–{formatCount(last)} of {formatCount(total)}
      </Text>
      {totalPages > 1 && (
        <Pagination
          size="sm"
          total={totalPages}
          value={page}
          onChange={onChange}
          getItemProps={(number) => ({ 'aria-label': `Page ${number}` })}
          getControlProps={(control) => ({ 'aria-label': `${control} page` })}
        />
      )}
    </Group>
  );
}
