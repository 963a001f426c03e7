import type { Example, Template } from './template.ts';

/** What the learner did, with the template as it is after it. DROPPED ones are to be forgotten. */
export interface LearnerEvent {
  kind: 'PROPOSED' | 'REFINED' | 'MATCHED' | 'MISMATCHED' | 'ACTIVATED' | 'DEMOTED' | 'CHANGED' | 'DROPPED';
  template: Template;
}

/** An answer that may be given. Where `isRecheck`, the provider is to be asked instead, and its answer to be observed. */
export interface TemplateAnswer {
  template: Template;
  text: string;
  isRecheck: boolean;
}

/** How much the learner keeps; what comes beyond replaces the oldest. */
export interface LearnerLimits {
  /** Groups whose examples are kept; those not heard of for longest leave first. */
  groups: number;
  /** Groups whose templates are kept, far more: the oldest of these leave with their templates. */
  groupsWithTemplates: number;
  /** Examples of a group, and the characters that these have together. */
  examplesPerGroup: number;
  charactersPerGroup: number;
  templatesPerGroup: number;
  /** Longest prompt and longest response that are learned from, in characters. */
  promptCharacters: number;
  responseCharacters: number;
}

export const DEFAULT_LIMITS: LearnerLimits = {
  groups: 200,
  groupsWithTemplates: 10_000,
  examplesPerGroup: 500,
  charactersPerGroup: 1_000_000,
  templatesPerGroup: 10_000,
  promptCharacters: 20_000,
  responseCharacters: 65_536,
};

export interface LearnerOptions {
  /** Highest error rate, 0 to 1, that a template may have, bounded from above with 95 % confidence. */
  errorBudget: number;
  /** Share of the answers, 0 to 1, that are compared with the provider's all the same. */
  recheckShare: number;
  /** From 0 (inclusive) to 1 (exclusive): draws the answers that are rechecked. */
  random: () => number;
  newId: () => string;
  limits?: LearnerLimits;
}

/** Learns templates from completions and answers by them. It knows no clock, no disk and no model; all is done at once. */
export interface Learner {
  /** A true pair of prompt and response, from a provider: compares templates with it, and learns from it. */
  observe(group: string, example: Example): LearnerEvent[];
  /** The answer of the group's ACTIVE templates; null where none covers the prompt, or two disagree. */
  match(group: string, prompt: string): TemplateAnswer | null;
  template(id: string): Template | undefined;
  templates(): Template[];
  /**
   * Takes a template: from the store, from another instance, or written by a person. One that was learned and is ACTIVE under a laxer
   * budget than this learner's is put on trial again.
   */
  put(template: Template): void;
  /** Gives back what was observed before, for the examples of others to come; nothing is learned or compared. */
  remember(group: string, example: Example): void;
  /** Forgets an example, as its answer was found to be bad. Templates that were learned from it stay: demote them if need be. */
  forget(completionId: string): void;
  /** Takes an ACTIVE or SHADOW template out of use, as it was wrong; null where there is none. */
  demote(id: string): LearnerEvent | null;
  /** Switches a template off, or on again: with its evidence where it was DISABLED, with none where it was DEMOTED. */
  setEnabled(id: string, isEnabled: boolean): LearnerEvent | null;
  remove(id: string): boolean;
}
