/**
 * Writes `docs/images/*.png` from a Baton that runs with its demo data: `npm start` in an empty directory, then
 * `node dist/bin/docs/write-screenshots.js http://127.0.0.1:8080`. It starts instances, so that there is something to see;
 * not where only some are asked for, by their names behind the address.
 */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { PROJECT_ROOT } from '../project-root.js';
import { finishLeads } from './finish-leads.js';

const DIRECTORY = join(PROJECT_ROOT, 'docs', 'images');
const SIZE = { width: 1360, height: 850 };
const PHONE = { width: 360, height: 740 };

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
  readonly phone?: boolean;
}

const table = (page: Page) => page.getByRole('table').getByRole('link').first();

async function openTask(page: Page): Promise<void> {
  await page.goto('/inbox?view=all');
  await table(page).click();
  await page.locator('.baton-form .fjs-form-field').first().waitFor();
}

async function openProcess(page: Page): Promise<void> {
  await page.goto('/processes');
  await page.getByRole('link', { name: /lead/i }).first().click();
  await page.locator('.baton-badge').first().waitFor();
}

/** Opens what is deployed to be drawn on. */
async function openModeler(page: Page): Promise<void> {
  await openProcess(page);
  await page.getByRole('button', { name: /^(Edit|编辑)$/ }).click();
  await page.locator('.baton-editor .djs-shape').first().waitFor();
  await page.locator('.baton-finding-text').first().waitFor();
}

async function openInstance(page: Page): Promise<void> {
  await page.goto('/instances?process=lead-handoff');
  await table(page).click();
  await page.locator('.baton-badge').first().waitFor();
}

async function openReplay(page: Page): Promise<void> {
  await openInstance(page);
  await page.getByRole('link', { name: 'Replay' }).click();
  await page.getByRole('slider').press('PageDown');
  await page.locator('.baton-mark-active').first().waitFor();
}

async function openSimulation(page: Page): Promise<void> {
  await openProcess(page);
  const lead = {
    leadName: 'Grace Hopper',
    leadCompany: 'Compiler Works',
    leadEmail: 'grace@example.com',
    leadCountry: 'US',
  };
  await page.getByRole('link', { name: 'Simulate' }).click();
  await page.getByRole('switch', { name: 'As JSON' }).check();
  await page.getByLabel('Variables at the start').fill(JSON.stringify({ ...lead, employees: 300, budget: 60_000 }));
  await page.getByRole('button', { name: 'Start', exact: true }).click();
  for (const answer of [{}, { duplicate: false }, { leadId: '1' }, { owner: 'lena', ownerName: 'Lena Vogt' }]) {
    const known = page.getByLabel('Variables that it brings');
    const suggested = JSON.parse(await known.inputValue()) as object;
    await known.fill(JSON.stringify({ ...suggested, ...answer }));
    await page.getByRole('button', { name: 'Complete', exact: true }).click();
  }
  await page.locator('.baton-form .fjs-form-field').first().waitFor();
}

async function openCustomer(page: Page): Promise<void> {
  await page.goto('/customers');
  await page.getByRole('link', { name: 'Harbour Hotels Ltd', exact: true }).click();
  await page.locator('.baton-entry').nth(3).waitFor();
}

/** One that is like another, so that there is a pair to look at. */
async function openDuplicate(page: Page): Promise<void> {
  await page.goto('/duplicates');
  await table(page).click();
  await page.getByRole('radio').first().waitFor();
}

async function openInsights(page: Page, query: string): Promise<void> {
  await page.goto(`/insights?days=7&process=lead-handoff&${query}`);
  await page.locator('.baton-heat, .recharts-surface').first().waitFor();
  await page.getByRole('table').first().waitFor();
}

const SHOTS: readonly Shot[] = [
  {
    name: 'start',
    open: (page) => page.goto('/').then(() => page.locator('main a[href^="/inbox/"]').first().waitFor()),
  },
  { name: 'inbox', open: (page) => page.goto('/inbox?view=all').then(() => table(page).waitFor()) },
  { name: 'task', open: openTask },
  {
    name: 'inbox-phone',
    phone: true,
    open: (page) => page.goto('/inbox?view=all').then(() => table(page).waitFor()),
  },
  { name: 'process', open: openProcess },
  { name: 'instances', open: (page) => page.goto('/instances').then(() => table(page).waitFor()) },
  { name: 'instance', open: openInstance },
  { name: 'replay', open: openReplay },
  { name: 'customers', open: (page) => page.goto('/customers').then(() => table(page).waitFor()) },
  { name: 'customer', open: openCustomer },
  {
    name: 'leads',
    open: (page) => page.goto('/leads?view=board').then(() => page.locator('.baton-board-card').first().waitFor()),
  },
  { name: 'tickets', open: (page) => page.goto('/tickets').then(() => table(page).waitFor()) },
  { name: 'duplicate', open: openDuplicate },
  { name: 'customer-dark-zh', dark: true, language: 'zh-CN', open: openCustomer },
  { name: 'insights', open: (page) => openInsights(page, 'period=hour') },
  { name: 'heat-map', open: (page) => openInsights(page, 'view=heat-map&element=qualify-lead') },
  {
    name: 'heat-map-dark-zh',
    dark: true,
    language: 'zh-CN',
    open: (page) => openInsights(page, 'view=heat-map&metric=frequency'),
  },
  {
    name: 'inbox-dark-zh',
    dark: true,
    language: 'zh-CN',
    open: (page) => page.goto('/inbox?view=all').then(() => table(page).waitFor()),
  },
  { name: 'simulation', open: openSimulation },
  { name: 'process-dark', dark: true, open: openProcess },
  { name: 'modeler', open: openModeler },
  { name: 'modeler-dark-zh', dark: true, language: 'zh-CN', open: openModeler },
  { name: 'designer', open: (page) => page.goto('/designer').then(() => table(page).waitFor()) },
  {
    name: 'administration-roles',
    open: (page) => page.goto('/administration/roles').then(() => table(page).waitFor()),
  },
  {
    name: 'administration-calendar',
    open: (page) =>
      page.goto('/administration/calendars?add=true').then(() => page.locator('.baton-day').first().waitFor()),
  },
  {
    name: 'administration-template',
    open: (page) =>
      page.goto('/administration/templates?edit="1"').then(() => page.locator('[data-preview-text]').waitFor()),
  },
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

async function createDuplicate(url: string): Promise<void> {
  const response = await fetch(`${url}/v2/crm/customers`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      name: 'Harbour Hotels Limited',
      email: 'office@harbourhotels.example',
      phone: '+442079460199',
      source: 'fair',
    }),
  });
  if (!response.ok) throw new Error(`Expected a customer to be created, but: ${await response.text()}`);
}

const [url, ...names] = process.argv.slice(2);
if (url === undefined) throw new Error('Expected the address of a running Baton, but there is none.');
const shots = SHOTS.filter(({ name }) => names.length === 0 || names.includes(name));
await mkdir(DIRECTORY, { recursive: true });
if (names.length === 0) {
  await startLeads(url);
  await createDuplicate(url);
  await finishLeads(url);
}
// Not compiled, so not beside this file.
const { launchBrowser } = (await import(
  pathToFileURL(join(PROJECT_ROOT, 'bin', 'browser.mjs')).href
)) as typeof import('../browser.mjs');
const browser = await launchBrowser();
try {
  for (const { name, open, dark = false, language = 'en-GB', phone = false } of shots) {
    const page = await browser.newPage({
      baseURL: url,
      viewport: phone ? PHONE : SIZE,
      locale: language,
      colorScheme: dark ? 'dark' : 'light',
      reducedMotion: 'reduce',
    });
    await page.addInitScript({ content: `localStorage.setItem('baton.acting-as', 'sam')` });
    try {
      await open(page);
      await page.waitForLoadState('load');
      await page.screenshot({ path: join(DIRECTORY, `${name}.png`) });
    } catch (error) {
      process.exitCode = 1;
      process.stderr.write(`Expected a picture of ${name}, but: ${String(error)}\n`);
    }
    await page.close();
  }
} finally {
  await browser.close();
}
