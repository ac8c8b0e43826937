/** Staff at work in the browser: sign in, claim, fill in, complete; two see each other; nothing axe objects to. */
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { userTaskModel, form } from '../api/models.js';
import { expectAccessible, startBrowsing, type Browsing } from './browsing.js';

const TASK = '<zeebe:formDefinition formId="review-form"/><zeebe:assignmentDefinition candidateGroups="sales"/>';

let browsing: Browsing;

beforeAll(async () => {
  browsing = await startBrowsing();
  const { who } = browsing;
  await who.person('sally', 'staff', 'sales');
  await who.person('simon', 'staff', 'sales');
  await who.deploy({ 'review.bpmn': userTaskModel('review-process', TASK), 'review.form': form('review-form') });
});
afterAll(() => browsing.close());

async function startReview(): Promise<string> {
  const { body } = await browsing.who.admin('POST', '/process-instances', { processDefinitionId: 'review-process' });
  return body.processInstanceKey;
}

it('lets somebody in by password, where he wanted to go, and out again', async () => {
  const { page, close } = await browsing.open();
  await page.goto('/processes');
  await page.getByLabel('User').fill('sally');
  await page.getByLabel('Password').fill('wrong');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByRole('alert').getByText('belong together').waitFor();
  await page.getByLabel('Password').fill('password of sally');
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByRole('heading', { level: 1, name: 'Processes' }).waitFor();
  await page.getByRole('button', { name: 'You: sally' }).click();
  await page.getByRole('menuitem', { name: 'Sign out' }).click();
  await page.getByRole('button', { name: 'Sign in' }).waitFor();
  await page.reload();
  await page.getByRole('button', { name: 'Sign in' }).waitFor();
  await close();
});

it('shows two people each other’s claims, and completes a task by its form', async () => {
  const instance = await startReview();
  const sally = await browsing.open({ as: 'sally' });
  const simon = await browsing.open({ as: 'simon' });
  for (const { page } of [sally, simon]) {
    await page.goto('/');
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.keyboard.press('g');
    await page.keyboard.press('i');
    await page.getByText('To claim', { exact: true }).click();
    await page.getByRole('table').getByRole('link').waitFor();
  }
  await sally.page.getByRole('table').getByRole('link').click();
  await sally.page.getByRole('button', { name: 'Claim', exact: true }).click();
  await sally.page.getByRole('button', { name: 'Give back' }).waitFor();
  await simon.page.getByRole('heading', { name: 'Nothing waits to be claimed' }).waitFor();

  await sally.page.locator('.baton-form input').first().waitFor();
  await expectAccessible(sally.page);
  await sally.page.getByRole('button', { name: 'Complete' }).click();
  await sally.page.getByText(/^Completed: /).waitFor();
  await sally.page.getByRole('heading', { level: 1, name: 'Inbox' }).waitFor();
  const { body } = await browsing.who.admin('GET', `/process-instances/${instance}`);
  expect(body.state).toBe('COMPLETED');
  expect([...sally.complaints, ...simon.complaints]).toEqual([]);
  await sally.close();
  await simon.close();
});

it.each([
  { language: 'en-GB', dark: false, inbox: 'Inbox', all: 'All open' },
  { language: 'zh-CN', dark: true, inbox: '待办', all: '全部未完成' },
])('has no violation in $language, dark: $dark', async ({ inbox, all, ...look }) => {
  await startReview();
  const { page, complaints, close } = await browsing.open({ as: 'admin', ...look });
  await page.goto('/');
  await page.getByRole('heading', { level: 1 }).waitFor();
  await expectAccessible(page);
  await page.getByRole('navigation').getByRole('link', { name: inbox }).click();
  await page.getByRole('heading', { level: 1, name: inbox }).waitFor();
  await page.getByText(all, { exact: true }).click();
  await page.getByRole('table').getByRole('link').first().waitFor();
  await expectAccessible(page);
  await page.keyboard.press('?');
  await page.getByRole('dialog').waitFor();
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await page.goto('/processes');
  await page.getByRole('table').getByRole('link').click();
  await page.locator('.djs-shape').first().waitFor();
  await expectAccessible(page);
  expect(complaints).toEqual([]);
  await close();
});
