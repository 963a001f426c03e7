import { boundOf } from '../../server/templates/trial/evidence.ts';
import { printPrompt, printResponse } from '../../server/templates/patterns/print-patterns.ts';
import type { BaselineResult } from './baselines.ts';
import { KIND_SEEN, type Replay } from './replay.ts';

const SHOWN_CHARACTERS = 400;

/** The figures, one a line. */
export function describe(replay: Replay): string {
  const { p50, p99 } = replay.matchMilliseconds;
  const rows: [string, string][] = [
    ['prompts', String(replay.prompts)],
    ['exact repeats', `${replay.exactRepeats} (the response cache answers these; they are no part of what follows)`],
    ['shadowed', String(replay.shadowed)],
    ['served', String(replay.served)],
    ['wrong', String(replay.wrong)],
    ['rechecked', String(replay.rechecked)],
    [
      'false-serve rate',
      `${percent(replay.falseServeRate)} (95 % Wilson upper bound ${percent(replay.falseServeUpperBound)})`,
    ],
    ['coverage', percent(replay.coverage)],
    [`  of kinds seen ${KIND_SEEN} times`, percent(replay.coverageOfSeenKinds)],
    ['templates', `${replay.templates.length} (${countActive(replay)} active, ${replay.demoted} demoted on the way)`],
    ['match time', `p50 ${p50.toFixed(3)} ms, p99 ${p99.toFixed(3)} ms`],
  ];
  const shown = replay.coverageOfSeenKinds === null ? rows.filter(([name]) => !name.startsWith('  ')) : rows;
  return shown.map(([name, figure]) => `${name.padEnd(26)}${figure}\n`).join('');
}

/** Templates and wrong serves, for people. */
export function explain({ templates, wrongServes }: Replay): string {
  const listed = templates
    .toSorted((a, b) => b.shadowMatches - a.shadowMatches)
    .map(
      (template) =>
        `${template.id} ${template.status}: ${template.shadowMatches} right, ${template.shadowMismatches} wrong in shadow, ` +
        `error at most ${percent(boundOf(template))}\n${indent(printPrompt(template))}${indent(printResponse(template), '=> ')}`,
    );
  const wrong = wrongServes.map(
    ({ line, templateId, prompt, served, truth }) =>
      `line ${line}, served by ${templateId}\n${indent(prompt)}${indent(served, 'served ')}${indent(truth, 'truth  ')}`,
  );
  return [`\nTemplates\n\n`, ...listed, `\nWrong serves: ${wrong.length}\n\n`, ...wrong].join('');
}

/** The same as an object for programs; with what `explain` tells where it is asked for. */
export function toJson({ templates, wrongServes, ...figures }: Replay, isExplained: boolean): object {
  if (!isExplained) return { ...figures, templates: templates.length };
  const listed = templates.map((template) => ({
    id: template.id,
    status: template.status,
    promptPattern: printPrompt(template),
    responsePattern: printResponse(template),
    shadowMatches: template.shadowMatches,
    shadowMismatches: template.shadowMismatches,
    errorUpperBound: boundOf(template),
  }));
  return { ...figures, templates: templates.length, templateList: listed, wrongServes };
}

/** A row of the table over our own sets. */
export function tableRow(
  set: string,
  { served, wrong, coverage, coverageOfSeenKinds, falseServeUpperBound }: Replay,
): string {
  return cells([
    set,
    'templates',
    served,
    wrong,
    percent(falseServeUpperBound),
    percent(coverage),
    percent(coverageOfSeenKinds),
  ]);
}

export function baselineRow(set: string, { name, served, wrong, falseServeUpperBound }: BaselineResult): string {
  return cells([set, name, served, wrong, percent(falseServeUpperBound), '', '']);
}

export const TABLE_HEAD = cells([
  'set',
  'answered by',
  'served',
  'wrong',
  'false serves <=',
  'coverage',
  'of seen kinds',
]);

export function percent(share: number | null): string {
  return share === null ? '-' : `${(share * 100).toFixed(2)} %`;
}

function cells(values: readonly (string | number)[]): string {
  return `${values.map((value, at) => String(value)[at < 2 ? 'padEnd' : 'padStart']([12, 24, 8, 8, 16, 10, 14][at]!)).join(' ')}\n`;
}

function countActive({ templates }: Replay): number {
  return templates.filter(({ status }) => status === 'ACTIVE').length;
}

function indent(text: string, mark = ''): string {
  const shown = text.length > SHOWN_CHARACTERS ? `${text.slice(0, SHOWN_CHARACTERS)}...` : text;
  return `${`${mark}${shown.trimEnd()}`.replaceAll(/^/gm, '    ')}\n`;
}
