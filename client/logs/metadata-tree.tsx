import { UnstyledButton } from '@mantine/core';
import { useState } from 'react';
import { formatCount } from '../format/count.ts';

const MOST_MEMBERS = 100;
/** What has more values than that in all is opened a branch at a time: the page would be long, and slow to be drawn. */
const MOST_OPEN = 100;
const OPEN_LEVELS = 2;
const LONGEST_TEXT = 1000;

/** What the caller has told about a call, as a tree: of very long lists and texts the beginning, and in full at first only what is small. */
export function MetadataTree({ value }: { value: Record<string, unknown> }) {
  return <Members value={value} level={0} opensLevels={countOf(value) > MOST_OPEN ? 1 : OPEN_LEVELS} />;
}

interface BranchProps {
  value: object;
  level: number;
  /** So many levels from the root are open at first. */
  opensLevels: number;
}

function Members({ value, level, opensLevels }: BranchProps) {
  const members = Object.entries(value);
  if (members.length === 0) return <span className="log-dimmed">{Array.isArray(value) ? '[]' : '{}'}</span>;
  return (
    <ul className="tree">
      {members.slice(0, MOST_MEMBERS).map(([name, member]) => (
        <li key={name}>
          <span className="tree-name">{name}</span>{' '}
          {isBranch(member) ? (
            <Branch value={member} level={level + 1} opensLevels={opensLevels} />
          ) : (
            <Leaf value={member} />
          )}
        </li>
      ))}
      {members.length > MOST_MEMBERS && (
        <li className="log-dimmed">
          {formatCount(members.length - MOST_MEMBERS)} more: copy the row as JSON to see them.
        </li>
      )}
    </ul>
  );
}

/** What is closed is not in the document. */
function Branch({ value, level, opensLevels }: BranchProps) {
  const [isOpen, setOpen] = useState(level < opensLevels);
  const { length } = Object.keys(value);
  if (length === 0) return <Members value={value} level={level} opensLevels={opensLevels} />;
  return (
    <details open={isOpen} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary className="log-dimmed">
        {Array.isArray(value) ? `list of ${length}` : `${length} ${length === 1 ? 'field' : 'fields'}`}
      </summary>
      {isOpen && <Members value={value} level={level} opensLevels={opensLevels} />}
    </details>
  );
}

function Leaf({ value }: { value: unknown }) {
  const [isWhole, setWhole] = useState(false);
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  const isCut = text.length > LONGEST_TEXT && !isWhole;
  return (
    <>
      <code className="tree-leaf" data-type={value === null ? 'null' : typeof value}>
        {isCut ? `${text.slice(0, LONGEST_TEXT).toWellFormed()}…` : text}
      </code>{' '}
      {isCut && (
        <UnstyledButton className="tree-more" onClick={() => setWhole(true)}>
          Show all {formatCount(text.length)} characters
        </UnstyledButton>
      )}
    </>
  );
}

function isBranch(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

/** How many names and places there are in it, at every level. */
function countOf(value: object): number {
  return Object.values(value).reduce<number>((sum, member) => sum + 1 + (isBranch(member) ? countOf(member) : 0), 0);
}
