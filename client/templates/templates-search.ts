import { z } from 'zod';

export const TEMPLATE_STATUSES = ['SHADOW', 'ACTIVE', 'DEMOTED', 'DISABLED'] as const;

/** The address of the page: filter, page and the template that is open. What is not understood is left out. */
export const templatesSearch = z.object({
  status: z.enum(TEMPLATE_STATUSES).optional().catch(undefined),
  search: z.coerce.string().optional().catch(undefined),
  page: z.number().int().min(1).optional().catch(undefined),
  template: z.string().optional().catch(undefined),
});
export type TemplatesSearch = z.infer<typeof templatesSearch>;

/** The filter that an address asks for, as the API takes it. */
export function filterOf({ status, search }: TemplatesSearch) {
  return { ...(status ? { status: [status] } : {}), ...(search ? { search } : {}) };
}
