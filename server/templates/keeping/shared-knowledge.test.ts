import { randomUUID } from 'node:crypto';
import { expect, it, onTestFinished } from 'vitest';
import { openDatabase } from '../../database/open-database.ts';
import { createDiagnostics } from '../../diagnostics.ts';
import { openAnnouncements } from '../../listening/announcements.ts';
import { createTestDatabase } from '../../testing/database.ts';
import type { TemplateGroup } from '../template-group.ts';
import type { NewExample } from './kept-template.ts';
import { openTemplates, type Templates } from './open-templates.ts';

const GROUP: TemplateGroup = {
  projectId: null,
  agentType: 'scaffolder',
  provider: 'gemini',
  model: 'gemini-2.5-flash',
  temperature: null,
  maxOutputTokens: null,
  before: [],
};

async function openInstances() {
  const { url, drop } = await createTestDatabase();
  onTestFinished(drop);
  const diagnostics = createDiagnostics('silent');
  const open = async (given: { isLearning?: boolean; now?: () => Date } = {}) => {
    const database = await openDatabase(url, diagnostics);
    onTestFinished(() => database.close());
    const announcements = openAnnouncements(database.connect, diagnostics);
    const templates = openTemplates({
      pools: database,
      listen: announcements.listen,
      diagnostics,
      now: () => new Date(),
      newId: randomUUID,
      random: () => 0.5,
      isLearning: true,
      errorBudget: 0.5,
      recheckShare: 0,
      exampleDays: 1,
      ...given,
    });
    onTestFinished(() => announcements.close());
    onTestFinished(() => templates.close());
    return { templates, database };
  };
  return open;
}

let number = 0;
const nameOf = (at: number) => `Thing${String.fromCharCode(65 + (at % 26), 65 + Math.floor(at / 26))}`;

function example(name: string, more: Partial<NewExample> = {}): NewExample {
  const prompt = `Make a class called ${name} now`;
  const response = `class ${name} { /* ${name} */ }`;
  return {
    completionId: randomUUID(),
    prompt,
    response,
    inputTokens: 10,
    outputTokens: 6,
    createdAt: new Date(),
    ...more,
  };
}

/** Learns through these instances in turn until the first of them serves. */
async function untilServed(instances: readonly Templates[]): Promise<void> {
  for (;;) {
    const name = nameOf((number += 1));
    if (instances[0]!.match(GROUP, example(name).prompt)) return;
    await instances[number % instances.length]!.learn(GROUP, example(name));
    await new Promise(setImmediate);
  }
}

it('evidence of two instances adds up, and both serve what it proves', async () => {
  const open = await openInstances();
  const [{ templates: one }, { templates: other }] = [await open(), await open()];
  await untilServed([one, other]);
  await untilServed([other, one]);
  const { nodes } = await other.list(
    { projectId: null, agentType: null, status: ['ACTIVE'], search: null },
    FIRST_PAGE,
  );
  expect(nodes).toHaveLength(1);
  expect(nodes[0]!.template.shadowMismatches).toBe(0);
  expect(nodes[0]!.usage).toEqual({ inputTokens: 10, outputTokens: 6 });
});

it('each example is learned from once, although both instances find it waiting', async () => {
  const open = await openInstances();
  const [{ templates: one, database }, { templates: other }] = [await open(), await open()];
  const examples = Array.from({ length: 40 }, (_, at) => example(nameOf(100 + at)));
  await Promise.all(examples.map((each, at) => (at % 2 ? one : other).learn(GROUP, each)));
  for (;;) {
    await Promise.all([one.keepHouse(), other.keepHouse()]);
    const { rows } = await database.reads.query(
      'SELECT count(*)::integer AS waiting FROM template_examples WHERE version IS NULL',
    );
    if (rows[0].waiting === 0) break;
  }
  const { nodes } = await one.list({ projectId: null, agentType: null, status: null, search: null }, FIRST_PAGE);
  const [kept] = nodes;
  // The first example makes no template; each of the others is evidence of it, once.
  const { rows } = await database.reads.query('SELECT completions::integer FROM templates');
  expect(rows.map(({ completions }) => completions)).toEqual([39]);
  expect(kept!.template.shadowMatches).toBeLessThanOrEqual(39);
});

it('a low rating forgets the example and takes what was learned from it out of use, on every instance', async () => {
  const open = await openInstances();
  const [{ templates: one, database }, { templates: other }] = [await open(), await open()];
  await untilServed([one]);
  const { nodes } = await one.list({ projectId: null, agentType: null, status: null, search: null }, FIRST_PAGE);
  const bad = nodes[0]!.template.examples[0]!.completionId;
  await other.rate({ completionId: bad, score: 0.2 }, []);
  const prompt = example(nameOf(200)).prompt;
  while (one.match(GROUP, prompt)) await new Promise(setImmediate);
  expect((await one.find(nodes[0]!.template.id))!.template.status).toBe('DEMOTED');
  const { rows } = await database.reads.query('SELECT FROM template_examples WHERE completion_id = $1', [bad]);
  expect(rows).toHaveLength(0);
});

it('keeps no prompt where learning is off, and none that is older than it may be', async () => {
  const open = await openInstances();
  const { templates: off, database } = await open({ isLearning: false });
  await off.learn(GROUP, example('Nobody'));
  const count = async () =>
    (await database.reads.query('SELECT count(*)::integer AS n FROM template_examples')).rows[0].n;
  expect(await count()).toBe(0);
  const { templates: on } = await open();
  await on.learn(GROUP, example('Old', { createdAt: new Date(Date.now() - 2 * 86_400_000) }));
  await on.learn(GROUP, example('Young'));
  // While it is being learned from it stays.
  const countAfterwards = () => on.keepHouse().then(count);
  await expect.poll(countAfterwards).toBe(1);
});

it('what PostgreSQL cannot keep as it is, is not learned from', async () => {
  const open = await openInstances();
  const { templates, database } = await open();
  await templates.learn(GROUP, example('Nul', { response: 'a\0b' }));
  await templates.learn(GROUP, example('Half', { response: 'a\uD800b' }));
  const { rows } = await database.reads.query('SELECT FROM template_examples');
  expect(rows).toHaveLength(0);
});

const FIRST_PAGE = { number: 1, size: 50, after: null };
