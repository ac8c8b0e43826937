/** Operators at work in the browser: find what is stuck, correct it, look into instances; others do not see the area. */
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { flow, model } from '../api/models.js';
import { expectAccessible, startBrowsing, type Browsing } from './browsing.js';

/** start → `ship`, a worker's → user task `check` → end */
const orders = (first: string): string =>
  model({
    id: 'orders',
    name: 'Orders',
    body: `<bpmn:startEvent id="start"/>${flow('start', 'ship')}
<bpmn:serviceTask id="ship" name="${first}"><bpmn:extensionElements><zeebe:taskDefinition type="ship"/></bpmn:extensionElements></bpmn:serviceTask>
${flow('ship', 'check')}<bpmn:userTask id="check" name="Check it"><bpmn:extensionElements><zeebe:userTask/><zeebe:assignmentDefinition candidateGroups="sales"/></bpmn:extensionElements></bpmn:userTask>
${flow('check', 'end')}<bpmn:endEvent id="end"/>`,
  });

let browsing: Browsing;

beforeAll(async () => {
  browsing = await startBrowsing();
  const { who } = browsing;
  await who.person('olga', 'operator');
  await who.person('mona', 'manager');
  await who.person('stan', 'staff');
  await who.deploy({ 'orders.bpmn': orders('Ship it') });
});
afterAll(() => browsing.close());

async function startOrder(businessId: string, variables: object): Promise<string> {
  const order = { processDefinitionId: 'orders', businessId, variables };
  return (await browsing.who.admin('POST', '/process-instances', order)).body.processInstanceKey;
}

/** The worker outside: without an address it fails for good. */
async function ship(): Promise<void> {
  const { admin } = browsing.who;
  const request = { type: 'ship', timeout: 60_000, maxJobsToActivate: 10, requestTimeout: 5_000 };
  const { body } = await admin('POST', '/jobs/activation', request);
  expect(body.jobs.length).toBeGreaterThan(0);
  for (const { jobKey, variables } of body.jobs)
    if (variables.address) await admin('POST', `/jobs/${jobKey}/completion`, {});
    else
      await admin('POST', `/jobs/${jobKey}/failure`, { retries: 0, errorMessage: 'Expected an address.\n  at pack' });
}

const segment = (page: Page, text: string) => page.locator('label').filter({ hasText: text });

const openList = async (page: Page): Promise<void> => {
  await page.goto('/');
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.keyboard.press('g');
  await page.keyboard.press('o');
  await page.getByRole('heading', { level: 1, name: 'Instances' }).waitFor();
};

it('lets an operator find what is stuck, correct a variable, and try again', async () => {
  const key = await startOrder('A-1', { address: null });
  await ship();
  const { page, complaints, close } = await browsing.open({ as: 'olga' });
  await openList(page);
  await page.getByRole('link', { name: 'Incidents' }).click();
  const group = page.getByRole('article', { name: 'Expected an address' });
  await group.getByText('Orders · Version 1 · 1').waitFor();
  await expectAccessible(page);
  await group.getByRole('link', { name: '1 instance' }).click();
  await page.getByText(/stuck for .* at Ship it: Expected an address/).waitFor();
  await expectAccessible(page);
  await page.getByRole('table').getByRole('link', { name: 'Orders' }).click();
  await page.getByRole('article', { name: 'Incident at Ship it' }).getByText('at pack').waitFor();
  await page.locator('.djs-shape').first().waitFor();
  await expectAccessible(page);

  await page.getByRole('button', { name: 'Edit variables and retry' }).click();
  const variables = page.getByLabel('Variables that the element sees');
  await variables.fill('{ "address": ');
  await page.getByText('Expected a JSON object of variables').waitFor();
  await variables.fill('{ "address": "Main Street 1" }');
  await page.getByText('Changes address').waitFor();
  await expectAccessible(page);
  await page.getByRole('dialog').getByRole('button', { name: 'Retry' }).click();
  await page.getByText('It is tried again').waitFor();
  await ship();
  await page.getByRole('tab', { name: 'Now' }).click();
  await page.getByText('waiting', { exact: false }).filter({ hasText: 'Check it, group sales' }).waitFor();

  await page.getByRole('tab', { name: 'Variables' }).click();
  await page.getByRole('button', { name: 'Variable address' }).click();
  await page.getByText('2 values so far').waitFor();
  await page.getByLabel('Value (JSON)').fill('"Side Street 2"');
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByRole('table').getByText('Side Street 2').waitFor();
  await page.getByRole('button', { name: 'Undo' }).click();
  await page.getByRole('table').getByText('Main Street 1').waitFor();

  const [task] = (await browsing.who.admin('POST', '/user-tasks/search', { filter: { processInstanceKey: key } })).body
    .items;
  await browsing.who.admin('POST', `/user-tasks/${task.userTaskKey}/completion`, {});
  await page.getByText('Completed', { exact: true }).waitFor();
  await page.getByRole('tab', { name: 'Audit' }).click();
  await page.getByRole('table', { name: 'Audit' }).getByText('olga').first().waitFor();
  expect(complaints).toEqual([]);
  await close();
});

it('suspends, resumes and cancels many at once, as the filters in the URL find them', async () => {
  await startOrder('B-3', { address: 'here' });
  await ship();
  await Promise.all(['B-1', 'B-2', 'C-1'].map((id) => startOrder(id, { address: 'here' })));
  const { page, complaints, close } = await browsing.open({ as: 'olga' });
  await page.goto('/instances?process=orders&version=1&q=B-&element=ship&variable=address&value=here');
  const rows = page.getByRole('table').getByRole('link', { name: 'Orders' });
  await rows.nth(1).waitFor();
  expect(await rows.count()).toBe(2);
  const bulk = async (button: string, state: string): Promise<void> => {
    await page.getByLabel('Select all that are loaded').check();
    await page.getByRole('region', { name: 'With the selected ones' }).getByRole('button', { name: button }).click();
    await page.getByRole('dialog').getByRole('button', { name: button }).click();
    await page.getByText(`“${button}” has begun`).last().waitFor();
    await segment(page, state).click();
    await rows.nth(1).waitFor();
  };
  await bulk('Suspend', 'Suspended');
  await bulk('Resume', 'Running');
  await bulk('Cancel', 'Canceled');
  expect(await rows.count()).toBe(2);
  await page.getByText('canceled after').first().waitFor();
  await page.getByRole('link', { name: 'Batches' }).click();
  await page.getByRole('table', { name: 'Batches' }).getByText('2 of 2').nth(2).waitFor();
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Cancel instances' }).click();
  await page.getByRole('table', { name: 'Instances of the batch' }).getByText('Done').nth(1).waitFor();
  expect(complaints).toEqual([]);
  await close();
});

it('moves tokens by dragging, and by keyboard alone, as planned, in one step', async () => {
  const key = await startOrder('E-1', { address: 'here' });
  const { page, complaints, close } = await browsing.open({ as: 'olga' });
  await page.goto(`/instances/${key}`);
  await page.getByRole('link', { name: 'Move tokens' }).click();
  const token = await page.locator('.baton-badge-token').boundingBox();
  const target = await page.locator('[data-element-id="check"]').boundingBox();
  if (!token || !target) throw new Error('Expected a token and an element, but there is none.');
  await page.mouse.move(token.x + 4, token.y + 4);
  await page.mouse.down();
  await page.mouse.move(target.x + target.width / 2, target.y + target.height / 2, { steps: 4 });
  await page.mouse.up();
  await page.getByText('Ship it → Check it: 1 token').waitFor();
  await page.locator('.baton-badge', { hasText: '+ 1' }).waitFor();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Apply' }).click();
  await page.getByText(/waiting .* for Check it/).waitFor();

  await page.getByRole('link', { name: 'Move tokens' }).press('Enter');
  const choose = async (field: string, option: string): Promise<void> => {
    await page.getByRole('combobox', { name: field }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('option', { name: option }).waitFor();
    await page.keyboard.press('ArrowDown');
    while ((await page.locator('[data-combobox-selected]').textContent()) !== option)
      await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
  };
  await choose('Tokens at', 'Check it · 1');
  await choose('Other element', 'Ship it (ship)');
  await page.getByRole('button', { name: 'Move there' }).press('Enter');
  await page.getByRole('button', { name: 'Apply' }).press('Enter');
  await page.getByText(/waiting .* for Ship it: a worker is to do ship/).waitFor();
  expect(complaints).toEqual([]);
  await close();
});

it('replays what happened, forks from there, and migrates to a newer version', async () => {
  const key = await startOrder('F-1', { address: 'here' });
  await browsing.who.deploy({ 'orders.bpmn': orders('Send it') });
  const { page, complaints, close } = await browsing.open({ as: 'olga' });
  await page.goto(`/instances/${key}`);
  await page.getByRole('link', { name: 'Replay' }).click();
  await page.getByRole('button', { name: 'To the first event' }).click();
  await page.getByText('The instance starts').waitFor();
  await page.getByText('No variables.').waitFor();
  await page.keyboard.press('.');
  await page.keyboard.press('.');
  await page.getByText('address becomes "here"').waitFor();
  expect(new URL(page.url()).searchParams.get('event')).toBe('2');
  // Away from the button: its tooltip is beside the page.
  await page.mouse.move(0, 0);
  await expectAccessible(page);
  await page.getByRole('slider', { name: 'Event' }).press('End');
  await page.locator('.baton-mark-active[data-element-id="ship"]').waitFor();
  await page.getByRole('button', { name: 'Fork from here' }).click();
  await page.getByText('“Ship it” had just begun').waitFor();
  await page.getByRole('button', { name: 'Start the copy' }).click();
  await page.getByText('This is the copy').waitFor();
  expect(page.url()).not.toContain(key);
  await page.getByText(/waiting .* for Ship it/).waitFor();

  await page.getByRole('button', { name: 'Migrate' }).click();
  await page.getByText('Dry run: 1 instance can migrate.').waitFor();
  await expectAccessible(page);
  await page.getByRole('dialog').getByRole('button', { name: 'Migrate' }).click();
  await page.getByRole('link', { name: 'Version 2' }).waitFor();
  await page.getByText(/waiting .* for Send it/).waitFor();
  expect(complaints).toEqual([]);
  await close();
});

it('is not there for managers and staff', async () => {
  for (const as of ['mona', 'stan']) {
    const { page, close } = await browsing.open({ as });
    await page.goto('/instances');
    await page.getByRole('alert').getByText('Your role does not allow this').first().waitFor();
    expect(await page.getByRole('navigation').getByRole('link', { name: 'Operations' }).count()).toBe(0);
    await close();
  }
});

it.each([
  { language: 'en-GB', dark: true, waits: 'What it waits for', history: 'History' },
  { language: 'zh-CN', dark: false, waits: '正在等待', history: '历史' },
])('has no violation in $language, dark: $dark', async ({ waits, history, ...look }) => {
  const key = await startOrder('D-1', { address: 'here' });
  const { page, complaints, close } = await browsing.open({ as: 'olga', ...look });
  await page.goto('/instances');
  await page.getByRole('columnheader', { name: waits }).waitFor();
  await page.getByRole('table').getByRole('link').first().waitFor();
  await expectAccessible(page);
  await page.goto(`/instances/${key}?tab=history`);
  await page.getByRole('tab', { name: history }).waitFor();
  await page.getByRole('treeitem').first().waitFor();
  await page.locator('.djs-shape').first().waitFor();
  await expectAccessible(page);
  expect(complaints).toEqual([]);
  await close();
});
