import type { Step } from './transform.ts';

const MONTHS = 'january february march april may june july august september october november december'.split(' ');
const SHORT_MONTHS = MONTHS.map((name) => name.slice(0, 3));
const NUMBERS =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'.split(
    ' ',
  );

/** The ways to write a number, and the parts of a date. */
export const FIGURES: Readonly<Record<string, Step>> = {
  ungrouped: where(/^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/, (value) => value.replaceAll(',', '')),
  grouped: where(/^\d+(?:\.\d+)?$/, group),
  cents: where(/^\d{1,15}(?:\.\d+)?$/, (value) => Number(value).toFixed(2)),
  'two-digits': where(/^\d{1,2}$/, (value) => value.padStart(2, '0')),
  'no-zeros': where(/^0*\d+$/, (value) => value.replace(/^0+(?=\d)/, '')),
  digits: where(/^\D{0,3}\d+\D{0,3}$/, (value) => /\d+/.exec(value)![0]),
  ordinal: where(/^\d{1,4}$/, (value) => value + suffixOf(Number(value))),
  numeral: where(/^[a-z]+$/i, (value) => atOf(NUMBERS, value, 0)),
  spelled: where(/^\d{1,2}$/, (value) => NUMBERS[Number(value)] ?? null),
  'month-number': where(
    /^[a-z]{3,9}$/i,
    (value) => atOf(value.length === 3 ? SHORT_MONTHS : MONTHS, value, 1)?.padStart(2, '0') ?? null,
  ),
  'month-name': where(/^\d{1,2}$/, (value) => nameOf(MONTHS[Number(value) - 1])),
};

function where(look: RegExp, change: Step): Step {
  return (value) => (look.test(value) ? change(value) : null);
}

/** By thousands; what stands behind the point stays. */
function group(value: string): string {
  const [whole, rest] = value.split('.');
  const grouped = whole!.replaceAll(/\B(?=(?:\d{3})+$)/g, ',');
  return rest === undefined ? grouped : `${grouped}.${rest}`;
}

function suffixOf(number: number): string {
  const tens = number % 100;
  if (tens >= 11 && tens <= 13) return 'th';
  return ['th', 'st', 'nd', 'rd'][number % 10] ?? 'th';
}

/** The number of a word in a list that is counted from `first`. */
function atOf(list: readonly string[], word: string, first: number): string | null {
  const at = list.indexOf(word.toLowerCase());
  return at < 0 ? null : String(at + first);
}

function nameOf(word: string | undefined): string | null {
  return word === undefined ? null : word[0]!.toUpperCase() + word.slice(1);
}
