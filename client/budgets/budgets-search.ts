import { z } from 'zod';

/** The address of the page: which page of the alerts is shown. What is not understood is left out. */
export const budgetsSearch = z.object({
  page: z.coerce.number().int().min(1).optional().catch(undefined),
});
export type BudgetsSearch = z.infer<typeof budgetsSearch>;
