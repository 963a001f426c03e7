import './facets.css';
import { Button, Drawer, Skeleton } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { IconFilter } from '@tabler/icons-react';
import { memo, useState } from 'react';
import type { Change } from './conditions.ts';
import { FacetPanel } from './facet-panel.tsx';
import type { LogsSearch } from './logs-search.ts';
import { FACET_KEYS, type Facets } from './use-log-summary.ts';

/** The values that occur: beside the list where there is room, else behind a button. Not drawn again for rows that arrive. */
export const FacetSide = memo(function FacetSide({
  search,
  facets,
  onChange,
}: {
  search: LogsSearch;
  /** null: not counted yet. */
  facets: Facets | null;
  onChange: (change: Change) => void;
}) {
  const hasRoom = useMediaQuery('(min-width: 1100px)', true, { getInitialValueInEffect: false });
  const [isOpen, setOpen] = useState(false);
  const panel = facets ? <FacetPanel search={search} facets={facets} onChange={onChange} /> : <Skeleton height={400} />;
  if (hasRoom) {
    return (
      <aside className="facet-side" aria-label="Values">
        {panel}
      </aside>
    );
  }
  const chosen = FACET_KEYS.filter((key) => search[key] !== undefined).length;
  return (
    <>
      <Button
        variant="default"
        size="compact-md"
        className="facet-button"
        leftSection={<IconFilter size={16} aria-hidden="true" />}
        onClick={() => setOpen(true)}
      >
        Values{chosen > 0 ? ` (${chosen} chosen)` : ''}
      </Button>
      <Drawer
        opened={isOpen}
        onClose={() => setOpen(false)}
        title="Values"
        size="xs"
        closeButtonProps={{ 'aria-label': 'Close' }}
      >
        {panel}
      </Drawer>
    </>
  );
});
