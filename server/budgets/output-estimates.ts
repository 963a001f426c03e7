import { LRUCache } from 'lru-cache';

/** Many a model may write as much; until an answer has been seen nothing else is known. */
const NOTHING_SEEN = 131_072;
const MOST_KINDS = 2000;
const KEPT_ANSWERS = 128;
/** Of the answers kept, at most one in fifty was longer. */
const QUANTILE = 0.98;

/** Whose answers are alike. */
export interface AnswerKind {
  provider: string;
  model: string;
  agentType: string;
}

/** How long answers are, learned from the last ones of the same agent type, else of the same model. */
export interface OutputEstimates {
  /** Tokens that an answer will hardly pass. */
  of(kind: AnswerKind): number;
  learn(kind: AnswerKind, outputTokens: number): void;
}

export function createOutputEstimates(): OutputEstimates {
  const seen = new LRUCache<string, number[]>({ max: MOST_KINDS });
  const keysOf = ({ provider, model, agentType }: AnswerKind) =>
    [
      [provider, model, agentType],
      [provider, model],
    ].map((key) => JSON.stringify(key));
  return {
    of(kind) {
      const answers = keysOf(kind)
        .map((key) => seen.get(key))
        .find((found) => found !== undefined);
      return answers === undefined ? NOTHING_SEEN : quantile(answers);
    },
    learn(kind, outputTokens) {
      for (const key of keysOf(kind)) {
        const answers = seen.get(key) ?? [];
        answers.push(outputTokens);
        if (answers.length > KEPT_ANSWERS) answers.shift();
        seen.set(key, answers);
      }
    },
  };
}

/** Nearest rank. */
function quantile(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.ceil(sorted.length * QUANTILE) - 1]!;
}
