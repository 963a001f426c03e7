import { formatCount } from '../format/count.ts';
import { formatDuration } from '../format/duration.ts';
import { STATUS_NAMES } from './status-mark.tsx';
import type { LogAttempt } from './use-log.ts';

/** All tries of a completion on one line of time, each to be opened: when it began, how long it took and how it ended. */
export function Attempts({
  attempts,
  openId,
  onShow,
}: {
  /** Oldest first. */
  attempts: readonly LogAttempt[];
  openId: string;
  onShow: (id: string) => void;
}) {
  const began = Math.min(...attempts.map(({ createdAt }) => Date.parse(createdAt)));
  const end = Math.max(...attempts.map((one) => Date.parse(one.createdAt) + one.durationSeconds * 1000));
  const whole = Math.max(end - began, 1);
  const share = (ms: number) => `${(100 * ms) / whole}%`;
  return (
    <ol className="attempts" aria-label="Attempts of this completion">
      {attempts.map((one) => {
        const { id, attempt, status, provider, modelName, errorCode, durationSeconds: seconds } = one;
        const first = one.timeToFirstTokenSeconds;
        return (
          <li key={id} data-open={id === openId || undefined}>
            <button type="button" aria-current={id === openId ? 'true' : undefined} onClick={() => onShow(id)}>
              <span className="attempt-name">
                <span className="number">{formatCount(attempt)}</span> {provider} · {modelName}
              </span>
              <span className="attempt-end">
                {errorCode ?? STATUS_NAMES[status]}, {formatDuration(seconds)}
              </span>
              <span className="attempt-line" aria-hidden="true">
                <span
                  className="attempt-bar"
                  data-status={status}
                  style={{ left: share(Date.parse(one.createdAt) - began), width: share(seconds * 1000) }}
                >
                  {typeof first === 'number' && seconds > 0 && (
                    <span className="attempt-first" style={{ left: `${(100 * first) / seconds}%` }} />
                  )}
                </span>
              </span>
            </button>
          </li>
        );
      })}
    </ol>
  );
}
