import { Button, Group, Pagination, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { formatCount } from '../format/count.ts';
import { PAGE_SIZES } from './logs-search.ts';

type PageSize = (typeof PAGE_SIZES)[number];

/** Where one is in the list, exactly, and the way to any other page. */
export function Paging({
  page,
  size,
  shown,
  total,
  onPage,
  onSize,
}: {
  page: number;
  size: PageSize;
  /** How many rows are on this page: on a live one, those that came are among them. */
  shown: number;
  total: number;
  onPage: (page: number) => void;
  onSize: (size: PageSize) => void;
}) {
  const pages = Math.ceil(total / size);
  const first = Math.min(total, (page - 1) * size + 1);
  const last = Math.max(first, Math.min(total, (page - 1) * size + shown));
  return (
    <Group justify="space-between" gap="sm" component="nav" aria-label="Pages of the list">
      <Group gap="md">
        <Text size="sm" c="dimmed" className="number" data-total={total}>
          {formatCount(first)}–{formatCount(last)} of {formatCount(total)}
        </Text>
        <label className="page-size">
          Rows a page{' '}
          <select value={size} onChange={(event) => onSize(Number(event.currentTarget.value) as PageSize)}>
            {PAGE_SIZES.map((one) => (
              <option key={one}>{one}</option>
            ))}
          </select>
        </label>
      </Group>
      {pages > 1 && (
        <Group gap="sm">
          <Pagination
            size="sm"
            total={pages}
            value={page}
            onChange={onPage}
            getItemProps={(number) => ({ 'aria-label': `Page ${number}` })}
            getControlProps={(control) => ({ 'aria-label': `${control} page` })}
          />
          {pages > MANY && <GoTo pages={pages} onPage={onPage} />}
        </Group>
      )}
    </Group>
  );
}
/** So many pages have a button each. */
const MANY = 7;

function GoTo({ pages, onPage }: { pages: number; onPage: (page: number) => void }) {
  const [text, setText] = useState('');
  const number = Number(text.replaceAll(/[^\d]/g, ''));
  return (
    <form
      className="go-to"
      onSubmit={(event) => {
        event.preventDefault();
        if (number < 1) return;
        onPage(Math.min(pages, number));
        setText('');
      }}
    >
      <TextInput
        size="xs"
        w={84}
        inputMode="numeric"
        aria-label={`Go to page, 1 to ${formatCount(pages)}`}
        placeholder="Page"
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <Button type="submit" size="compact-sm" variant="default">
        Go
      </Button>
    </form>
  );
}
