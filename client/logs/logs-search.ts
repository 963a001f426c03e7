import { z } from 'zod';
import { RANGES } from '../ui/range-switch.tsx';

export const STATUSES = ['SUCCESS', 'ERROR', 'CACHED', 'TEMPLATED'] as const;

const names = z.array(z.coerce.string()).optional().catch(undefined);

/** The address of the log: filter, page and open row. What is not understood is left out. */
export const logsSearch = z.object({
  range: z.enum(RANGES).optional().catch(undefined),
  agentType: names,
  provider: names,
  status: z.array(z.enum(STATUSES)).optional().catch(undefined),
  search: z.coerce.string().optional().catch(undefined),
  page: z.number().int().min(1).optional().catch(undefined),
  log: z.string().optional().catch(undefined),
});
export type LogsSearch = z.infer<typeof logsSearch>;

/** The filter that an address asks for, as the API takes it. */
export function filterOf({ range = 'LAST_7_DAYS', agentType, provider, status, search }: LogsSearch) {
  return {
    range,
    ...(agentType?.length ? { agentType } : {}),
    ...(provider?.length ? { provider } : {}),
    ...(status?.length ? { status } : {}),
    ...(search ? { search } : {}),
  };
}

/** Whether anything but the time range narrows the list. */
export function isNarrowed({ agentType, provider, status, search }: LogsSearch): boolean {
  return Boolean(agentType?.length || provider?.length || status?.length || search);
}
