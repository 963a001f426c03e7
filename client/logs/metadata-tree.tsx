const MOST_MEMBERS = 100;
const OPEN_LEVELS = 2;

/** What the caller has told about a call, as a tree; of very long lists the beginning. */
export function MetadataTree({ value, level = 0 }: { value: unknown; level?: number }) {
  if (typeof value !== 'object' || value === null) return <Leaf value={value} />;
  const members = Object.entries(value);
  const isList = Array.isArray(value);
  if (members.length === 0) return <span className="log-dimmed">{isList ? '[]' : '{}'}</span>;
  const list = (
    <ul className="tree">
      {members.slice(0, MOST_MEMBERS).map(([name, member]) => (
        <li key={name}>
          <span className="tree-name">{name}</span> <MetadataTree value={member} level={level + 1} />
        </li>
      ))}
      {members.length > MOST_MEMBERS && (
        <li className="log-dimmed">{members.length - MOST_MEMBERS} more: copy the row as JSON to see them.</li>
      )}
    </ul>
  );
  if (level === 0) return list;
  return (
    <details open={level < OPEN_LEVELS}>
      <summary className="log-dimmed">
        {isList ? `list of ${members.length}` : `${members.length} ${members.length === 1 ? 'field' : 'fields'}`}
      </summary>
      {list}
    </details>
  );
}

function Leaf({ value }: { value: unknown }) {
  return (
    <code className="tree-leaf" data-type={value === null ? 'null' : typeof value}>
      {typeof value === 'string' ? value : JSON.stringify(value)}
    </code>
  );
}
