import { cleanText } from '../clean-row.ts';
import type { LlmLog } from '../llm-log.entity.ts';
import { LIST_CONDITIONS, type LogFilter, microsOf, nanoOf, spanOf } from '../log-filter.ts';

/**
 * The filter as a function, for the live feed: it passes exactly the rows that a query with that filter selects, which a property
 * test proves. A `range` is counted back from the moment a row is handed on.
 */
export function createLogMatcher(filter: LogFilter, now: () => Date): (row: LlmLog) => boolean {
  const lists = LIST_CONDITIONS.flatMap((name) => {
    const wanted = filter[name];
    return wanted === null ? [] : [{ name, wanted: new Set<string | null>(wanted.map(cleanText)) }];
  });
  const test = valueTest(filter);
  return (row) => {
    const { from, to } = spanOf(filter, now());
    if ((from !== null && row.createdAt < from) || (to !== null && row.createdAt >= to)) return false;
    return lists.every(({ name, wanted }) => wanted.has(row[name])) && test(row);
  };
}

function valueTest(filter: LogFilter): (row: LlmLog) => boolean {
  const { completionId, templateId, systemPromptHash, userPromptHash, minCost, minDurationSeconds } = filter;
  const templates = templateId === null ? null : new Set<string | null>(templateId.map((id) => id.toLowerCase()));
  const minNano = minCost === null ? null : nanoOf(minCost);
  const minMicros = minDurationSeconds === null ? null : microsOf(minDurationSeconds);
  const search = filter.search ? lowerCased(cleanText(filter.search)) : null;
  return (row) =>
    (completionId === null || row.completionId === completionId.toLowerCase()) &&
    (templates === null || templates.has(row.templateId)) &&
    (systemPromptHash === null || hexOf(row.systemPromptHash) === systemPromptHash) &&
    (userPromptHash === null || hexOf(row.userPromptHash) === userPromptHash) &&
    (minNano === null || (row.inputCostNano !== null && row.inputCostNano + row.outputCostNano! >= minNano)) &&
    (minMicros === null || row.durationUs >= minMicros) &&
    (search === null || contains(row.errorMessage, search) || contains(row.responsePreview, search));
}

function contains(text: string | null, lowered: string): boolean {
  return text !== null && lowerCased(text).includes(lowered);
}

/** Character by character, as ILIKE does: no character becomes two, and none depends on its neighbours. */
function lowerCased(text: string): string {
  return Array.from(text, (character) => {
    const lower = character.toLowerCase();
    return lower.length === character.length ? lower : character;
  }).join('');
}

function hexOf(bytes: Uint8Array | null): string | null {
  return bytes === null ? null : Buffer.from(bytes).toString('hex');
}
