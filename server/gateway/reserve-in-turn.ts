import { type AskDatabase, isAway } from '../ask-database.ts';
import type { Reservations, Verdict, Wish } from '../budgets/reservations.ts';
import type { Diagnostics } from '../diagnostics.ts';
import type { CallScope } from './call-scope.ts';
import type { Clock } from './clock.ts';
import { createPatience } from './database-patience.ts';

export interface ReserveDeps {
  reservations: Pick<Reservations, 'reserve' | 'reserveWithoutDatabase' | 'abandon' | 'turn'>;
  askDatabase: AskDatabase;
  clock: Clock;
  diagnostics: Diagnostics;
}

/**
 * Reserves, and where only calls in flight are in the way, asks again in its turn for at most that long: until there is room, or there
 * will be none. A wish is made anew each time, as the attempt begins later. Without PostgreSQL memory decides. Throws the scope's
 * reason where the scope ends.
 */
export async function reserveInTurn(
  deps: ReserveDeps,
  makeWish: () => Wish,
  scope: CallScope,
  patienceMs: number,
): Promise<Verdict> {
  const { reservations, clock } = deps;
  let verdict = await reserve(deps, makeWish(), scope, scope.askDatabase);
  const until = clock.elapsedMs() + patienceMs;
  const { promise: tooLong, resolve } = Promise.withResolvers<void>();
  const stop = clock.after(Math.max(0, patienceMs), resolve);
  try {
    while (verdict.says === 'ROOM_LATER' && clock.elapsedMs() < until) {
      const turn = reservations.turn(verdict.by.budgetId);
      try {
        await scope.wait(Promise.race([turn, tooLong]));
        // That PostgreSQL has answered shows that it is there; waiting for room is not waiting for it.
        const ask = createPatience(deps.askDatabase, clock.elapsedMs);
        if (clock.elapsedMs() < until) verdict = await reserve(deps, makeWish(), scope, ask);
      } finally {
        const foundRoom = verdict.says !== 'ROOM_LATER';
        void turn.then(({ leave }) => leave(foundRoom));
      }
    }
    return verdict;
  } finally {
    stop();
  }
}

async function reserve(deps: ReserveDeps, wish: Wish, scope: CallScope, ask: AskDatabase): Promise<Verdict> {
  try {
    return await scope.wait(ask(() => deps.reservations.reserve(wish)));
  } catch (error) {
    if (scope.signal.aborted) deps.reservations.abandon(wish.rowId);
    scope.signal.throwIfAborted();
    const level = isAway(error) ? 'debug' : 'warn';
    deps.diagnostics[level]({ err: error }, 'PostgreSQL was not asked about budgets; memory decides');
    return deps.reservations.reserveWithoutDatabase(wish);
  }
}
