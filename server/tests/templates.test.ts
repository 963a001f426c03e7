import { Client } from 'pg';
import { afterAll, afterEach, beforeAll, expect, it, onTestFinished } from 'vitest';
import { startTestApp, type TestApp } from '../testing/app.ts';
import { type Calls, createCalls } from '../testing/calls.ts';
import { openLiveClient } from '../testing/live-client.ts';
import { type FakeVendors, startFakeVendors } from '../testing/vendors/fake-vendors.ts';

const TEMPLATE = `id name origin projectId agentType provider model status promptPattern responsePattern examples shadowMatches
  shadowMismatches errorUpperBound errorBudget uses tokensSaved costSaved createdAt updatedAt lastUsedAt
  parameters { name type examples } exampleCompletions { prompt response }`;
const NAMES = [
  'Invoice',
  'Customer',
  'OrderLine',
  'Payment',
  'Product',
  'Shipment',
  'Account',
  'Ticket',
  'Report',
  'Session',
];

let app: TestApp;
let vendors: FakeVendors;
let calls: Calls;
let database: Client;
beforeAll(async () => {
  vendors = await startFakeVendors();
  // Five matches without an error bound its rate by 0.45.
  app = await startTestApp({ ...vendors.environment, TEMPLATE_ERROR_BUDGET: '0.5', TEMPLATE_RECHECK_SHARE: '0' });
  calls = createCalls(app);
  database = new Client({ connectionString: app.databaseUrl });
  await database.connect();
});
afterEach(() => vendors.reset());
afterAll(async () => {
  await database.end();
  await app.close();
  await vendors.close();
});

/** The vendor's secret: a class of that name. */
const scaffold = (prompt: string) => {
  const name = /called (\w+)/.exec(prompt)?.[1] ?? 'Nothing';
  return `export class ${name}Service {\n  constructor(private readonly ${name[0]!.toLowerCase()}${name.slice(1)}s: ${name}[]) {}\n}\n`;
};
const promptOf = (name: string) => `Write a service called ${name} in TypeScript.`;
/** Another value each time, of the kind that was seen before. */
const nameOf = (number: number) => `${NAMES[number % NAMES.length]}${'ABCDEFGHIJ'[Math.floor(number / NAMES.length)]}`;

async function templatesOf(agentType: string): Promise<any[]> {
  const query = `query ($agentType: [String!]) { templates(filter: { agentType: $agentType }) { nodes { ${TEMPLATE} } } }`;
  return (await app.graphql(query, { agentType: [agentType] }))['templates'].nodes;
}

/** Asks about one name after the other until a template answers; returns that answer and how often the vendor was asked. */
async function untilServed(agentType: string, more: Record<string, unknown> = {}): Promise<any> {
  vendors.always('gemini', { text: scaffold });
  for (let number = 0; ; number += 1) {
    const name = nameOf(number);
    const completion = await calls.complete({ agentType, prompt: promptOf(name), cache: 'OFF', ...more });
    if (completion.servedBy === 'TEMPLATE') return { ...completion, name, asked: number };
    await learned(agentType, number + 1, more);
  }
}

/** Waits until so many completions have been learned from. */
async function learned(agentType: string, count: number, more: Record<string, unknown> = {}): Promise<void> {
  const query = `SELECT count(*)::integer AS learned FROM template_examples AS e JOIN template_groups AS g ON g.key = e.group_key
    WHERE e.version IS NOT NULL AND g.agent_type = $1 AND g.project_id IS NOT DISTINCT FROM $2`;
  for (;;) {
    const { rows } = await database.query(query, [agentType, more['projectId'] ?? null]);
    if (rows[0].learned >= count) return;
  }
}

it('what is asked again and again with other names is learned, proven beside real calls, and then costs nothing', async () => {
  const served = await untilServed('scaffolder');
  expect(served.text).toBe(scaffold(promptOf(served.name)));
  expect(served).toMatchObject({ provider: 'template', model: 'gemini-2.5-flash', totalCost: 0, costStatus: 'FREE' });
  expect(served).toMatchObject({ inputTokens: 0, outputTokens: 0, finishReason: 'STOP', attempts: [] });
  expect(served.asked).toBeGreaterThanOrEqual(5);
  const [row] = await calls.rows(1, { agentType: ['scaffolder'], status: ['TEMPLATED'] });
  expect(row).toMatchObject({ provider: 'template', requestModel: 'gemini-2.5-flash', success: true, cacheHit: false });
  const [template] = await templatesOf('scaffolder');
  expect(template).toMatchObject({
    status: 'ACTIVE',
    origin: 'LEARNED',
    shadowMismatches: 0,
    uses: 1,
    tokensSaved: 15,
  });
  expect(template.errorUpperBound).toBeLessThanOrEqual(0.5);
  expect(template.promptPattern).toMatch(/^Write a service called \{\{\w+\}\} in TypeScript\.$/);
  expect(template.responsePattern).toMatch(/export class \{\{\w+\}\}Service/);
  expect(template.exampleCompletions[0].response).toContain('export class');
  // 10 tokens at 0.30 and 5 at 2.50 dollars per million.
  expect(template.costSaved).toBeCloseTo(0.000_015_5, 12);
  const savings = '{ totals { calls } savings { templateCost } }';
  const { all, ofTemplate } = await app.graphql(
    `query ($id: ID!) {
      all: usageStats(filter: { agentType: ["scaffolder"] }) ${savings}
      ofTemplate: usageStats(filter: { templateId: [$id] }) ${savings}
    }`,
    { id: template.id },
  );
  expect(all.savings.templateCost).toBe(template.costSaved);
  expect(ofTemplate).toEqual({ totals: { calls: 1 }, savings: all.savings });
});

it('nothing of one project, model, system prompt or temperature is served to another', async () => {
  await untilServed('separate', { projectId: 'mine' });
  const prompt = promptOf(nameOf(60));
  const ask = (more: Record<string, unknown>) =>
    calls.complete({ agentType: 'separate', prompt, cache: 'OFF', ...more });
  for (const more of [
    { projectId: 'theirs' },
    { projectId: 'mine', model: 'gemini-2.5-pro' },
    { projectId: 'mine', systemPrompt: 'Be brief.' },
    { projectId: 'mine', temperature: 0.1 },
    { projectId: 'mine', useTemplates: false },
  ]) {
    expect((await ask(more)).servedBy).toBe('PROVIDER');
  }
  expect((await ask({ projectId: 'mine' })).servedBy).toBe('TEMPLATE');
});

it('one answer that is another than the template would give takes it out of use', async () => {
  await untilServed('drifter');
  vendors.always('gemini', { text: (prompt) => `// A new house style\n${scaffold(prompt)}` });
  await calls.complete({ agentType: 'drifter', prompt: promptOf(nameOf(70)), useTemplates: false, cache: 'OFF' });
  for (;;) {
    const templates = await templatesOf('drifter');
    if (templates.some(({ status }) => status === 'DEMOTED')) break;
  }
  expect((await calls.complete({ agentType: 'drifter', prompt: promptOf(nameOf(71)), cache: 'OFF' })).servedBy).toBe(
    'PROVIDER',
  );
});

it('a template is switched off and on, deleted, and rated out of use; each change is told to who watches', async () => {
  const live = await openLiveClient(app.url);
  onTestFinished(() => live.close());
  const changes = live.subscribe('subscription { templateChanged { id status agentType } }');
  const served = await untilServed('managed');
  const until = async (status: string) => {
    for (;;) {
      const { templateChanged } = (await changes.next()).data;
      if (templateChanged.agentType === 'managed' && templateChanged.status === status) return templateChanged.id;
    }
  };
  const id = await until('ACTIVE');
  const prompt = promptOf(nameOf(80));
  const servedBy = async () => (await calls.complete({ agentType: 'managed', prompt, cache: 'OFF' })).servedBy;
  const set = 'mutation ($id: ID!, $enabled: Boolean!) { setTemplateEnabled(id: $id, enabled: $enabled) { status } }';
  expect((await app.graphql(set, { id, enabled: false }))['setTemplateEnabled'].status).toBe('DISABLED');
  expect(await until('DISABLED')).toBe(id);
  expect(await servedBy()).toBe('PROVIDER');
  expect((await app.graphql(set, { id, enabled: true }))['setTemplateEnabled'].status).toBe('ACTIVE');
  expect(await servedBy()).toBe('TEMPLATE');
  const rate = 'mutation ($id: ID!, $score: Float!) { rateCompletion(completionId: $id, score: $score) }';
  expect((await app.graphql(rate, { id: served.completionId, score: 0.5 }))['rateCompletion']).toBe(true);
  expect(await until('DEMOTED')).toBe(id);
  expect(await servedBy()).toBe('PROVIDER');
  expect((await app.graphql('mutation ($id: ID!) { deleteTemplate(id: $id) }', { id }))['deleteTemplate']).toBe(true);
  expect(await app.graphql(`query ($id: ID!) { template(id: $id) { id } }`, { id })).toEqual({ template: null });
  const { errors } = await app.ask(set, { id, enabled: true });
  expect(errors?.[0]?.extensions.code).toBe('NOT_FOUND');
});

it('an answer can be rated in the moment it is there', async () => {
  const rate = 'mutation ($id: ID!) { rateCompletion(completionId: $id, score: 0.9) }';
  for (let number = 0; number < 5; number += 1) {
    const { completionId } = await calls.complete({
      agentType: 'rated',
      prompt: promptOf(nameOf(number)),
      cache: 'OFF',
    });
    expect(await app.graphql(rate, { id: completionId })).toEqual({ rateCompletion: true });
  }
});

it('another instance knows what was learned here, and so does one that starts later', async () => {
  await untilServed('shared');
  const other = await app.another();
  onTestFinished(() => other.close());
  const elsewhere = createCalls({ ...app, graphql: (query, variables) => askAt(other.url, query, variables) });
  const ask = () => elsewhere.complete({ agentType: 'shared', prompt: promptOf(nameOf(90)), cache: 'OFF' });
  while ((await ask()).servedBy !== 'TEMPLATE');
  await app.restart();
  const here = () => calls.complete({ agentType: 'shared', prompt: promptOf(nameOf(91)), cache: 'OFF' });
  while ((await here()).servedBy !== 'TEMPLATE');
  expect((await here()).text).toBe(scaffold(promptOf(nameOf(91))));
});

it('a template that a person writes answers what is asked in its way', async () => {
  const create = `mutation ($input: CreateTemplateInput!) { createTemplate(input: $input) { ${TEMPLATE} } }`;
  const input = {
    agentType: 'writer',
    promptPattern: 'Greet {{name}} politely',
    responsePattern: 'Good day, {{name|upper}}!',
    status: 'ACTIVE',
  };
  const { createTemplate } = await app.graphql(create, { input });
  expect(createTemplate).toMatchObject({
    origin: 'WRITTEN',
    status: 'ACTIVE',
    name: 'Greet {{name}} politely',
    uses: 0,
  });
  const completion = await calls.complete({ agentType: 'writer', prompt: 'Greet Ada politely' });
  expect(completion).toMatchObject({ text: 'Good day, ADA!', servedBy: 'TEMPLATE' });
  const { errors } = await app.ask(create, { input: { ...input, responsePattern: 'Good day, {{nobody}}!' } });
  expect(errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
  expect(errors?.[0]?.message).toContain('{{nobody}}');
});

async function askAt(url: string, query: string, variables?: Record<string, unknown>): Promise<any> {
  const body = JSON.stringify({ query, variables });
  const headers = { 'content-type': 'application/json' };
  const { data, errors } = (await (await fetch(`${url}/graphql`, { method: 'POST', headers, body })).json()) as any;
  if (errors) throw new Error(JSON.stringify(errors));
  return data;
}
