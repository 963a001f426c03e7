import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest';
import { startTestApp, type TestApp } from '../../server/testing/app.ts';
import { openBrowser } from '../../server/testing/browser.ts';
import { type Calls, createCalls } from '../../server/testing/calls.ts';
import { type FakeVendors, startFakeVendors } from '../../server/testing/vendors/fake-vendors.ts';

/** What each test of a file gets anew: the real product, an empty ledger, and a page of a real browser. */
export interface Browsing {
  vendors: FakeVendors;
  app: TestApp;
  calls: Calls;
  page: Page;
}

/** What the page's policy forbids, the page throws. */
const THROW_WHAT_IS_FORBIDDEN = `addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sourceFile }) => {
  setTimeout(() => { throw new Error(violatedDirective + ' forbids ' + blockedURI + ' in ' + sourceFile); });
});`;

/** Sets up the tests of this file. Each fails where its page threw, tried what its policy forbids, or asked another host for anything. */
export function browse(options: Parameters<Browser['newPage']>[0] = {}): Browsing {
  const browsing = {} as Browsing;
  const foreign: string[] = [];
  const faults: string[] = [];
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
    browsing.vendors = await startFakeVendors();
  });
  afterAll(async () => {
    await browser.close();
    await browsing.vendors.close();
  });
  beforeEach(async () => {
    const app = await startTestApp(browsing.vendors.environment);
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 }, ...options });
    page.on('request', (request) => {
      if (!request.url().startsWith(app.url) && !request.url().startsWith('data:')) foreign.push(request.url());
    });
    page.on('pageerror', (error) => faults.push(error.message));
    await page.addInitScript(THROW_WHAT_IS_FORBIDDEN);
    Object.assign(browsing, { app, page, calls: createCalls(app) });
  });
  afterEach(async () => {
    await browsing.page.close();
    await browsing.app.close();
    browsing.vendors.reset();
    expect(faults.splice(0)).toEqual([]);
    expect(foreign.splice(0)).toEqual([]);
  });
  return browsing;
}
