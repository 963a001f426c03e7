import type { MatchLogic, ModelInfo } from '@pydantic/genai-prices';

/** What a vendor appends to a model's name without making it another model: a date, a revision, "latest", a dated preview. */
const RELEASE = /^(-latest|[-@]\d{8}|-\d{4}-\d{2}-\d{2}|-\d{3,4}|-preview(-\d{2}-\d{2,4})?|-exp(-\d{2}-\d{2,4})?)?$/;

/**
 * Whether the id names that very model. The library also matches by parts of a name, by which "gpt-5-nano-tuned" would pass
 * for "gpt-5-nano": here only a release of the model passes.
 */
export function isSameModel(id: string, model: Pick<ModelInfo, 'id' | 'match'>): boolean {
  const wanted = id.toLowerCase();
  return [model.id, ...namesIn(model.match)].some((name) => isRelease(wanted, name.toLowerCase()));
}

function isRelease(id: string, name: string): boolean {
  return id.startsWith(name) && RELEASE.test(id.slice(name.length));
}

/** The literal names in the library's condition; patterns are not names. */
function namesIn(match: MatchLogic): string[] {
  if ('or' in match) return match.or.flatMap(namesIn);
  if ('and' in match) return match.and.flatMap(namesIn);
  return 'regex' in match ? [] : Object.values(match);
}
