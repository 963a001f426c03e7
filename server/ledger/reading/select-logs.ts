import { columnOf, LlmLogEntity } from '../llm-log.entity.ts';

/** PostgreSQL's bigint would come as text; none of these passes 2^53. */
const BIG = new Set([
  'batchId',
  'inputCostNano',
  'outputCostNano',
  'savedCostNano',
  'priceId',
  'durationUs',
  'timeToFirstTokenUs',
]);

/** The columns of a row, named and typed as LlmLog has them. */
export const LOG_COLUMNS = Object.keys(LlmLogEntity.properties)
  .map((name) => `${columnOf(name)}${BIG.has(name) ? '::float8' : ''} AS "${name}"`)
  .join(', ');
