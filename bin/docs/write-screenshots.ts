/**
 * Writes `docs/images/*.png` from a Baton that runs with its demo data: `npm start` in an empty directory, then
 * `node dist/bin/docs/write-screenshots.js http://127.0.0.1:8080`. It starts instances, so that there is something to see.
 */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { launchBrowser } from '../browser.mjs';
import { PROJECT_ROOT } from '../project-root.js';

const DIRECTORY = join(PROJECT_ROOT, 'docs', 'images');
const SIZE = { width: 1360, height: 850 };

const LEADS = [
  ['Grace Hopper', 'Compiler Works', 300, 60_000],
  ['Katherine Johnson', 'Orbital Routes', 1_200, 250_000],
  ['Radia Perlman', 'Spanning Trees Ltd', 45, 12_000],
  ['Annie Easley', 'Centaur Energy', 800, 95_000],
  ['Hedy Lamarr', 'Hopping Radio', 20, 9_000],
  ['Mary Jackson', 'Tunnel Dynamics', 150, 40_000],
  ['Karen Spärck Jones', 'Index & Search', 75, 30_000],
] as const;

interface Shot {
  readonly name: string;
  readonly open: (page: Page) => Promise<void>;
  readonly dark?: boolean;
  readonly language?: string;
}

const table = (page: Page) => page.getByRole('table').getByRole('link').first();

async function openTask(page: Page): Promise<void> {
  await page.goto('/inbox?view=all');
  await table(page).click();
  await page.locator('.baton-form .fjs-form-field').first().waitFor();
  await page.locator('.djs-shape').first().waitFor();
}

async function openProcess(page: Page): Promise<void> {
  await page.goto('/processes');
  await page.getByRole('link', { name: /lead/i }).first().click();
  await page.locator('.baton-badge').first().waitFor();
}

const SHOTS: readonly Shot[] = [
  { name: 'start', open: (page) => page.goto('/').then(() => page.locator('.baton-row-link').first().waitFor()) },
  { name: 'inbox', open: (page) => page.goto('/inbox?view=all').then(() => table(page).waitFor()) },
  { name: 'task', open: openTask },
  { name: 'process', open: openProcess },
  {
    name: 'inbox-dark-zh',
    dark: true,
    language: 'zh-CN',
    open: (page) => page.goto('/inbox?view=all').then(() => table(page).waitFor()),
  },
  { name: 'process-dark', dark: true, open: openProcess },
];

async function startLeads(url: string): Promise<void> {
  for (const [index, [leadName, leadCompany, employees, budget]] of LEADS.entries()) {
    const leadEmail = `${leadName.split(' ')[0]?.toLowerCase() ?? ''}@example.com`;
    const variables = {
      ...{ leadName, leadCompany, employees, budget, leadEmail },
      ...{ leadPhone: `+1415555010${String(index)}`, leadCountry: 'US', leadSource: 'referral', smsConsent: true },
    };
    const response = await fetch(`${url}/v2/process-instances`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ processDefinitionId: 'lead-handoff', variables }),
    });
    if (!response.ok) throw new Error(`Expected an instance to start, but: ${await response.text()}`);
  }
}

const url = process.argv[2];
if (url === undefined) throw new Error('Expected the address of a running Baton, but there is none.');
await mkdir(DIRECTORY, { recursive: true });
await startLeads(url);
const browser = await launchBrowser();
try {
  for (const { name, open, dark = false, language = 'en-GB' } of SHOTS) {
    const page = await browser.newPage({
      baseURL: url,
      viewport: SIZE,
      locale: language,
      colorScheme: dark ? 'dark' : 'light',
      reducedMotion: 'reduce',
    });
    await page.addInitScript({ content: `localStorage.setItem('baton.acting-as', 'sam')` });
    await open(page);
    await page.waitForLoadState('load');
    await page.screenshot({ path: join(DIRECTORY, `${name}.png`) });
    await page.close();
  }
} finally {
  await browser.close();
}
