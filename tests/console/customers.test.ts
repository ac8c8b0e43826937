/** Staff of sales with their customers in the browser: find, read, write, change; and what others see. */
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { userTaskModel } from '../api/models.js';
import { crmOf, type Crm } from '../crm/crm-harness.js';
import { eventually } from '../support/eventually.js';
import { expectAccessible, startBrowsing, type Browsing } from './browsing.js';

let browsing: Browsing;
let crm: Crm;
let customer: string;
let ticket: string;

beforeAll(async () => {
  browsing = await startBrowsing();
  crm = await crmOf(browsing.who);
  await crm.person('dan', 'designer');
  await crm.rule('sales', 'customer', 'address', false);
  customer = await crm.make('customers', {
    name: 'Engines Ltd',
    email: 'office@engines.example',
    address: '1 Secret Street',
    owner: 'sam',
  });
  await crm.make('contacts', { customerId: customer, name: 'Ada Lovelace', email: 'ada@engines.example' });
  await crm.make('interactions', {
    customerId: customer,
    channel: 'phone',
    direction: 'inbound',
    subject: 'Asks for pumps',
  });
  ticket = await crm.make('tickets', { customerId: customer, channel: 'email', subject: 'Pump is loud', owner: 'sam' });
  await crm.make('leads', { name: 'Grace Hopper', company: 'Compiler Works', status: 'new', score: 90 });
  await crm.deploy({ 'check.bpmn': userTaskModel('check-credit', '') });
  await crm.admin('POST', '/process-instances', {
    processDefinitionId: 'check-credit',
    variables: { customerId: customer },
  });
});
afterAll(() => browsing.close());

const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name }).waitFor();

it('finds a customer by the address of a contact, reads the timeline, writes a note, changes a field and takes it back', async () => {
  const { page, complaints, close } = await browsing.open({ as: 'sam' });
  await page.goto('/');
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.keyboard.press('g');
  await page.keyboard.press('c');
  await heading(page, 'Customers');
  await page.getByRole('searchbox', { name: 'Search' }).fill('ADA@engines.example');
  await page.getByText('1 found').waitFor();
  await page.waitForURL('**/customers?q=ADA%40engines.example');
  await page.getByRole('link', { name: 'Engines Ltd' }).click();
  await heading(page, 'Engines Ltd');
  const timeline = page.getByRole('region', { name: 'Timeline', exact: true });
  await timeline.getByText('Asks for pumps').waitFor();
  await timeline.getByText('Review has started').waitFor();
  expect(await page.getByText('Secret Street').count()).toBe(0);
  await page.getByTitle('Your department may not read this.').waitFor();

  await page.getByRole('textbox', { name: 'Note' }).fill('Wants blue ones\nby April');
  await page.getByRole('button', { name: 'Add', exact: true }).click();
  await timeline.getByText('Wants blue ones').waitFor();
  await timeline.getByText('by April').waitFor();

  await page.getByRole('button', { name: 'Change: Source' }).click();
  await page.keyboard.type('fair');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Change: Source' }).getByText('fair').waitFor();
  const source = async () => (await crm.admin('GET', `/crm/customers/${customer}`)).body.source;
  await eventually(async () => (await source()) === 'fair');
  await page.getByRole('button', { name: 'Undo' }).last().click();
  await page.getByText('It is as it was').waitFor();
  expect(await source()).toBeNull();

  await page.getByRole('tab', { name: 'Comment' }).click();
  const comment = page.getByRole('textbox', { name: 'Comment' });
  await comment.pressSequentially('Please call them, @ol');
  await page.getByRole('option', { name: /olga/ }).click();
  await page.getByRole('button', { name: 'Comment' }).click();
  await timeline.getByText('@olga').waitFor();
  const news = await crm.as('olga', 'POST', '/crm/notifications/search', {});
  expect(news.body.items).toMatchObject([{ kind: 'mention', recordType: 'customer', recordId: customer }]);

  await page.getByRole('tab', { name: /Work/ }).click();
  await page.getByText(/Waits for Review it/).waitFor();
  await page.getByRole('link', { name: /Pump is loud/ }).waitFor();
  expect(complaints).toEqual([]);
  await close();
});

it('shows what somebody else changed meanwhile, and lets one choose', async () => {
  const { page, close } = await browsing.open({ as: 'sam' });
  await page.goto(`/customers/${customer}`);
  await page.getByRole('button', { name: 'Change: Name' }).click();
  await crm.admin('PATCH', `/crm/customers/${customer}`, { name: 'Engines & Sons Ltd' });
  await page.getByRole('textbox', { name: 'Name' }).fill('Engines Group');
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Somebody was faster' });
  await dialog.getByText('root changed this while you were writing.').waitFor();
  await dialog.getByRole('cell', { name: 'Engines & Sons Ltd' }).waitFor();
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Use mine' }).click();
  await heading(page, 'Engines Group');
  await eventually(async () => (await crm.admin('GET', `/crm/customers/${customer}`)).body.name === 'Engines Group');
  await close();
});

it('answers a ticket by mail, and moves a lead by its arrows', async () => {
  const { page, complaints, close } = await browsing.open({ as: 'sam' });
  await page.goto('/tickets');
  await page.getByRole('link', { name: 'Pump is loud' }).click();
  await heading(page, 'Pump is loud');
  await page.getByLabel('Text').fill('We listen.');
  await page.getByRole('button', { name: 'Send' }).click();
  await page.getByText('is being sent').waitFor();
  const sent = (await crm.admin('POST', '/crm/outbox/search')).body.items;
  expect(sent).toMatchObject([{ channel: 'email', customerId: customer }]);
  expect((await crm.admin('GET', `/crm/tickets/${ticket}`)).body.firstResponseAt).not.toBeNull();

  await page.goto('/leads?view=board');
  await page.getByRole('button', { name: 'Move Grace Hopper to Assigned' }).click();
  await page.getByText('Grace Hopper is now Assigned').waitFor();
  await page.getByRole('region', { name: 'Assigned' }).getByText('Grace Hopper').waitFor();
  const status = async () => (await crm.admin('POST', '/crm/leads/search')).body.items[0].status;
  expect(await status()).toBe('assigned');
  await page.getByRole('button', { name: 'Undo' }).click();
  await eventually(async () => (await status()) === 'new');
  expect(complaints).toEqual([]);
  await close();
});

it('merges a duplicate with a choice of its own, and parts them again', async () => {
  const [one, other] = [
    await crm.make('customers', { name: 'Tunnel Dynamics Ltd', email: 'office@tunnel.example', source: 'fair' }),
    await crm.make('customers', { name: 'Tunnel Dynamics Limited', email: 'office@tunnel.example', country: 'GB' }),
  ];
  const { page, complaints, close } = await browsing.open({ as: 'sam' });
  await page.goto('/duplicates');
  await page
    .getByRole('table')
    .getByRole('link', { name: /Tunnel Dynamics/ })
    .click();
  await page.getByText('same E-mail').waitFor();
  await page.getByRole('radio', { name: `Name of record ${other}` }).check();
  await page.getByText('Name: Tunnel Dynamics Ltd → Tunnel Dynamics Limited').waitFor();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Merge' }).click();
  await page.getByText('No duplicates').waitFor();
  const record = async (id: string) => (await crm.admin('GET', `/crm/customers/${id}`)).body;
  expect(await record(one)).toMatchObject({ name: 'Tunnel Dynamics Limited', source: 'fair', country: 'GB' });
  expect(await record(other)).toMatchObject({ mergedInto: one });
  await page.getByRole('button', { name: 'Undo' }).click();
  await page.getByText('They are two again').waitFor();
  expect(await record(other)).toMatchObject({ mergedInto: null });
  expect(await record(one)).toMatchObject({ name: 'Tunnel Dynamics Ltd', country: null });
  expect(complaints).toEqual([]);
  await close();
});

it('imports a file: tries it, imports it, tells what was left out, and takes it back', async () => {
  const { page, complaints, close } = await browsing.open({ as: 'sam' });
  await page.goto('/imports');
  await page.getByRole('button', { name: 'Import a file' }).first().click();
  const file = 'Firma;E-Mail;Land;Notes\nAcme GmbH;info@acme.example;Germany;x\nBroken Ltd;no mail;;y\n';
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'crm.csv', mimeType: 'text/csv', buffer: Buffer.from(file) });
  const dialog = page.getByRole('dialog', { name: 'Import a file' });
  await dialog.getByText('info@acme.example').waitFor();
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Try' }).click();
  await heading(page, 'crm.csv');
  await page.getByText(/would be added/).waitFor();
  await page.getByRole('button', { name: 'Import', exact: true }).click();
  await page.getByText(/1 record was added/).waitFor();
  await expectAccessible(page);
  const found = async () => (await crm.admin('POST', '/crm/customers/search', { filter: { name: 'Acme GmbH' } })).body;
  expect((await found()).items).toMatchObject([{ email: 'info@acme.example', country: 'DE' }]);
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Rows that were left out' }).click();
  expect((await download).suggestedFilename()).toBe('crm.csv-errors.csv');
  await page.getByRole('button', { name: 'Undo the import' }).click();
  await page.getByText('Undone', { exact: true }).waitFor();
  expect((await found()).items).toEqual([]);
  expect(complaints).toEqual([]);
  await close();
});

it('is not for a role without records', async () => {
  const { page, close } = await browsing.open({ as: 'dan' });
  await page.goto('/');
  await page.getByRole('navigation', { name: 'Areas' }).getByRole('link').first().waitFor();
  expect(await page.getByRole('link', { name: 'Customers' }).count()).toBe(0);
  await page.goto(`/customers/${customer}`);
  await page.getByText('This is not for your role').waitFor();
  await close();
});

it.each([
  { language: 'en-GB', dark: false, customers: 'Customers', work: 'Work' },
  { language: 'zh-CN', dark: true, customers: '客户', work: '业务' },
])('has no violation in $language, dark: $dark', async ({ customers, work, ...look }) => {
  const { page, complaints, close } = await browsing.open({ as: 'admin', ...look });
  await page.goto('/customers');
  await heading(page, customers);
  await page.getByRole('table').getByRole('link').first().waitFor();
  await expectAccessible(page);
  await page.goto(`/customers/${customer}`);
  await page.getByText('Asks for pumps').waitFor();
  await expectAccessible(page);
  await page.getByRole('tab', { name: work }).click();
  await expectAccessible(page);
  for (const path of ['/leads?view=board', '/leads', '/tickets?view=all', `/tickets/${ticket}`]) {
    await page.goto(path);
    await page
      .getByText(/Grace Hopper|Pump is loud/)
      .first()
      .waitFor();
    await expectAccessible(page);
  }
  expect(complaints).toEqual([]);
  await close();
});
