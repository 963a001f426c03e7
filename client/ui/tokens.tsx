import { formatCompact, formatCount } from '../format/count.ts';
import { NotReported } from './not-reported.tsx';

/** A count of tokens where there is little room, exact on hover; null: the provider did not say. */
export function Tokens({ count }: { count: number | null | undefined }) {
  if (count === null || count === undefined) return <NotReported />;
  return <span title={`${formatCount(count)} tokens`}>{formatCompact(count)}</span>;
}
