/** The web app in a browser, on an API with a worker and people. */
import { AxeBuilder } from '@axe-core/playwright';
import { expect } from '@jest/globals';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { launchBrowser } from '../../bin/browser.mjs';
import type { HarnessOptions } from '../api/harness.js';
import { startWithPeople, type People } from '../api/people.js';

export interface Browsing {
  readonly who: People;
  /** A window of one's own, signed in where a name is given; what it complains of is in `complaints`. */
  open(options?: {
    readonly as?: string;
    readonly language?: string;
    readonly dark?: boolean;
    /** As wide as a small telephone. */
    readonly phone?: boolean;
  }): Promise<Window>;
  close(): Promise<void>;
}

export interface Window {
  readonly page: Page;
  /** Errors on the console, and answers of 5xx. */
  readonly complaints: readonly string[];
  close(): Promise<void>;
}

/** Of one look for something on the page: Playwright's own half a minute is short on a busy machine. */
const PATIENCE_MS = 180_000;

export async function startBrowsing(options: HarnessOptions = {}): Promise<Browsing> {
  const who = await startWithPeople(options);
  const browser = await launchBrowser();
  return {
    who,
    open: (options) => openWindow(browser, who, options),
    close: async () => {
      await browser.close();
      await who.api.close();
    },
  };
}

async function openWindow(
  browser: Browser,
  who: People,
  { as, language = 'en-GB', dark = false, phone = false }: Parameters<Browsing['open']>[0] = {},
): Promise<Window> {
  const context = await browser.newContext({
    baseURL: who.api.url,
    locale: language,
    colorScheme: dark ? 'dark' : 'light',
    reducedMotion: 'reduce',
    viewport: phone ? { width: 360, height: 740 } : { width: 1280, height: 800 },
    hasTouch: phone,
  });
  context.setDefaultTimeout(PATIENCE_MS);
  if (as !== undefined) await signIn(context, who, as);
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('response', (response) => {
    if (response.status() >= 500) complaints.push(`${String(response.status())} ${response.url()}`);
  });
  return { page, complaints, close: () => context.close() };
}

async function signIn(context: BrowserContext, who: People, name: string): Promise<void> {
  const authorization = who.authorization[name] ?? '';
  const answer = await context.request.post('/v2/authentication/session', { headers: { authorization } });
  expect(answer.status()).toBe(204);
}

/**
 * WCAG 2.2 AA, as far as a machine sees it. bpmn.io draws its own watermarks.
 *
 * Where there are no frames to be brought together, and without a list of all that is right, axe takes a third of the time.
 */
export async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode(page.frames().length === 1)
    .options({ resultTypes: ['violations'] })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    // Dialogs of Mantine begin with a <header>, which axe takes for the page's.
    .disableRules(['landmark-no-duplicate-banner', 'landmark-unique'])
    .exclude('.bjs-powered-by')
    .exclude('.fjs-powered-by')
    // dmn-js leaves the head of the column of rule numbers empty.
    .exclude('.dmn-decision-table-container th.index-column')
    .analyze();
  expect(
    violations.map(({ id, nodes }) => ({
      id,
      nodes: nodes.map(({ html, failureSummary }) => ({ html, failureSummary })),
    })),
  ).toEqual([]);
}
