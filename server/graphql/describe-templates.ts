import type { TemplateUses } from '../ledger/reading/template-uses.ts';
import type { KeptTemplate } from '../templates/keeping/kept-template.ts';
import { describeParameters, printPrompt, printResponse } from '../templates/patterns/print-patterns.ts';
import { boundOf } from '../templates/trial/evidence.ts';
import type { TemplateType } from './template.type.ts';
import { dollars } from './units.ts';

/** A template as GraphQL shows it. */
export function describeTemplate(
  { template, usage, ...around }: KeptTemplate,
  { uses, errorBudget }: { uses: TemplateUses | undefined; errorBudget: number },
): TemplateType {
  const { id, origin, status, shadowMatches, shadowMismatches } = template;
  const count = uses?.uses ?? 0;
  return {
    ...around,
    id,
    origin,
    status,
    shadowMatches,
    shadowMismatches,
    promptPattern: printPrompt(template),
    responsePattern: printResponse(template),
    parameters: describeParameters(template),
    examples: template.examples.length,
    errorUpperBound: boundOf(template),
    errorBudget,
    uses: count,
    tokensSaved: usage === null ? 0 : count * (usage.inputTokens + usage.outputTokens),
    costSaved: dollars(uses?.savedCostNano ?? 0),
    lastUsedAt: uses?.lastUsedAt ?? null,
  };
}
