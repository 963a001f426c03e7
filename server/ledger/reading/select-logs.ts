import { BigIntType } from '@mikro-orm/core';
import { columnOf, LlmLogEntity } from '../llm-log.entity.ts';

/** The columns of a row, named and typed as LlmLog has them. PostgreSQL's bigint would come as text; no value passes 2^53. */
export const LOG_COLUMNS = Object.entries<{ type?: unknown }>(LlmLogEntity.properties)
  .map(([name, { type }]) => `${columnOf(name)}${type instanceof BigIntType ? '::float8' : ''} AS "${name}"`)
  .join(', ');
