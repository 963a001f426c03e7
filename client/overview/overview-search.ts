import { z } from 'zod';
import { RANGES } from '../ui/range-switch.tsx';

/** The address of the overview: how far back it looks. What is not understood is left out. */
export const overviewSearch = z.object({ range: z.enum(RANGES).optional().catch(undefined) });
