/** A failed call, as far as grouping looks at it. */
export interface FailedCall {
  id: string;
  createdAt: string;
  errorCode?: string | null | undefined;
  errorMessage?: string | null | undefined;
  provider: string;
  model: string;
  modelName: string;
}

/** Failed calls of one code, provider and model. */
export interface ErrorGroup {
  key: string;
  count: number;
  newest: FailedCall;
}

/** Groups calls that come newest first; the group that failed last stands first. */
export function groupErrors(calls: readonly FailedCall[]): ErrorGroup[] {
  const groups = Map.groupBy(calls, ({ errorCode, provider, model }) => `${errorCode} ${provider} ${model}`);
  return [...groups].map(([key, members]) => ({ key, count: members.length, newest: members[0]! }));
}
