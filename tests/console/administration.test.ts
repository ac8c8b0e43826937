/** Administrators in the browser: people and keys, calendars, channels and templates, and what of it others see. */
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { pino } from 'pino';
import type { ActivityDependencies } from '../../activities/index.js';
import { createMailTransport } from '../../activities/channels/mail-transport.js';
import { startMailCatcher, type CaughtMail } from '../../bin/embedded/mail-catcher.js';
import { createDataSource } from '../../database/data-source.js';
import { startOutboxSender } from '../../worker/outbox-sender.js';
import { userTaskModel } from '../api/models.js';
import { expectAccessible, startBrowsing, type Browsing } from './browsing.js';

let browsing: Browsing;

beforeAll(async () => {
  browsing = await startBrowsing();
  const { who } = browsing;
  await who.admin('POST', '/groups', { groupId: 'sales', name: 'Sales' });
  await who.person('mia', 'manager');
  await who.person('sally', 'staff', 'sales');
  await who.deploy({ 'review.bpmn': userTaskModel('review-process', '') });
  await who.admin('POST', '/process-instances', { processDefinitionId: 'review-process' });
});
afterAll(() => browsing.close());

const openSection = async (page: Page, section: string, title: string): Promise<void> => {
  await page.goto(`/administration/${section}`);
  await page.getByRole('heading', { level: 1, name: title }).waitFor();
};

/** The list of a field that takes several stays open. */
const choose = async (page: Page, field: string, option: RegExp, several = true): Promise<void> => {
  await page.getByRole('dialog').getByRole('combobox', { name: field }).click();
  await page.getByRole('option', { name: option }).click();
  if (several) await page.getByRole('dialog').getByRole('heading').first().click();
};

it('lets an administrator create somebody, who comes in and sees what the role shows', async () => {
  const admin = await browsing.open({ as: 'admin' });
  const { page } = admin;
  await page.goto('/');
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.keyboard.press('g');
  await page.keyboard.press('a');
  await page.getByRole('heading', { level: 1, name: 'Users' }).waitFor();
  await page.keyboard.press('n');
  const dialog = page.getByRole('dialog', { name: 'New user' });
  await dialog.getByLabel('User', { exact: true }).fill('simon');
  await dialog.getByLabel('Name', { exact: true }).fill('Simon Summer');
  await dialog.getByRole('button', { name: 'Make one up' }).click();
  const password = await dialog.getByLabel('Password', { exact: true }).inputValue();
  expect(password).toMatch(/^\w{16}$/);
  await choose(page, 'Roles', /^Staff/);
  await choose(page, 'Groups', /^Sales/);
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Create' }).click();
  await page.getByText('Created', { exact: true }).waitFor();
  const row = page.getByRole('row', { name: /Simon Summer/ });
  await row.getByText('sales').waitFor();

  const simon = await browsing.open();
  await simon.page.goto('/administration/users');
  await simon.page.getByLabel('User').fill('simon');
  await simon.page.getByLabel('Password').fill(password);
  await simon.page.getByRole('button', { name: 'Sign in' }).click();
  await simon.page.getByRole('heading', { name: 'This page is not for your role' }).waitFor();
  const areas = simon.page.getByRole('navigation', { name: 'Areas' });
  await areas.getByRole('link', { name: 'Inbox' }).waitFor();
  expect(await areas.getByRole('link', { name: 'Administration' }).count()).toBe(0);

  await row.getByRole('link', { name: 'simon' }).click();
  await page.getByRole('switch', { name: 'May come in' }).click();
  await page.getByRole('button', { name: 'Save' }).click();
  await row.getByText('Disabled').waitFor();
  await simon.page.reload();
  await simon.page.getByRole('button', { name: 'Sign in' }).waitFor();
  expect(admin.complaints).toEqual([]);
  await admin.close();
  await simon.close();
});

it('shows the key of a program once, which then works', async () => {
  const { page, complaints, close } = await browsing.open({ as: 'admin' });
  await page.goto('/administration/api-keys?add=true');
  const dialog = page.getByRole('dialog', { name: 'New API key' });
  await dialog.getByLabel('Name', { exact: true }).fill('shop-export');
  await choose(page, 'Roles', /^Operator/);
  await dialog.getByRole('button', { name: 'Create' }).click();
  const key = (await dialog.locator('[data-secret]').textContent()) ?? '';
  await expectAccessible(page);
  const me = await browsing.who.api.call('GET', '/authentication/me', undefined, { authorization: `Bearer ${key}` });
  expect(me.body).toMatchObject({ username: 'shop-export', roles: ['operator'] });
  await dialog.getByRole('button', { name: 'I have kept it' }).click();
  await page.getByRole('link', { name: 'shop-export' }).waitFor();
  expect(await page.content()).not.toContain(key);
  await page.getByRole('link', { name: 'shop-export' }).click();
  await page.getByRole('button', { name: 'Delete' }).click();
  await page.getByRole('dialog', { name: 'Delete shop-export?' }).getByRole('button', { name: 'Delete' }).click();
  await page.getByRole('heading', { name: 'No program has a key yet' }).waitFor();
  expect(complaints).toEqual([]);
  await close();
});

it('authorizes, and takes it back and back again', async () => {
  const { page, complaints, close } = await browsing.open({ as: 'admin' });
  await page.goto('/administration/authorizations?add=true');
  await choose(page, 'Kind', /^Group/, false);
  await choose(page, 'Who', /^Sales/, false);
  await choose(page, 'What', /^Processes/, false);
  await choose(page, 'May', /^READ_PROCESS_INSTANCE/);
  await page.getByRole('button', { name: 'Create' }).click();
  await page.getByRole('link', { name: 'sales' }).click();
  await page.getByRole('button', { name: 'Delete' }).click();
  await page.getByRole('heading', { name: 'Nobody is authorized for single things' }).waitFor();
  await page.getByRole('button', { name: 'Undo' }).click();
  await page.getByRole('link', { name: 'sales' }).waitFor();
  expect(complaints).toEqual([]);
  await close();
});

it('keeps a calendar, whose year a manager sees and nothing else', async () => {
  const { page, complaints, close } = await browsing.open({ as: 'mia' });
  await page.goto('/administration');
  await page.getByRole('heading', { level: 1, name: 'Calendars' }).waitFor();
  expect(await page.getByRole('navigation', { name: 'Sections' }).getByRole('link').allTextContents()).toEqual([
    'Calendars',
  ]);
  await page.keyboard.press('n');
  const dialog = page.getByRole('dialog', { name: 'New calendar' });
  await dialog.getByLabel('Id', { exact: true }).fill('berlin');
  await dialog.getByLabel('Name', { exact: true }).fill('Berlin office');
  await dialog.getByRole('checkbox', { name: 'Friday' }).click();
  await dialog.getByRole('button', { name: 'Add a day' }).click();
  await dialog.getByLabel(/^Day of/).fill('2026-12-24');
  await dialog.getByLabel('Name of 2026-12-24').fill('Christmas Eve');
  const ics =
    'BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART;VALUE=DATE:20260501\r\nSUMMARY:Labour\r\n  Day\r\nRRULE:FREQ=YEARLY\r\nEND:VEVENT\r\nEND:VCALENDAR';
  await dialog
    .locator('input[type=file]')
    .setInputFiles({ name: 'days.ics', mimeType: 'text/calendar', buffer: Buffer.from(ics) });
  await page.getByText('1 day added').waitFor();
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Create' }).click();
  await page
    .getByRole('row', { name: /Berlin office/ })
    .getByText('2 holidays')
    .waitFor();
  const { body } = await browsing.who.admin('GET', '/calendars/berlin');
  expect(body.weeklyHours.map(({ day }: { day: string }) => day)).toEqual([
    'MONDAY',
    'TUESDAY',
    'WEDNESDAY',
    'THURSDAY',
  ]);
  expect(body.holidays).toMatchObject([
    { date: '2026-05-01', name: 'Labour Day', yearly: true },
    { date: '2026-12-24', name: 'Christmas Eve', yearly: false },
  ]);
  await page.goto('/administration/users');
  await page.getByRole('heading', { name: 'This page is not for your role' }).waitFor();
  expect(complaints).toEqual([]);
  await close();
});

it('sends a test mail, and says what the server answers', async () => {
  const caught: CaughtMail[] = [];
  const store = {
    add: (mail: Omit<CaughtMail, 'id' | 'at'>) => {
      const kept = { ...mail, id: 'first', at: new Date().toISOString() } as CaughtMail;
      caught.push(kept);
      return Promise.resolve(kept);
    },
    list: () => Promise.resolve(caught),
  };
  const catcher = await startMailCatcher({ port: 0, store, log: () => undefined });
  const dataSource = await createDataSource({ url: browsing.who.api.databaseUrl }).initialize();
  const mail = createMailTransport({ smtpUrl: catcher.url, from: 'Baton <baton@example.org>' });
  const dependencies = { dataSource, mail, now: () => new Date() } as unknown as ActivityDependencies;
  const sender = startOutboxSender(dependencies, pino({ level: 'silent' }));
  try {
    const { page, complaints, close } = await browsing.open({ as: 'admin' });
    await openSection(page, 'channels', 'Channels');
    await page.getByRole('region', { name: 'E-mail' }).getByRole('button', { name: 'Test' }).click();
    const dialog = page.getByRole('dialog', { name: 'Test: E-mail' });
    await dialog.getByLabel('To').fill('sally@example.org');
    await dialog.getByRole('button', { name: 'Send' }).click();
    await dialog.getByText('Sent: the other side has taken it').waitFor();
    await dialog.getByText('250 OK: kept as first').waitFor();
    expect(caught).toMatchObject([{ to: ['sally@example.org'], subject: 'Baton: test message' }]);
    await expectAccessible(page);
    await dialog.getByLabel('To').fill('nobody@example.invalid');
    await dialog.getByRole('button', { name: 'Send' }).click();
    await dialog.getByText('The other side refuses it').waitFor();
    await dialog.getByText(/No such mailbox/).waitFor();
    expect(complaints).toEqual([]);
    await close();
  } finally {
    await sender.stop();
    mail.close();
    await dataSource.destroy();
    await catcher.stop();
  }
});

it('shows while one types what a template will say', async () => {
  const { page, complaints, close } = await browsing.open({ as: 'admin' });
  await page.goto('/administration/templates?add=true');
  const dialog = page.getByRole('dialog', { name: 'New template' });
  await dialog.getByLabel('Name', { exact: true }).fill('thanks');
  await dialog.getByLabel('Subject').fill('For {{ customer.name }}');
  await dialog.getByLabel('Text', { exact: true }).fill('Dear {{ customer.name }}, thank you.');
  await dialog.getByText('Dear [customer.name], thank you.').waitFor();
  await dialog.getByLabel('customer.name').fill('Ada');
  await dialog.getByText('For Ada', { exact: true }).waitFor();
  await expectAccessible(page);
  await dialog.getByLabel('HTML').fill('<p>Dear <b>{{ customer.name }}</b></p><script>document.title = "no"</script>');
  await dialog.locator('iframe[sandbox=""][srcdoc*="<b>Ada</b>"]').waitFor();
  await dialog.getByRole('button', { name: 'Create' }).click();
  await page.getByText('Saved', { exact: true }).waitFor();
  await page.getByRole('searchbox', { name: 'Search' }).fill('thanks');
  await page.getByRole('link', { name: 'thanks', exact: true }).waitFor();
  const { body } = await browsing.who.admin('POST', '/crm/templates/search', { filter: { name: 'thanks' } });
  expect(body.items).toMatchObject([{ channel: 'email', subject: 'For {{ customer.name }}', version: 1 }]);
  // Chromium says that it ran no script in the sandbox: that is what it is for.
  expect(complaints.filter((complaint) => !complaint.includes('sandbox'))).toEqual([]);
  await close();
});

it('tells in words who did what, with filters in the address', async () => {
  await browsing.who.admin('POST', '/groups', { groupId: 'audited', name: 'Audited' });
  await browsing.who.admin('PUT', '/groups/audited/users/sally');
  const { page, complaints, close } = await browsing.open({ as: 'admin' });
  await openSection(page, 'audit?what=GROUP&q=audited', 'Audit log');
  await page.getByRole('link', { name: 'root added sally to the group audited' }).waitFor();
  await page.getByRole('link', { name: 'root created the group audited' }).click();
  await page.getByRole('dialog').getByRole('cell', { name: 'Audited', exact: true }).waitFor();
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: 'CSV' }).click();
  const file = await (await downloading).createReadStream();
  const text = Buffer.concat(await file.toArray()).toString('utf8');
  expect(text.split('\r\n')).toHaveLength(3);
  expect(text).toContain('"root added sally to the group audited"');
  await page.getByRole('textbox', { name: 'Who' }).fill('nobody');
  await page.getByRole('heading', { name: 'Nothing fits what you look for' }).waitFor();
  expect(page.url()).toContain('who=nobody');
  await openSection(page, 'status', 'System status');
  await page.getByRole('region', { name: 'Temporal' }).getByText('Runs').waitFor();
  await page.getByRole('region', { name: 'Workers' }).getByText('Runs').waitFor();
  await expectAccessible(page);
  expect(complaints).toEqual([]);
  await close();
});

it.each([
  {
    language: 'en-GB',
    dark: false,
    titles: {
      roles: 'Roles',
      groups: 'Groups',
      tenants: 'Tenants',
      'mapping-rules': 'Mapping rules',
      suppressions: 'Suppressed addresses',
      calendars: 'Calendars',
    },
    role: 'Staff',
    permits: 'Claim and complete tasks',
  },
  {
    language: 'zh-CN',
    dark: true,
    titles: {
      roles: '角色',
      groups: '用户组',
      tenants: '租户',
      'mapping-rules': '映射规则',
      webhooks: 'Webhook',
      audit: '审计日志',
    },
    role: 'Staff',
    permits: '领取和完成任务',
  },
])('has no violation in $language, dark: $dark', async ({ titles, role, permits, ...look }) => {
  const { page, complaints, close } = await browsing.open({ as: 'admin', ...look });
  for (const [section, title] of Object.entries(titles)) {
    await openSection(page, section, title);
    await page.getByRole('status').first().waitFor();
    await expectAccessible(page);
  }
  await openSection(page, 'roles', titles.roles);
  await page.getByRole('table').getByRole('link', { name: role }).click();
  await page.getByText(permits).waitFor();
  await expectAccessible(page);
  expect(complaints).toEqual([]);
  await close();
});
