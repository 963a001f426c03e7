import { endingOf } from '../transforms/grammatical-number.ts';
import { looksLike, type SlotType, slotTypeOf } from '../transforms/slot-type.ts';
import type { Slot, Template } from '../template.ts';
import { errorUpperBound, isErrorWithin } from './error-bound.ts';

/** A value must have been right so often before it counts as known where no new values are taken. */
const KNOWN_AFTER = 2;
const MOST_VALUES = 256;
const MOST_EXCEPTIONS = 64;

/** Whether a word, in lower case, is literal text of some template of the group. */
export type IsLiteral = (word: string) => boolean;

/** The evidence that a template was right about a prompt with these values. */
export function withMatch(slots: readonly Slot[], values: readonly string[]): Slot[] {
  return slots.map((slot, at) => {
    const value = values[at]!;
    const seen = timesSeen(slot, value);
    const others = slot.values.filter((known) => known.value !== value).slice(1 - MOST_VALUES);
    const novelty = seen > 0 ? slot.novelty : count(slot.novelty, slotTypeOf(value), 'right');
    const exceptions = slot.exceptions.filter((exception) => exception !== value);
    return { ...slot, novelty, exceptions, values: [...others, { value, times: seen + 1 }] };
  });
}

/**
 * The evidence that a claim was wrong. New values are to blame, and of these those in the slot that has been right about the fewest
 * new ones; where all were known, nothing can be named.
 */
export function withMismatch(slots: readonly Slot[], values: readonly string[]): Slot[] {
  const trust = slots.map((slot, at) => {
    const isNew = timesSeen(slot, values[at]!) === 0;
    return isNew ? noveltyOf(slot.novelty, slotTypeOf(values[at]!)).right : Infinity;
  });
  const least = Math.min(...trust);
  return slots.map((slot, at) => {
    const value = values[at]!;
    if (least === Infinity || trust[at] !== least) return slot;
    const exceptions = [...slot.exceptions, value].slice(-MOST_EXCEPTIONS);
    return { ...slot, exceptions, novelty: count(slot.novelty, slotTypeOf(value), 'wrong') };
  });
}

/** Upper bound of the template's error rate, 0 to 1: one-sided, 95 %. */
export function boundOf({ shadowMatches, shadowMismatches }: Template): number {
  return errorUpperBound(shadowMismatches, shadowMatches + shadowMismatches);
}

/** Whether that bound is within the budget. */
export function isProven({ shadowMatches, shadowMismatches }: Template, errorBudget: number): boolean {
  return isErrorWithin(errorBudget, shadowMismatches, shadowMatches + shadowMismatches);
}

/**
 * Whether the template claims to know the answer for these values: each is known in its slot, or new and like those
 * that are. A word that is literal text somewhere in the group may be what tells another kind of prompt: a new value with
 * one is a miss.
 */
export function claimsValues({ slots, response }: Template, values: readonly string[], isLiteral: IsLiteral): boolean {
  return slots.every((slot, at) => {
    const value = values[at]!;
    if (slot.exceptions.includes(value)) return false;
    if (slot.takesAnything) return !/[\r\n]/.test(value);
    if (timesSeen(slot, value) > 0) return true;
    const seen = seenIn(slot);
    if (isCounted(at, response) && !hasSeenEnding(value, seen)) return false;
    return looksLike(value, seen) && !wordsIn(value).some(isLiteral);
  });
}

/**
 * Whether its claim may be served: new values too have an error bound of their own, per slot and type, that must be within the
 * budget. A slot that the response does not show takes known values only: what it decides cannot be seen.
 */
export function coversValues({ slots, response }: Template, values: readonly string[], errorBudget: number): boolean {
  return slots.every((slot, at) => {
    const value = values[at]!;
    if (slot.takesAnything || timesSeen(slot, value) >= KNOWN_AFTER) return true;
    if (!isShown(at, response)) return false;
    const { right, wrong } = noveltyOf(slot.novelty, slotTypeOf(value));
    return isErrorWithin(errorBudget, wrong, right + wrong);
  });
}

/** Whether the response has the value of a slot in the plural or singular. */
function isCounted(slot: number, response: Template['response']): boolean {
  return response.some((choice) =>
    choice.some((parts) =>
      parts.some(
        (part) => 'ways' in part && part.ways.some((way) => way.slot === slot && /plural|singular/.test(way.by)),
      ),
    ),
  );
}

/** Whether the value of a slot is part of the response in every explanation of it. */
export function isShown(slot: number, response: Template['response']): boolean {
  return response.some((choice) =>
    choice.every((parts) => parts.some((part) => 'ways' in part && part.ways.some((way) => way.slot === slot))),
  );
}

function timesSeen(slot: Slot, value: string): number {
  return slot.values.find((seen) => seen.value === value)?.times ?? 0;
}

/** Rules of plural and singular go by the ending of a word: one that was never seen may have a rule of its own, or an exception. */
function hasSeenEnding(value: string, seen: readonly string[]): boolean {
  const ending = endingOf(value);
  return ending !== null && seen.some((known) => endingOf(known) === ending);
}

function seenIn(slot: Slot): string[] {
  return slot.values.map(({ value }) => value);
}

function noveltyOf(novelty: Slot['novelty'], type: SlotType) {
  return novelty.find((entry) => entry.type === type) ?? { type, right: 0, wrong: 0 };
}

function count(novelty: Slot['novelty'], type: SlotType, what: 'right' | 'wrong'): Slot['novelty'] {
  const entry = noveltyOf(novelty, type);
  return [...novelty.filter((other) => other.type !== type), { ...entry, [what]: entry[what] + 1 }];
}

function wordsIn(value: string): string[] {
  return value.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}
