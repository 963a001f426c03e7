import { z } from 'zod';
import { TEMPLATE_STATUSES } from '../templates/template.ts';
import type { TemplateFilter } from '../templates/keeping/list-templates.ts';
import { MESSAGE_ROLES } from '../vocabulary.ts';
import { checkInput, label, list, number, oneOf, optional, text, wholeNumber } from './check-input.ts';
import type { CreateTemplateInput, TemplateFilterInput } from './template.input.ts';

const LISTED_VALUES = 200;
const PATTERN_CHARACTERS = 300_000;

const values = optional(list(text(0, 1000), LISTED_VALUES));
const filterRules = z.object({
  projectId: values,
  agentType: values,
  status: optional(list(oneOf(TEMPLATE_STATUSES), LISTED_VALUES)),
  search: optional(text(0, 200)),
});

const said = text(0, PATTERN_CHARACTERS);
const newRules = z.object({
  name: optional(label),
  promptPattern: text(1, PATTERN_CHARACTERS),
  responsePattern: text(1, PATTERN_CHARACTERS),
  status: oneOf(['SHADOW', 'ACTIVE']),
  agentType: label,
  projectId: optional(label),
  systemPrompt: optional(said),
  messages: optional(list(z.object({ role: z.enum(MESSAGE_ROLES), content: said }), 1000)),
  provider: optional(label),
  model: optional(label),
  temperature: optional(number(0, 2)),
  maxOutputTokens: optional(wholeNumber(1, 1_000_000)),
});

/** @throws LedgerError BAD_USER_INPUT naming the field and what is allowed. */
export function checkTemplateFilter(filter: TemplateFilterInput | undefined): TemplateFilter {
  return checkInput('filter', filterRules, filter ?? {});
}

/** @throws LedgerError BAD_USER_INPUT naming the field and what is allowed. */
export function checkNewTemplate(input: CreateTemplateInput): z.infer<typeof newRules> {
  return checkInput('input', newRules, input);
}

/** @throws LedgerError BAD_USER_INPUT. */
export function checkRating(rating: { completionId: string; score: number }): { completionId: string; score: number } {
  return checkInput('', z.object({ completionId: text(1, 1000), score: number(0, 1) }), rating);
}
