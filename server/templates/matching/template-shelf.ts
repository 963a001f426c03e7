import type { Template } from '../template.ts';
import { claimsValues, coversValues } from '../trial/evidence.ts';
import { createLiteralWords } from '../trial/literal-words.ts';
import { renderResponse } from './render-response.ts';
import { isSameResponse } from './same-response.ts';
import { createTemplateIndex, type Reading } from './template-index.ts';

/** What a template says to a prompt of its pattern. */
export interface Answer extends Reading {
  /** Null where its explanations disagree about the values. */
  text: string | null;
  /** Whether it claims that this is the answer: the values are of a kind it was right about. */
  isClaim: boolean;
}

/** The templates of one group, whatever their status. */
export interface TemplateShelf {
  /** Adds it, or replaces the one of the same id. */
  put(template: Template): void;
  remove(id: string): boolean;
  get(id: string): Template | undefined;
  all(): Template[];
  readonly size: number;
  answers(prompt: string): Answer[];
}

export function createTemplateShelf(): TemplateShelf {
  const index = createTemplateIndex();
  const literals = createLiteralWords();
  const remove = (id: string): boolean => {
    const known = index.get(id);
    if (!known) return false;
    literals.remove(known.prompt);
    index.remove(id);
    return true;
  };
  return {
    put(template) {
      const known = index.get(template.id);
      if (known) literals.remove(known.prompt);
      literals.add(template.prompt);
      index.put(template);
    },
    remove,
    get: (id) => index.get(id),
    all: () => index.all(),
    get size() {
      return index.size;
    },
    answers: (prompt) =>
      index.read(prompt).map(({ template, values }) => {
        const text = renderResponse(template.response, values);
        return { template, values, text, isClaim: text !== null && claimsValues(template, values, literals.has) };
      }),
  };
}

/**
 * The answer that may be served: of an ACTIVE template whose evidence covers the values, where no other template that claims the
 * prompt, on trial or not, has a different one. Null where there is none.
 */
export function serve(answers: readonly Answer[], errorBudget: number): { template: Template; text: string } | null {
  const claims = answers.filter(({ template: { status }, isClaim }) => isClaim && IN_USE.includes(status));
  const served = claims.find(
    ({ template, values }) => template.status === 'ACTIVE' && coversValues(template, values, errorBudget),
  );
  if (!served || served.text === null) return null;
  const { template, text } = served;
  return claims.every((claim) => isSameResponse(claim.text!, text)) ? { template, text } : null;
}

const IN_USE: readonly Template['status'][] = ['SHADOW', 'ACTIVE'];
