import { z } from '../format/zod.ts';
import { readSearch } from '../format/read-search.ts';

export const TEMPLATE_STATUSES = ['SHADOW', 'ACTIVE', 'DEMOTED', 'DISABLED'] as const;

/** The address of the page: filter, page and the template that is open. What is not understood is left out. */
const rules = z.object({
  status: z.enum(TEMPLATE_STATUSES).optional().catch(undefined),
  search: z.coerce.string().optional().catch(undefined),
  page: z.coerce.number().int().min(1).optional().catch(undefined),
  template: z.string().optional().catch(undefined),
});
export type TemplatesSearch = z.infer<typeof rules>;

/** What an address says, and the keys in it that are not understood. */
export const readTemplatesSearch = (raw: Record<string, unknown>) => readSearch(rules, raw);
export const templatesSearch = (raw: Record<string, unknown>): TemplatesSearch => readTemplatesSearch(raw).search;

/** The filter that an address asks for, as the API takes it. */
export function filterOf({ status, search }: TemplatesSearch) {
  return { ...(status ? { status: [status] } : {}), ...(search ? { search } : {}) };
}
