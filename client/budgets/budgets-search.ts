import { z } from '../format/zod.ts';

/** The address of the page: which page of the alerts is shown, and the budget that is open, `new` for one to be. What is not understood is left out. */
export const budgetsSearch = z.object({
  page: z.coerce.number().int().min(1).optional().catch(undefined),
  budget: z.string().optional().catch(undefined),
});
export type BudgetsSearch = z.infer<typeof budgetsSearch>;
