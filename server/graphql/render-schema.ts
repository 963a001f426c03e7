import { printSchema } from 'graphql';
import { createSchema } from './schema.ts';

const HEAD = `# The API of LLM Ledger, printed from server/graphql by \`npm run generate\`: do not change it here.
#
# - Money is US dollars. A cost that is not known is null and counted in \`unpricedCalls\`; it is never 0.
# - Token counts follow OpenTelemetry GenAI: cached (read and written) tokens are inside inputTokens, reasoning tokens inside
#   outputTokens. null = the provider did not say; 0 = it said zero.
# - Time ranges are half open: from <= createdAt < to; no range and no from/to means all time. Durations are seconds.
# - Every error carries \`extensions.code\`; see docs/api.md.
`;

/** The content of schema.graphql. */
export function renderSchema(): string {
  return `${HEAD}\n${printSchema(createSchema())}\n`;
}
