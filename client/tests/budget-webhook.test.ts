import { expect, it, onTestFinished, vi } from 'vitest';
import { startTestApp } from '../../server/testing/app.ts';
import { startWebhookReceiver } from '../../server/testing/webhook-receiver.ts';
import { browse } from './browse.ts';
import { violations } from './violations.ts';

const at = browse({ timezoneId: 'UTC' });
/** For a machine that is busy with other tests. */
vi.setConfig({ testTimeout: 120_000 });

it('without a webhook, trying it tells what to set', async () => {
  const { page, app } = at;
  await page.goto(`${app.url}/budgets`);
  const panel = page.getByRole('region', { name: 'Webhook' });
  await panel.getByRole('button', { name: 'Send a test' }).press('Enter');
  await panel.getByText('No webhook is set.').waitFor();
  await panel.getByText('BUDGET_WEBHOOK_URL').waitFor();
  await panel.getByText('BUDGET_WEBHOOK_SECRET').waitFor();
  expect(await violations(page)).toEqual([]);
});

it('a webhook that is set gets a signed test, and what came of it is told', async () => {
  const receiver = await startWebhookReceiver();
  onTestFinished(receiver.close);
  const app = await startTestApp({ ...at.vendors.environment, ...receiver.environment });
  onTestFinished(app.close);
  const page = await at.page
    .context()
    .browser()!
    .newPage({ viewport: { width: 320, height: 700 } });
  onTestFinished(() => page.close());
  await page.goto(`${app.url}/budgets`);
  const panel = page.getByRole('region', { name: 'Webhook' });
  await panel.getByRole('button', { name: 'Send a test' }).press('Enter');
  await panel.getByText('Delivered', { exact: true }).waitFor();
  expect(receiver.received).toMatchObject([{ isSigned: true, body: { type: 'TEST' } }]);
  receiver.next(500);
  await panel.getByRole('button', { name: 'Send a test' }).press('Enter');
  await panel.getByText('Not delivered', { exact: true }).waitFor();
  await panel.getByText(/500/).waitFor();
  expect(await violations(page)).toEqual([]);
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(overflow).toBeLessThanOrEqual(0);
});
