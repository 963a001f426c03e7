import type { ProviderError } from '../providers/provider.ts';
import { isTransient } from './retry-policy.ts';

const TRANSIENT_LIMIT = 10;
const REFUSED_LIMIT = 2;
const FIRST_PAUSE_MS = 5000;
const LONGEST_PAUSE_MS = 60_000;

/** What is known of one provider's health. */
export interface ProviderHealth {
  isCooling: boolean;
  /** null: it never failed since the start. */
  lastError: string | null;
  lastErrorAt: Date | null;
}

/**
 * Remembers who has been failing, so that the chain tries the healthy first.
 *
 *     ready --10 transient faults or 2 refused keys in a row--> cooling (5 s) --time--> on trial
 *     on trial --one more such fault--> cooling (twice as long, up to 60 s)
 *     any --success--> ready
 *
 * Faults met while cooling change nothing, and faults that are the caller's own (400, 404, 422, the deadline) never count.
 */
export interface CoolDown {
  succeeded(provider: string): void;
  failed(provider: string, error: ProviderError): void;
  healthOf(provider: string): ProviderHealth;
}

interface State {
  transientInRow: number;
  refusedInRow: number;
  /** 0: never cooled since the last success. */
  pauseMs: number;
  coolingUntilMs: number;
  lastError: { message: string; at: Date } | null;
}

export function createCoolDown(now: () => Date): CoolDown {
  const states = new Map<string, State>();
  const stateOf = (provider: string) => {
    const state = states.get(provider) ?? fresh();
    states.set(provider, state);
    return state;
  };
  const isCooling = (state: State) => now().getTime() < state.coolingUntilMs;

  return {
    succeeded(provider) {
      const { lastError } = stateOf(provider);
      states.set(provider, { ...fresh(), lastError });
    },
    failed(provider, error) {
      const state = stateOf(provider);
      state.lastError = { message: error.message, at: now() };
      if (isCooling(state)) return;
      count(state, error);
      if (isExhausted(state)) cool(state, now().getTime());
    },
    healthOf(provider) {
      const state = states.get(provider) ?? fresh();
      return {
        isCooling: isCooling(state),
        lastError: state.lastError?.message ?? null,
        lastErrorAt: state.lastError?.at ?? null,
      };
    },
  };
}

function fresh(): State {
  return { transientInRow: 0, refusedInRow: 0, pauseMs: 0, coolingUntilMs: 0, lastError: null };
}

function count(state: State, error: ProviderError): void {
  if (error.code === 'AUTHENTICATION') {
    state.refusedInRow += 1;
    state.transientInRow = 0;
  } else if (isTransient(error.code)) {
    state.transientInRow += 1;
    state.refusedInRow = 0;
  }
}

/** One that has cooled and not answered since is on trial: its limits are reached at the next fault that counts. */
function isExhausted(state: State): boolean {
  const onTrial = state.pauseMs > 0;
  return state.transientInRow >= (onTrial ? 1 : TRANSIENT_LIMIT) || state.refusedInRow >= (onTrial ? 1 : REFUSED_LIMIT);
}

function cool(state: State, nowMs: number): void {
  state.pauseMs = Math.min(LONGEST_PAUSE_MS, state.pauseMs * 2 || FIRST_PAUSE_MS);
  state.coolingUntilMs = nowMs + state.pauseMs;
  state.transientInRow = 0;
  state.refusedInRow = 0;
}
