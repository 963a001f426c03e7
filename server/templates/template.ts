import type { SlotType } from './transforms/slot-type.ts';

/**
 * SHADOW answers silently beside real calls and is compared; ACTIVE is served; DEMOTED disagreed while it was served; DISABLED was
 * switched off by a person.
 */
export const TEMPLATE_STATUSES = ['SHADOW', 'ACTIVE', 'DEMOTED', 'DISABLED'] as const;
export type TemplateStatus = (typeof TEMPLATE_STATUSES)[number];

/** LEARNED from completions, or WRITTEN by a person. */
export const TEMPLATE_ORIGINS = ['LEARNED', 'WRITTEN'] as const;
export type TemplateOrigin = (typeof TEMPLATE_ORIGINS)[number];

/** A successful completion: what was asked and what was answered. */
export interface Example {
  completionId: string;
  prompt: string;
  response: string;
}

/** The value of a slot under a transform (see `transforms/transform.ts`). */
export interface Way {
  slot: number;
  by: string;
}

/** A piece of a response: text as it is, or a value, with all the ways to make it that explain every example. */
export type Part = { text: string } | { ways: readonly Way[] };

/**
 * One stretch of a response: each of its alternatives explains every example that was seen, and mostly there is one. Ways and
 * alternatives must agree about a new prompt, or the template has no answer to it: a version space, as in FlashFill (Gulwani, 2011).
 */
export type Choice = readonly (readonly Part[])[];

/** A value that was seen in a slot, and how often the template was right about it. */
export interface SeenValue {
  value: string;
  times: number;
}

/** How often a template was right and wrong about values that were new in a slot. */
export interface Novelty {
  type: SlotType;
  right: number;
  wrong: number;
}

/** What was seen in the place of a slot. */
export interface Slot {
  /** A word that is unique in its template. */
  name: string;
  /** A person said that any value of one line may stand here. A learned slot takes what has evidence. */
  takesAnything: boolean;
  /** Bounded; the one seen last is last. */
  values: readonly SeenValue[];
  /** One for each type of value that was seen. */
  novelty: readonly Novelty[];
  /** New values with which the template was wrong: it does not answer these. Bounded. */
  exceptions: readonly string[];
}

/** A prompt with slots, the response as a function of them, and the evidence. Plain JSON, never changed in place. */
export interface Template {
  id: string;
  /** Templates of one group only are compared and served: project, agent type, system prompt, model, parameters. */
  group: string;
  origin: TemplateOrigin;
  status: TemplateStatus;
  /** The literal texts of the prompt; slot i stands between text i and text i + 1. */
  prompt: readonly string[];
  response: readonly Choice[];
  slots: readonly Slot[];
  /** Pairs it is derived from; bounded. A written one has none. */
  examples: readonly Example[];
  /** Different prompts it was right about before the answer was known, since it is in shadow. */
  shadowMatches: number;
  shadowMismatches: number;
}
