import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { browse } from './browse.ts';
import { violations } from './violations.ts';

const at = browse({ viewport: { width: 1440, height: 900 }, permissions: ['clipboard-read', 'clipboard-write'] });
const run = promisify(execFile);

const answer = (name = 'Answer') => at.page.getByRole('region', { name, exact: true });
const message = (number = 1) => at.page.getByRole('textbox', { name: `Message ${number}`, exact: true });

async function openPlayground(prompt = 'Say hello'): Promise<void> {
  await at.page.goto(`${at.app.url}/playground`);
  await at.page.getByRole('heading', { name: 'Playground' }).waitFor();
  await message().fill(prompt);
}

it('an answer is shown as it comes, with what it took, and is a row in the ledger', async () => {
  const { vendors, page, calls } = at;
  const { promise: held, resolve: release } = Promise.withResolvers<void>();
  vendors.answer('gemini', { pieces: ['Good ', held, 'morning'], usage: { inputTokens: 1_000_000, outputTokens: 0 } });
  await openPlayground();
  await message().press('ControlOrMeta+Enter');
  await answer().getByText('Good', { exact: true }).waitFor();
  await answer().getByText('≈ 2 out').waitFor();
  release();
  await answer().getByText('Good morning').waitFor();
  await answer().getByText('1,000,000 in, 0 out').waitFor();
  await answer().getByText('$0.30').waitFor();
  await page
    .getByRole('status')
    .getByText(/^Answer is complete: 1,000,000 tokens, \$0.30, /)
    .waitFor();
  const [row] = await calls.rows(1, { agentType: ['playground'] });
  await answer().getByRole('link', { name: 'Row in the ledger' }).click();
  await page.getByRole('dialog').getByText(row.id).first().waitFor();
  await page.goBack();
  await answer().getByText('Good morning').waitFor();
});

it('stopping ends the call, keeps what came, and tells what the ledger has of it', async () => {
  const { vendors, page, calls } = at;
  vendors.answer('gemini', { pieces: ['Half of ', new Promise(() => {})] });
  await openPlayground();
  await page.getByRole('button', { name: 'Run' }).click();
  await answer().getByText('Half of').waitFor();
  await page.getByRole('button', { name: 'Stop' }).click();
  await answer().getByText('Stopped').waitFor();
  await answer().getByText('Half of').waitFor();
  await answer().getByText('10 in, 1 out').waitFor();
  expect((await calls.rows(1))[0].errorCode).toBe('CANCELLED');
  await page.getByRole('button', { name: 'Run' }).waitFor();
});

it('three are asked the same side by side, each of its own provider', async () => {
  const { vendors, page, calls } = at;
  vendors.answer('gemini', { text: 'I am Gemini' });
  vendors.answer('openai', { text: 'I am OpenAI' });
  vendors.answer('anthropic', { text: 'I am Anthropic' });
  await openPlayground();
  await page.getByRole('button', { name: 'Compare' }).click();
  await page.getByRole('button', { name: 'Compare' }).click();
  expect(await page.getByRole('button', { name: 'Compare' }).isDisabled()).toBe(true);
  await answer('Answer B').getByLabel('Provider').selectOption('openai');
  await answer('Answer C').getByLabel('Provider').selectOption('anthropic');
  await page.getByRole('button', { name: 'Run' }).click();
  await answer('Answer A').getByText('I am Gemini').waitFor();
  await answer('Answer B').getByText('I am OpenAI').waitFor();
  await answer('Answer C').getByText('I am Anthropic').waitFor();
  expect((await calls.rows(3)).map(({ provider }) => provider).toSorted()).toEqual(['anthropic', 'gemini', 'openai']);
  await page.getByRole('button', { name: 'Remove Answer B' }).click();
  await answer('Answer B').getByText('I am Anthropic').waitFor();
});

it('what one has written is there after a reload, and goes on from an answer', async () => {
  const { vendors, page } = at;
  vendors.answer('gemini', { text: 'Four' });
  await openPlayground('Two and two?');
  await page.getByRole('textbox', { name: 'System prompt' }).fill('Count');
  await page.getByLabel('Temperature').pressSequentially('0.5');
  await page.getByRole('button', { name: 'Run' }).click();
  await answer().getByRole('button', { name: 'Continue from here' }).click();
  await message(3).fill('And one more?');
  await page.getByRole('button', { name: 'Move message 3 up' }).click();
  expect(await message(2).inputValue()).toBe('And one more?');
  await page.getByRole('button', { name: 'Remove message 3' }).click();
  await page.reload();
  expect(await message(1).inputValue()).toBe('Two and two?');
  expect(await message(2).inputValue()).toBe('And one more?');
  expect(await page.getByRole('textbox', { name: 'System prompt' }).inputValue()).toBe('Count');
  expect(await page.getByLabel('Temperature').inputValue()).toBe('0.5');
});

it('an address chooses the model, and leaves the rest as it was', async () => {
  const { page, app } = at;
  await openPlayground('Kept');
  await page.goto(`${app.url}/playground?provider=openai&model=gpt-4o`);
  await expect.poll(() => answer().getByLabel('Model').inputValue()).toBe('gpt-4o');
  await expect.poll(() => answer().getByLabel('Provider').inputValue()).toBe('openai');
  await expect.poll(() => message().inputValue()).toBe('Kept');
  await expect.poll(() => new URL(page.url()).search).toBe('');
});

it('the provider of an address is chosen before it is known which there are', async () => {
  const { page, app } = at;
  await page.route('**/graphql', (route) =>
    route.request().postData()?.includes('PlaygroundModels') ? undefined : route.continue(),
  );
  await page.goto(`${app.url}/playground?provider=openai&model=gpt-4o`);
  await expect.poll(() => answer().getByLabel('Model').inputValue()).toBe('gpt-4o');
  expect(await answer().getByLabel('Provider').inputValue()).toBe('openai');
});

it('a failure tells its code, what each provider said, and what to do', async () => {
  const { vendors, page } = at;
  vendors.answer('gemini', { status: 401, message: 'API key not valid' });
  await openPlayground();
  await answer().getByLabel('Provider').selectOption('gemini');
  await page.getByRole('switch', { name: /^Failover/ }).press('Space');
  await page.getByRole('button', { name: 'Run' }).click();
  const alert = answer().getByRole('alert');
  await alert.getByText('ALL_PROVIDERS_FAILED').waitFor();
  await alert.getByText('The key was refused: check it in .env.').waitFor();
  await answer().getByRole('link', { name: 'Row in the ledger' }).waitFor();
});

it('the call as code works where it is pasted, whatever stands in the prompt', async () => {
  const { page, calls } = at;
  await openPlayground(`It's "quoted", costs $5 and ends in \\ \`tick\``);
  await page.getByRole('button', { name: 'Copy as code' }).click();
  const dialog = page.getByRole('dialog', { name: 'The call as code' });
  const copied = async (name: string) => {
    await dialog.getByRole('tab', { name }).click();
    await dialog.getByRole('button', { name: `Copy ${name}` }).click();
    return page.evaluate(() => navigator.clipboard.readText());
  };
  const curl = await run('sh', ['-c', `${await copied('cURL')} --silent`]);
  const fetched = await run(process.execPath, ['--input-type=module', '-e', await copied('JavaScript')]);
  const echo = `echo: It's "quoted", costs $5 and ends in \\ \`tick\``;
  expect(JSON.parse(curl.stdout).data.completion.text).toBe(echo);
  expect(fetched.stdout).toContain('completion');
  expect(fetched.stdout).not.toContain('errors');
  await calls.rows(2, { agentType: ['playground'] });
});

describe.each(['light', 'dark'] as const)('in %s colours', (colorScheme) => {
  it('with answers, a failure and the code it has no violation that axe knows', async () => {
    const { page, vendors } = at;
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    vendors.answer('openai', { status: 400, message: 'No such model' });
    await openPlayground();
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Compare' }).click();
    await answer('Answer B').getByLabel('Provider').selectOption('openai');
    await page.getByRole('switch', { name: /^Failover/ }).press('Space');
    await page.getByRole('button', { name: 'Run' }).click();
    await answer('Answer A').getByRole('link', { name: 'Row in the ledger' }).waitFor();
    await answer('Answer B').getByRole('alert').waitFor();
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Copy as code' }).click();
    await page.getByRole('button', { name: 'Copy cURL' }).waitFor();
    expect(await violations(page)).toEqual([]);
  });
});

it('the playground fits a screen of 320 pixels', async () => {
  const { page } = at;
  await page.setViewportSize({ width: 320, height: 700 });
  await openPlayground();
  await page.getByRole('button', { name: 'Run' }).click();
  await answer().getByRole('link', { name: 'Row in the ledger' }).waitFor();
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
});
