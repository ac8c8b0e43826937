/** A manager asks where the time goes: every view, in figures and pictures, in both languages; staff do not see the area. */
import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { userTaskModel } from '../api/models.js';
import { pastOf, type Past } from '../api/past.js';
import { startMail } from '../support/mail.js';
import { expectAccessible, startBrowsing, type Browsing } from './browsing.js';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const INSTANCES = 20;

let browsing: Browsing;
let past: Past;

/** Each of the last twenty days one review ended, that lay one hour and took so many; of the second version half. */
beforeAll(async () => {
  browsing = await startBrowsing({ worker: false });
  const { who } = browsing;
  await who.person('mary', 'manager', 'sales');
  await who.person('sally', 'staff', 'sales');
  await who.deploy({ 'sale.bpmn': userTaskModel('sale') });
  past = await pastOf(who.api, 'sale');
  for (let n = 1; n <= INSTANCES; n += 1) {
    const created = Date.now() - n * DAY;
    const [claimed, ended] = [created + HOUR, created + (1 + n) * HOUR];
    await past.store('sale', [{ element: 'review', created, claimed, ended, assignee: 'sally', groups: ['sales'] }]);
    if (n <= INSTANCES / 2)
      await past.store('sale@2', [
        { element: 'review', created, claimed, ended: created + 2 * HOUR, assignee: 'mary', groups: ['sales'] },
      ]);
  }
});
afterAll(() => browsing.close());

const tab = (page: Page, name: string) => page.getByRole('tab', { name }).click();

/** The row of a table that has this text, once it is there. */
const rowOf = async (page: Page, table: string, text: string): Promise<string> => {
  const row = page.getByRole('table', { name: table }).getByRole('row').filter({ hasText: text }).first();
  await row.waitFor();
  return row.innerText();
};

it('shows a manager where the time goes, and leads from one view to the next', async () => {
  const { page, complaints, close } = await browsing.open({ as: 'mary' });
  await page.goto('/');
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.keyboard.press('g');
  await page.keyboard.press('n');
  await page.getByRole('heading', { level: 1, name: 'Insights' }).waitFor();
  await page.getByRole('region', { name: 'Cycle time over time' }).locator('svg').first().waitFor();
  await page.getByRole('button', { name: 'Sale', exact: true }).click();
  expect(await rowOf(page, 'Cycle times', 'Version 1')).toMatch(/20\s+11h 30m/);

  await tab(page, 'Heat-map');
  await page.locator('.baton-heat').first().waitFor();
  await page.getByRole('button', { name: 'review', exact: true }).click();
  expect(page.url()).toContain('element=review');
  expect(await rowOf(page, 'Figures of review', 'Duration')).toMatch(/19h 33m/);
  expect(await rowOf(page, 'Figures of review', 'Waiting')).toMatch(/1h/);
  await page.getByText('Frequency', { exact: true }).click();
  expect(await rowOf(page, 'Elements', 'review')).toMatch(/30\s+30/);

  await tab(page, 'Bottlenecks');
  expect(await rowOf(page, 'Where work waits the longest', 'review')).toMatch(/100%/);
  await tab(page, 'Versions');
  expect(await rowOf(page, 'Elements', 'review')).toMatch(/11h 30m\s+2h\s+-83%/);
  await tab(page, 'People');
  expect(await rowOf(page, 'Completed tasks', 'sally')).toMatch(/20/);
  await page.getByText('Group', { exact: true }).click();
  expect(await rowOf(page, 'Completed tasks', 'sales')).toMatch(/30/);
  await tab(page, 'Outliers');
  expect(await rowOf(page, 'Outliers', '20h')).toMatch(/Review/);
  await tab(page, 'Satisfaction');
  await page.getByText('Nobody has answered a survey yet', { exact: false }).waitFor();
  expect(complaints).toEqual([]);
  await close();
});

it('gives a link that shows the same, the figures and a picture', async () => {
  const { page, complaints, close } = await browsing.open({ as: 'mary' });
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('/insights?view=heat-map&process=sale&metric=waiting&statistic=p99&element=review');
  await page.locator('.baton-heat').first().waitFor();
  await page.getByRole('button', { name: 'Copy link' }).click();
  await page.getByRole('button', { name: 'Copied' }).waitFor();
  const link = await page.evaluate<string>('navigator.clipboard.readText()');
  await page.goto('/');
  await page.goto(link);
  await page.getByRole('table', { name: 'Figures of review' }).waitFor();
  expect(await page.getByRole('radio', { name: 'Waiting' }).isChecked()).toBe(true);
  expect(await page.locator('input[aria-label="Statistic"]').inputValue()).toBe('99% within (p99)');

  const saved = async (item: string): Promise<Buffer> => {
    await page.getByRole('button', { name: 'Export' }).click();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('menuitem', { name: item }).click(),
    ]);
    return readFile(await download.path());
  };
  expect(String(await saved('Figures (CSV)')).split('\r\n')[2]).toMatch(/^group,sale,review,/);
  const picture = await saved('Picture (PNG)');
  expect(picture.subarray(1, 4).toString()).toBe('PNG');
  expect(picture.length).toBeGreaterThan(20_000);
  expect(complaints).toEqual([]);
  await close();
});

it('sends what a manager sees by mail, when it is time and at once', async () => {
  const mail = await startMail(browsing.who.api.databaseUrl);
  const { page, complaints, close } = await browsing.open({ as: 'mary' });
  await page.goto('/insights?view=bottlenecks&process=sale');
  await page.getByRole('button', { name: 'Send by mail' }).click();
  const dialog = page.getByRole('dialog', { name: 'Send this view by mail' });
  await dialog.getByPlaceholder('name@example.com').fill('boss@example.org');
  await page.keyboard.press('Enter');
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Save' }).click();
  await page.getByText(/^Saved\. It goes out next/).waitFor();
  await page.getByRole('link', { name: 'Reports' }).click();
  expect(await rowOf(page, 'Reports by mail', 'boss@example.org')).toMatch(/Each Monday at 08:00/);
  await page.getByRole('button', { name: /^Send .* now$/ }).click();
  const { subject, text } = await mail.to('boss@example.org');
  expect(subject).toMatch(/^Review – Bottlenecks: /);
  expect(text).toMatch(/Instances ended: \d+/);
  await page.getByText('Sent', { exact: true }).waitFor();
  await page.getByRole('switch').press('Space');
  await page.getByText('Paused', { exact: true }).waitFor();
  await page.mouse.move(0, 0);
  await page.getByRole('tooltip').waitFor({ state: 'hidden' });
  await expectAccessible(page);
  await page.getByRole('button', { name: /^Delete / }).click();
  await page.getByRole('heading', { name: 'No report goes out yet' }).waitFor();
  await page.getByRole('button', { name: 'Undo' }).click();
  await rowOf(page, 'Reports by mail', 'boss@example.org');
  expect(complaints).toEqual([]);
  await close();
  await mail.stop();
});

it('holds figures against targets and costs, in the hours that people work', async () => {
  const { page, complaints, close } = await browsing.open({ as: 'mary' });
  await page.goto('/insights/settings');
  await page.getByPlaceholder('Which process?').click();
  await page.getByRole('option', { name: 'Review' }).click();
  await page.getByRole('textbox', { name: 'Within' }).fill('10');
  await page.getByRole('button', { name: 'Set', exact: true }).click();
  expect(await rowOf(page, 'Targets and costs', 'To end within')).toMatch(/Review.*The whole process.*10h/s);
  await page.getByRole('button', { name: 'Create: Monday to Friday' }).click();
  await page.getByRole('cell', { name: '09:00 – 17:00' }).first().waitFor();
  await expectAccessible(page);
  await page.goto('/insights?process=sale&clock=business');
  await page.getByText('of 30', { exact: false }).waitFor();
  expect(complaints).toEqual([]);
  await close();
});

it('is not there for staff, who are told so where a link leads them', async () => {
  const { page, complaints, close } = await browsing.open({ as: 'sally' });
  await page.goto('/insights?view=people');
  await page.getByRole('heading', { name: 'This page is not for your role' }).waitFor();
  expect(await page.getByRole('navigation').getByRole('link', { name: 'Insights' }).count()).toBe(0);
  await expectAccessible(page);
  expect(complaints).toEqual([]);
  await close();
});

it.each([
  {
    language: 'en-GB',
    dark: false,
    views: ['Overview', 'Heat-map', 'Outliers', 'Satisfaction'],
    empty: 'Nothing to measure yet',
  },
  { language: 'zh-CN', dark: true, views: ['概览', '热力图', '异常实例', '满意度'], empty: '暂无可分析的数据' },
])('has no violation in $language, dark: $dark', async ({ views, empty, ...look }) => {
  const { page, complaints, close } = await browsing.open({ as: 'admin', ...look });
  await page.goto('/insights?process=sale&element=review');
  for (const view of views) {
    await tab(page, view);
    await page
      .getByRole('tabpanel')
      .getByRole('table')
      .first()
      .or(page.locator('.baton-figures').first())
      .first()
      .waitFor();
    await page.waitForLoadState('networkidle');
    await expectAccessible(page);
  }
  await page.goto('/insights?process=nothing-of-this-name');
  await page.getByRole('heading', { name: empty }).waitFor();
  await expectAccessible(page);
  expect(complaints).toEqual([]);
  await close();
});
