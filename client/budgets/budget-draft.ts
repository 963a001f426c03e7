import type { BudgetInput } from '../generated/graphql.ts';
import type { NamedBudget } from '../meters/budget-name.ts';

export const SCOPES = ['GLOBAL', 'PROJECT', 'AGENT_TYPE', 'PROVIDER'] as const;
export const PERIODS = ['DAY', 'WEEK', 'MONTH'] as const;
const HIGHEST_LIMIT = 1_000_000;
const LIMIT_RULE = 'A number of dollars above 0 and up to 1,000,000, such as 25 or 0.50';
const WHICH = { PROJECT: 'Which project?', AGENT_TYPE: 'Which agent type?', PROVIDER: 'Which provider?' } as const;

/** A budget as it stands in the form. */
export interface BudgetDraft {
  scope: NamedBudget['scope'];
  /** Of no use where the scope is GLOBAL. */
  scopeValue: string;
  period: NamedBudget['period'];
  timeZone: string;
  /** As typed. */
  limit: string;
  enforced: boolean;
}
export type DraftFaults = { [Field in keyof BudgetDraft]?: string | undefined };

/** The form at first: of a budget that is there, or an empty one in that zone. */
export function draftOf(
  budget: (NamedBudget & { timeZone: string; limit: number; enforced: boolean }) | null,
  zone: string,
): BudgetDraft {
  if (!budget) return { scope: 'GLOBAL', scopeValue: '', period: 'MONTH', timeZone: zone, limit: '', enforced: true };
  const { scope, scopeValue, period, timeZone, limit, enforced } = budget;
  return { scope, scopeValue: scopeValue ?? '', period, timeZone, limit: plain(limit), enforced };
}

/** Dollars out of "25", "$1,000.50"; null: it is no limit. */
export function limitIn(text: string): number | null {
  const trimmed = text.trim().replace(/^\$\s*/, '');
  if (!/^(\d+|\d{1,3}(,\d{3})+)(\.\d{1,9})?$/.test(trimmed)) return null;
  const limit = Number(trimmed.replaceAll(',', ''));
  return limit > 0 && limit <= HIGHEST_LIMIT ? limit : null;
}

/** What has to be different before it can be sent. */
export function faultsOf({ scope, scopeValue, limit }: BudgetDraft): DraftFaults {
  return {
    ...(scope !== 'GLOBAL' && scopeValue.trim() === '' ? { scopeValue: WHICH[scope] } : {}),
    ...(limitIn(limit) === null ? { limit: LIMIT_RULE } : {}),
  };
}

/** The draft as the API takes it; null: it has faults. */
export function inputOf(draft: BudgetDraft): BudgetInput | null {
  const limit = limitIn(draft.limit);
  if (limit === null || Object.keys(faultsOf(draft)).length > 0) return null;
  const { scope, period, timeZone, enforced } = draft;
  return {
    scope,
    ...(scope === 'GLOBAL' ? {} : { scopeValue: draft.scopeValue.trim() }),
    period,
    timeZone,
    limit,
    enforced,
  };
}

/** The budget that saving the draft would change; undefined: it would make one. */
export function counterpartOf<Budget extends NamedBudget>(
  draft: BudgetDraft,
  budgets: readonly Budget[],
): Budget | undefined {
  const value = draft.scope === 'GLOBAL' ? null : draft.scopeValue.trim();
  return budgets.find(
    ({ scope, scopeValue, period }) =>
      scope === draft.scope && period === draft.period && (scopeValue ?? null) === value,
  );
}

/** Never with an exponent, which nobody types. */
function plain(dollars: number): string {
  return dollars.toFixed(9).replace(/\.?0+$/, '');
}
