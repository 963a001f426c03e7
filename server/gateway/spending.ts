import type { OutputEstimates } from '../budgets/output-estimates.ts';
import type { Reservations, Verdict, Wish } from '../budgets/reservations.ts';
import type { LedgerError } from '../errors.ts';
import type { NewLlmLog } from '../ledger/llm-log.entity.ts';
import { budgetExceeded } from './budget-exceeded.ts';
import type { CallScope } from './call-scope.ts';
import { type WishDeps, wishOf } from './call-wish.ts';
import type { Candidate } from './candidates.ts';
import type { CompletionRequest } from './completion.ts';
import { totalNano } from './log-rows.ts';
import { type ReserveDeps, reserveInTurn } from './reserve-in-turn.ts';

/** A completion waits this long, over all its tries, for calls in flight to give back what they hold. */
const ROOM_PATIENCE_MS = 5000;

/** What one completion may spend. */
export interface Spending {
  /**
   * Asked before each attempt, which has the number given. When it begins; null: its budgets do not let it, and the candidate is
   * passed over. Throws the scope's reason where the scope ends.
   */
  admit(candidate: Candidate, number: number, scope: CallScope): Promise<Date | null>;
  /** The attempt has ended, and this row is on its way. */
  settle(row: NewLlmLog): void;
  /** Counts the completion as refused, where budgets passed somebody over; null: they did not. */
  refuse(scope: CallScope): Promise<LedgerError | null>;
}

export type OpenSpending = (request: CompletionRequest, completionId: string) => Spending;

export interface SpendingDeps extends WishDeps, ReserveDeps {
  reservations: ReserveDeps['reservations'] & Pick<Reservations, 'settle' | 'refuse'>;
  estimates: OutputEstimates;
}

interface Refused {
  verdict: Exclude<Verdict, { says: 'RESERVED' }>;
  candidate: Candidate;
}

export function createSpending(deps: SpendingDeps): OpenSpending {
  const { reservations, estimates, clock } = deps;
  return (request, completionId) => {
    const refused: Refused[] = [];
    /** Of the attempt under way. */
    let held: Wish | null = null;
    let patienceMs = ROOM_PATIENCE_MS;
    return {
      async admit(candidate, number, scope) {
        let startedAt = clock.now();
        const wish = () => wishOf(deps, { request, completionId, candidate, number, startedAt }, scope);
        const first = wish();
        if (first === null) return startedAt;
        const beganMs = clock.elapsedMs();
        let latest = first;
        const makeWish = () => {
          startedAt = clock.now();
          latest = wish() ?? first;
          return latest;
        };
        const verdict = await reserveInTurn(deps, makeWish, scope, patienceMs);
        patienceMs -= clock.elapsedMs() - beganMs;
        if (verdict.says !== 'RESERVED') {
          refused.push({ verdict, candidate });
          return null;
        }
        held = latest;
        return startedAt;
      },
      settle(row) {
        const { provider, requestModel, agentType, status, outputTokens } = row;
        if (status === 'SUCCESS' && outputTokens !== null) {
          estimates.learn({ provider, model: requestModel, agentType }, outputTokens);
        }
        if (held !== null) void reservations.settle(held.rowId, totalNano(row) ?? 0);
        held = null;
      },
      refuse: (scope) => refuse(deps, request, refused, scope),
    };
  };
}

/** Each budget that spoke counts the completion once. */
async function refuse(
  deps: SpendingDeps,
  request: CompletionRequest,
  refused: readonly Refused[],
  scope: CallScope,
): Promise<LedgerError | null> {
  const last = refused.at(-1);
  if (!last) return null;
  const speakers = new Map(refused.map(({ verdict }) => [verdict.by.budgetId, verdict]));
  const refuseBy = ({ by, says }: Refused['verdict']) =>
    deps.reservations.refuse(by, says !== 'UNPRICED').catch((error: unknown) => {
      deps.diagnostics.warn({ err: error }, 'A refused completion was not counted');
    });
  const counted = Promise.all(Array.from(speakers.values(), refuseBy));
  // It is counted all the same where PostgreSQL does not answer in time.
  await scope.wait(scope.askDatabase(() => counted)).catch((error: unknown) => {
    deps.diagnostics.debug({ err: error }, 'A refused completion is counted later');
  });
  const budgets = deps.known.of({ ...request, provider: last.candidate.provider.id }, deps.clock.now());
  const budget = budgets.find((each) => each.budget.id === last.verdict.by.budgetId)?.budget ?? null;
  return budgetExceeded(last.verdict, last.candidate, budget);
}
