import './log-peek.css';
import { ActionIcon, Drawer, Group, Text } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { IconArrowDown, IconArrowsMaximize, IconArrowUp, IconX } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { type ReactNode, useEffect, useRef } from 'react';
import { formatCount } from '../format/count.ts';
import type { Change } from './conditions.ts';
import { LogDetail } from './log-detail.tsx';
import type { LogRow } from './log-row.ts';

/**
 * The open row beside the list, which can be used meanwhile; on a narrow screen over it. Escape closes it, J and K go through the
 * list.
 */
export function LogDrawer({
  id,
  known,
  position,
  total,
  onStep,
  onShow,
  onFilter,
  onClose,
}: {
  id: string;
  /** undefined: it is not among the rows of the page. */
  known: LogRow | undefined;
  /** In the whole list, from 1; null: not known. */
  position: number | null;
  total: number | null;
  onStep: (by: 1 | -1) => void;
  onShow: (id: string) => void;
  onFilter: (change: Change) => void;
  onClose: () => void;
}) {
  const hasRoom = useMediaQuery('(min-width: 1100px)', true, { getInitialValueInEffect: false });
  const head = <Head id={id} position={position} total={total} onStep={onStep} onClose={onClose} />;
  const detail = <LogDetail id={id} known={known} onShow={onShow} onFilter={onFilter} />;
  if (hasRoom) return <Peek head={head}>{detail}</Peek>;
  return (
    <Drawer.Root opened onClose={onClose} position="right" size="lg" closeOnEscape={false}>
      <Drawer.Overlay />
      <Drawer.Content aria-label="Call">
        <Drawer.Body p={0}>
          {head}
          <div className="peek-body">{detail}</div>
        </Drawer.Body>
      </Drawer.Content>
    </Drawer.Root>
  );
}

/** Where it stands in the list, and what can be done with it. */
function Head({
  id,
  position,
  total,
  onStep,
  onClose,
}: Pick<Parameters<typeof LogDrawer>[0], 'id' | 'position' | 'total' | 'onStep' | 'onClose'>) {
  return (
    <Group gap={4} className="peek-head" wrap="nowrap">
      <Text fw={600} mr="auto" className="number">
        Call
        {position !== null && total !== null && (
          <Text span size="sm" c="dimmed" fw={400}>
            {' '}
            {formatCount(position)} of {formatCount(Math.max(total, position))}
          </Text>
        )}
      </Text>
      <Tool label="Newer (K)" onClick={() => onStep(-1)}>
        <IconArrowUp size={16} aria-hidden="true" />
      </Tool>
      <Tool label="Older (J)" onClick={() => onStep(1)}>
        <IconArrowDown size={16} aria-hidden="true" />
      </Tool>
      <ActionIcon
        component={Link}
        to="/logs/$id"
        params={{ id } as never}
        variant="subtle"
        color="gray"
        aria-label="Open as a page"
        title="Open as a page"
      >
        <IconArrowsMaximize size={16} aria-hidden="true" />
      </ActionIcon>
      <Tool label="Close" onClick={onClose}>
        <IconX size={16} aria-hidden="true" />
      </Tool>
    </Group>
  );
}

/** Beside the list. It takes the focus when it comes, as what was asked for. */
function Peek({ head, children }: { head: ReactNode; children: ReactNode }) {
  const panel = useRef<HTMLDialogElement>(null);
  useEffect(() => panel.current?.focus({ preventScroll: true }), []);
  return (
    <dialog ref={panel} open aria-label="Call" tabIndex={-1} className="peek">
      {head}
      <div className="peek-body">{children}</div>
    </dialog>
  );
}

function Tool({ label, onClick, children }: { label: string; onClick: () => void; children: ReactNode }) {
  return (
    <ActionIcon variant="subtle" color="gray" aria-label={label} title={label} onClick={onClick}>
      {children}
    </ActionIcon>
  );
}
