import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { wilsonUpperBound } from '../../server/templates/trial/error-bound.ts';
import { runBaselines } from './baselines.ts';
import { createDraw } from './random.ts';
import { readLines } from './read-lines.ts';
import { replay, type ReplayOptions } from './replay.ts';
import { baselineRow, describe, explain, percent, TABLE_HEAD, tableRow, toJson } from './report.ts';
import { SETS } from './sets/sets.ts';

const USAGE = `Usage: npm run eval:templates -- FILE.ndjson [options]    replays a file
       npm run eval:templates -- [options]                replays our own sets, beside baselines
       npm run eval:templates -- --write FOLDER [--seed N] writes our own sets as files

  --seed N             draws rechecks, and our own sets; default 1
  --error-budget X     highest error rate of a template, above 0 and below 1; default 0.05
  --recheck-share X    share of the answers that are compared with the truth, 0 to 1; default 0.01
  --json               figures as one line of JSON
  --explain            lists templates and wrong serves

A line of the file: {"projectId","agentType","systemPrompt","prompt","response"}; the first three may be missing.
`;
const SHOWN_FAULTS = 20;

process.exitCode = main(process.argv.slice(2));

function main(args: string[]): number {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        seed: { type: 'string', default: '1' },
        'error-budget': { type: 'string', default: '0.05' },
        'recheck-share': { type: 'string', default: '0.01' },
        json: { type: 'boolean', default: false },
        explain: { type: 'boolean', default: false },
        write: { type: 'string' },
        help: { type: 'boolean', default: false },
      },
    });
    if (values.help) return say(USAGE);
    if (positionals.length > 1) throw new Error(`one file at a time, not ${positionals.length}`);
    const options: ReplayOptions = {
      seed: numberOf('seed', values.seed, (seed) => Number.isSafeInteger(seed) && seed >= 0, 'a whole number from 0'),
      errorBudget: numberOf('error-budget', values['error-budget'], (x) => x > 0 && x < 1, 'above 0 and below 1'),
      recheckShare: numberOf('recheck-share', values['recheck-share'], (x) => x >= 0 && x <= 1, 'from 0 to 1'),
    };
    if (values.write !== undefined) return writeSets(values.write, options.seed);
    if (positionals[0] === undefined) return runOwnSets(options, values.json);
    return runFile(positionals[0], options, values);
  } catch (error) {
    process.stderr.write(`${(error as Error).message}\n\n${USAGE}`);
    return 2;
  }
}

function runFile(
  file: string,
  options: ReplayOptions,
  { json, explain: isExplained }: { json: boolean; explain: boolean },
): number {
  const { lines, faults } = readLines(readFileSync(file, 'utf8'));
  for (const fault of faults.slice(0, SHOWN_FAULTS)) process.stderr.write(`${fault}\n`);
  if (faults.length > SHOWN_FAULTS) process.stderr.write(`... and ${faults.length - SHOWN_FAULTS} more.\n`);
  if (faults.length > 0) process.stderr.write(`${faults.length} lines were left out.\n`);
  const result = replay(lines, options);
  if (json)
    say(`${JSON.stringify({ file, ...options, malformedLines: faults.length, ...toJson(result, isExplained) })}\n`);
  else say(describe(result) + (isExplained ? explain(result) : ''));
  return faults.length > 0 ? 1 : 0;
}

function runOwnSets(options: ReplayOptions, json: boolean): number {
  const results: object[] = [];
  let [served, wrong] = [0, 0];
  if (!json)
    say(
      `seed ${options.seed}, error budget ${options.errorBudget}, recheck share ${options.recheckShare}\n\n${TABLE_HEAD}`,
    );
  for (const set of SETS) {
    const lines = set.generate(createDraw(options.seed));
    const result = replay(lines, options);
    served += result.served;
    wrong += result.wrong;
    if (json) results.push({ set: set.name, ...toJson(result, false) });
    else
      say(
        tableRow(set.name, result) +
          runBaselines(lines)
            .map((baseline) => baselineRow(set.name, baseline))
            .join(''),
      );
  }
  const falseServeUpperBound = served === 0 ? null : wilsonUpperBound(wrong, served);
  if (json) return say(`${JSON.stringify({ ...options, sets: results, served, wrong, falseServeUpperBound })}\n`);
  return say(
    `\nAll sets together: ${wrong} wrong of ${served} served, false serves at most ${percent(falseServeUpperBound)}\n`,
  );
}

function writeSets(folder: string, seed: number): number {
  mkdirSync(folder, { recursive: true });
  for (const { name, generate } of SETS) {
    const lines = generate(createDraw(seed)).map((line) => `${JSON.stringify(line)}\n`);
    writeFileSync(path.join(folder, `${name}.ndjson`), lines.join(''));
  }
  return say(`${SETS.length} sets are in ${folder}\n`);
}

function numberOf(name: string, text: string, isAllowed: (value: number) => boolean, allowed: string): number {
  const value = Number(text);
  if (text.trim() === '' || !isAllowed(value)) throw new Error(`--${name} is "${text}"; allowed is ${allowed}`);
  return value;
}

function say(text: string): number {
  process.stdout.write(text);
  return 0;
}
