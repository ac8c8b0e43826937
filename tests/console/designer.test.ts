/** A designer at work in the browser: draw, check, deploy, compare; what is running goes on by the new version. */
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { userTaskModel } from '../api/models.js';
import { expectAccessible, startBrowsing, type Browsing } from './browsing.js';

/** Of Camunda 7, with a script that needs a Java virtual machine. */
const FOREIGN = `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:camunda="http://camunda.org/schema/1.0/bpmn" id="d" targetNamespace="http://example.org" exporter="Camunda Modeler">
<bpmn:process id="foreign" isExecutable="true"><bpmn:startEvent id="begin"/><bpmn:sequenceFlow id="f1" sourceRef="begin" targetRef="count"/>
<bpmn:scriptTask id="count" name="Count" camunda:asyncBefore="true" scriptFormat="groovy"><bpmn:script>1 + 1</bpmn:script></bpmn:scriptTask>
<bpmn:sequenceFlow id="f2" sourceRef="count" targetRef="done"/><bpmn:endEvent id="done"/></bpmn:process></bpmn:definitions>`;

let browsing: Browsing;

beforeAll(async () => {
  browsing = await startBrowsing();
  const { who } = browsing;
  await who.person('dana', 'designer');
  await who.person('sally', 'staff', 'sales');
  await who.deploy({ 'case.bpmn': userTaskModel('case') });
});
afterAll(() => browsing.close());

const saved = (page: Page) => page.getByRole('status').filter({ hasText: /^Saved$/ });
const element = (page: Page, id: string) => page.locator(`.djs-element[data-element-id="${id}"]`);

async function pad(page: Page, action: string): Promise<void> {
  await page.locator(`.djs-context-pad.open .entry[data-action="${action}"]`).click();
}

async function deploy(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Deploy …' }).click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^Deploy \d/ })
    .click();
  await page
    .getByText(/is deployed in version/)
    .first()
    .waitFor();
}

it('draws a process by mouse and keyboard, deploys it, and a member of the group has its task', async () => {
  const { page, complaints, close } = await browsing.open({ as: 'dana' });
  await page.goto('/designer');
  await page.getByRole('heading', { name: 'Nothing is being drawn here' }).waitFor();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'New' }).first().click();
  await page.getByRole('menuitem', { name: 'Process: empty' }).click();

  await element(page, 'StartEvent_1').click();
  await page.keyboard.press('a');
  await page.locator('.djs-popup-search input').focus();
  await page.keyboard.type('user task');
  await page.locator('.djs-popup .entry.selected').filter({ hasText: 'User task' }).waitFor();
  await page.keyboard.press('Enter');
  await page.locator('.djs-direct-editing-content').waitFor();
  const named = page.waitForResponse((response) => response.request().postData()?.includes('Call back') === true);
  await page.keyboard.type('Call back');
  await page.keyboard.press('Enter');
  await pad(page, 'append.end-event');
  await page.locator('.djs-element.djs-shape[data-element-id^="Event_"]').first().waitFor();
  await named;
  await saved(page).waitFor();
  await expectAccessible(page);

  await page.reload();
  await page.locator('.djs-shape').filter({ hasText: 'Call back' }).first().click();
  const properties = page.getByRole('region', { name: 'Properties' });
  await properties.getByText('Assignment', { exact: true }).click();
  const groups = properties.locator('[data-entry-id="assignmentDefinitionCandidateGroups"]').getByRole('textbox');
  await groups.fill('sales');
  await groups.press('Tab');
  // At once: what was drawn last is deployed, too.
  await deploy(page);
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Start one' }).click();
  await page.getByText('An instance is started.').waitFor();
  expect(complaints).toEqual([]);
  await close();

  const sally = await browsing.open({ as: 'sally' });
  await sally.page.goto('/inbox?view=group');
  await sally.page.getByRole('table').getByRole('link', { name: 'Call back' }).waitFor();
  expect(await sally.page.getByRole('link', { name: 'Designer' }).count()).toBe(0);
  await sally.page.goto('/designer');
  await sally.page.getByText('Your role does not allow this.').waitFor();
  await expectAccessible(sally.page);
  await sally.close();
});

it('reports on a file of another tool, and leads to what stands against it', async () => {
  const { page, complaints, close } = await browsing.open({ as: 'dana' });
  await page.goto('/designer');
  await page
    .locator('input[type="file"]')
    .setInputFiles({ name: 'legacy.xml', mimeType: 'text/xml', buffer: Buffer.from(FOREIGN) });
  const report = page.getByRole('dialog');
  await report.getByText('Needs changes first').waitFor();
  await report.getByText('Made with Camunda Modeler').waitFor();
  await expectAccessible(page);
  await report.getByRole('link', { name: 'legacy.bpmn' }).click();
  await page.locator('.baton-finding-error').first().waitFor();
  await page
    .getByRole('region', { name: 'Findings' })
    .getByRole('button', { name: /groovy/i })
    .first()
    .click();
  await page.locator('.djs-element.selected[data-element-id="count"]').waitFor();
  await page.getByRole('button', { name: 'Deploy …' }).click();
  await page.getByText('This cannot be deployed yet').waitFor();
  expect(
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /^Deploy \d/ })
      .isDisabled(),
  ).toBe(true);
  expect(complaints).toEqual([]);
  await page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click();

  const { body: broken } = await browsing.who.admin('POST', '/design-files', {
    name: 'broken.bpmn',
    content: `${userTaskModel('broken')}<`,
  });
  await page.goto(`/designer/${broken.designFileKey}`);
  const text = page.getByLabel('Its text');
  await page.getByRole('region', { name: 'Findings' }).getByText('FILE_NOT_XML').waitFor();
  await expectAccessible(page);
  await text.fill(userTaskModel('broken'));
  await page.getByRole('button', { name: 'Draw it again' }).click();
  await element(page, 'review').waitFor();
  await close();
});

it('deploys a second version without an element, and takes over what waits there', async () => {
  const { who } = browsing;
  const { body: started } = await who.admin('POST', '/process-instances', { processDefinitionId: 'case' });
  const { page, complaints, close } = await browsing.open({ as: 'admin' });
  await page.goto('/processes');
  await page.getByRole('table').getByRole('link', { name: 'Review' }).click();
  await page.getByRole('button', { name: 'Edit' }).click();
  await page.getByRole('heading', { level: 1, name: 'case.bpmn' }).waitFor();
  const fileKey = page.url().split('/').at(-1) ?? '';
  await element(page, 'review').click();
  const properties = page.getByRole('region', { name: 'Properties' });
  await properties.getByText('General', { exact: true }).click();
  const id = properties.locator('[data-entry-id="id"]').getByRole('textbox');
  await id.fill('check');
  await id.press('Tab');
  await saved(page).waitFor();

  await page.getByRole('button', { name: 'Deploy …' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText('1 running instance is at “Review it”, which disappears.').waitFor();
  await dialog.getByLabel('Take what is running over to the new version').click();
  await expectAccessible(page);
  await dialog.getByRole('button', { name: /^Deploy \d/ }).click();
  await dialog.getByText('1 instance can be taken over.').waitFor();
  await dialog.getByRole('button', { name: 'Take over 1 instance' }).click();
  await dialog.getByText('1 instance goes on by the new version.').waitFor();
  const { body: instance } = await who.admin('GET', `/process-instances/${started.processInstanceKey}`);
  expect(instance.processDefinitionVersion).toBe(2);

  await dialog.getByRole('link', { name: 'case' }).click();
  await page.getByRole('link', { name: 'Compare' }).click();
  await page.locator('.baton-mark-removed').first().waitFor();
  await page.locator('.baton-mark-added').first().waitFor();
  await page.getByRole('button', { name: /Gone.*Review it/ }).waitFor();
  await expectAccessible(page);

  await page.goto(`/designer/${fileKey}`);
  await page.locator('.djs-shape').first().waitFor();
  const { body: file } = await who.admin('GET', `/design-files/${fileKey}`);
  await who.admin('PUT', `/design-files/${fileKey}/content`, { content: file.content, version: file.version });
  await element(page, 'check').click();
  await page.keyboard.press('Delete');
  await page.getByRole('dialog', { name: 'Somebody else saved this file meanwhile' }).waitFor();
  await page.getByRole('button', { name: 'Take theirs, give mine up' }).click();
  await element(page, 'check').waitFor();
  await saved(page).waitFor();
  expect(complaints).toEqual(['Failed to load resource: the server responded with a status of 409 (Conflict)']);
  await close();
});

it.each([
  { language: 'en-GB', dark: true, create: 'New', example: 'Decision table', shown: '.dmn-decision-table-container' },
  { language: 'zh-CN', dark: true, create: '新建', example: '流程：审批（含表单）', shown: '.djs-shape' },
  { language: 'zh-CN', dark: false, create: '新建', example: '表单', shown: '.fjs-editor-container' },
])('has no violation with $example in $language, dark: $dark', async ({ create, example, shown, ...look }) => {
  const { page, complaints, close } = await browsing.open({ as: 'dana', ...look });
  await page.goto('/designer');
  await page.getByRole('button', { name: create }).first().click();
  await page.getByRole('menuitem', { name: example, exact: true }).click();
  await page.locator(shown).first().waitFor();
  await page
    .getByRole('region', { name: /^(Findings|检查结果)$/ })
    .getByText(/Nothing to object|没有发现问题|条提示/)
    .first()
    .waitFor();
  await expectAccessible(page);
  expect(complaints).toEqual([]);
  await close();
});
