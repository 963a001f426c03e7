import { expect, it } from 'vitest';
import { browse } from './browse.ts';
import { violations } from './violations.ts';

const at = browse();

const CREATE = 'mutation ($input: CreateTemplateInput!) { createTemplate(input: $input) { id } }';

async function write(promptPattern: string, responsePattern: string, status = 'SHADOW'): Promise<string> {
  const input = { agentType: 'writer', promptPattern, responsePattern, status };
  return (await at.app.graphql(CREATE, { input }))['createTemplate'].id;
}

const row = (name: string) => at.page.getByRole('row', { name });

it('an empty list tells how templates come about; one that appears is shown at once, with its parameters marked', async () => {
  const { page, app } = at;
  await page.goto(app.url);
  await page.getByRole('link', { name: 'Templates' }).click();
  await page.getByRole('heading', { name: 'Templates', level: 1 }).waitFor();
  await page.getByText('Nothing learned yet.').waitFor();
  await write('Greet {{name}} politely', 'Good day, {{name|upper}}!');
  await row('Greet').waitFor();
  expect(await row('Greet').locator('mark').allTextContents()).toEqual(['name']);
  await row('Greet').getByText('In shadow').waitFor();
  await row('Greet').getByText('0 of 59 right').waitFor();
});

it('one that was learned shows its examples side by side, with what differs marked', async () => {
  const { page, app, calls, vendors } = at;
  for (const name of ['Ada', 'Bob', 'Eve', 'Joe']) {
    vendors.answer('gemini', { text: `Good day, ${name}!` });
    await calls.complete({ agentType: 'greeter', prompt: `Greet ${name} politely`, useTemplates: true });
  }
  await page.goto(`${app.url}/templates`);
  await row('Greet').getByRole('button').click();
  const examples = page.getByRole('region', { name: 'Examples it was learned from' }).getByRole('figure');
  await examples.first().waitFor();
  expect(await examples.count()).toBeGreaterThan(1);
  const marked = await examples.first().locator('mark').allTextContents();
  expect(marked).toHaveLength(2);
  expect(marked[0]).toBe(marked[1]);
});

it('one that is served shows what it spared, is switched off and on, and deleted after a second thought', async () => {
  const { page, app, calls } = at;
  await write('Greet {{name}} politely', 'Good day, {{name|upper}}!', 'ACTIVE');
  expect((await calls.complete({ agentType: 'writer', prompt: 'Greet Ada politely' })).servedBy).toBe('TEMPLATE');
  await calls.complete({ agentType: 'writer', prompt: 'What else?', useTemplates: false });
  await calls.rows(2);
  await page.goto(`${app.url}/templates`);
  // The figure leads to its row, and the row back to the template.
  await row('Greet').getByRole('link', { name: '1 uses: see their calls' }).click();
  await page.getByText('1–1 of 1').waitFor();
  await page.getByRole('list', { name: 'Conditions' }).getByText('template').waitFor();
  await page.locator('[data-log]').click();
  await page.getByRole('dialog', { name: 'Call' }).getByRole('link', { name: 'Open', exact: true }).click();
  const drawer = page.getByRole('dialog', { name: 'Template' });
  await drawer.getByText('Used 1 times').waitFor();
  await drawer.getByText('name|upper').waitFor();
  await drawer.getByRole('switch', { name: 'May be served' }).press('Space');
  await drawer.getByText('Switched off').waitFor();
  expect((await calls.complete({ agentType: 'writer', prompt: 'Greet Bob politely' })).servedBy).toBe('PROVIDER');
  await drawer.getByRole('switch', { name: 'May be served' }).press('Space');
  await drawer.getByText('In shadow').waitFor();
  await drawer.getByRole('button', { name: 'Delete …' }).click();
  await drawer.getByRole('button', { name: 'Delete for good' }).click();
  await drawer.waitFor({ state: 'detached' });
  await page.getByText('Nothing learned yet.').waitFor();
});

it('the address is the whole state: filters, search, and the template that is open', async () => {
  const { page, app } = at;
  await write('Greet {{name}} politely', 'Good day, {{name}}!');
  const id = await write('Dismiss {{name}} rudely', 'Off with you, {{name}}!', 'ACTIVE');
  await page.goto(`${app.url}/templates?status=ACTIVE`);
  await row('Dismiss').waitFor();
  expect(await row('Greet').count()).toBe(0);
  await page.getByLabel('Search').fill('nothing like it');
  await page.getByLabel('Search').press('Enter');
  await page.getByText('No template passes these filters.').waitFor();
  await page.getByRole('button', { name: 'Clear the filters' }).click();
  await row('Greet').waitFor();
  await page.goto(`${app.url}/templates?template=${id}`);
  await page.getByRole('dialog').getByText('Off with you').waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  expect(new URL(page.url()).searchParams.has('template')).toBe(false);
});

it.each(['light', 'dark'] as const)(
  'in %s colours, list and drawer have no violation that axe knows',
  async (colorScheme) => {
    const { page, app } = at;
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    const id = await write('Greet {{name}} politely', 'Good day, {{name}}!', 'ACTIVE');
    await write('Dismiss {{name}} rudely', 'Off with you, {{name}}!');
    await page.goto(`${app.url}/templates`);
    await row('Greet').waitFor();
    expect(await violations(page)).toEqual([]);
    await page.goto(`${app.url}/templates?template=${id}`);
    await page.getByRole('dialog').getByText('Good day').waitFor();
    expect(await violations(page)).toEqual([]);
  },
);

it('fits a screen of 320 pixels', async () => {
  const { page, app } = at;
  await page.setViewportSize({ width: 320, height: 700 });
  await write('Greet {{name}} politely', 'Good day, {{name}}!');
  await page.goto(`${app.url}/templates`);
  await row('Greet').waitFor();
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(overflow).toBeLessThanOrEqual(0);
});
