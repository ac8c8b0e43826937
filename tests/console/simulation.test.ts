/** A process simulated in the browser: to its end, back, another way, saved as a test case; in both languages. */
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { simulate } from '../../bin/commands/simulate.js';
import type { BehaviourCase } from '../../processes/simulation/behaviour-case.js';
import type { CaseReport } from '../../processes/testing/simulate.js';
import { userTaskModel } from '../api/models.js';
import { startPurchasingBench } from '../activities/purchasing-bench.js';
import { temporalStage } from '../activities/temporal-stage.js';
import { asCase, storiesOf, storiesOnTemporal } from './as-case.js';
import { SHIPPED } from './shipped-scenarios.js';
import { expectAccessible, startBrowsing, type Browsing } from './browsing.js';

const LIBRARY = 'processes/library';
const LEAD = {
  ...{ leadName: 'Ada', leadCompany: 'Engines', leadEmail: 'ada@mail.example', leadCountry: 'DE' },
  ...{ employees: 120, budget: 20_000, smsConsent: false, leadSource: 'referral' },
};

let browsing: Browsing;

beforeAll(async () => {
  browsing = await startBrowsing();
  const files = (await readdir(LIBRARY)).filter((name) => /\.(?:bpmn|dmn|form)$/.test(name));
  await browsing.who.deploy(
    Object.fromEntries(
      await Promise.all(files.map(async (name) => [name, await readFile(join(LIBRARY, name), 'utf8')])),
    ),
  );
  await browsing.who.person('dora', 'designer');
  await browsing.who.person('nobody');
  await browsing.who.deploy({ 'review.bpmn': userTaskModel('review-process') });
  await browsing.who.admin('POST', '/process-instances', { processDefinitionId: 'review-process' });
});
afterAll(() => browsing.close());

async function keyOf(processDefinitionId: string): Promise<string> {
  const filter = { processDefinitionId, isLatestVersion: true };
  const { body } = await browsing.who.admin('POST', '/process-definitions/search', { filter });
  return body.items[0].processDefinitionKey;
}

/** Completes what is unfolded, as JSON. */
async function complete(page: Page, name: string, variables?: object): Promise<void> {
  const item = page.locator('.mantine-Accordion-item').filter({ hasText: name });
  const control = item.locator('.mantine-Accordion-control');
  await control.waitFor();
  if ((await control.getAttribute('aria-expanded')) !== 'true') await control.click();
  const asJson = item.getByRole('switch', { name: 'As JSON' });
  const text = item.getByLabel('Variables that it brings');
  await asJson.or(text).first().waitFor();
  if (await asJson.isVisible()) await asJson.check();
  if (variables) await text.fill(JSON.stringify(variables));
  await item.getByRole('button', { name: /^(?:Complete|Publish message|Let it fire)$/ }).click();
}

async function save(page: Page): Promise<BehaviourCase> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save as test case' }).click(),
  ]);
  return JSON.parse(await readFile(await download.path(), 'utf8')) as BehaviourCase;
}

async function simulated(behaviourCase: BehaviourCase): Promise<CaseReport> {
  const file = join(tmpdir(), `simulation-${process.pid}.case.json`);
  await writeFile(file, JSON.stringify(behaviourCase));
  try {
    const { json } = await simulate.run({
      arguments: [file],
      values: { resources: LIBRARY, check: true },
    } as unknown as Parameters<typeof simulate.run>[0]);
    return json as CaseReport;
  } finally {
    await rm(file);
    process.exitCode = 0;
  }
}

it('plays lead handoff to the end, goes back and another way, and saves a test case that baton simulate accepts', async () => {
  const { page, complaints, close } = await browsing.open({ as: 'dora' });
  await page.goto(`/processes/${await keyOf('lead-handoff')}`);
  await page.getByRole('link', { name: 'Simulate' }).click();
  await page.getByRole('heading', { level: 1, name: 'Simulate Lead handoff' }).waitFor();
  await page.locator('.baton-form input').first().waitFor();
  await page.locator('.djs-shape').first().waitFor();
  await expectAccessible(page);
  await page.getByRole('switch', { name: 'As JSON' }).check();
  await page.getByLabel('Variables at the start').fill(JSON.stringify(LEAD));
  await page.getByRole('button', { name: 'Start', exact: true }).click();
  await complete(page, 'Clean the lead');
  await complete(page, 'Find duplicates', { duplicate: false });
  await complete(page, 'Create the lead', { leadId: '1' });
  const owner = {
    owner: 'lena',
    ownerName: 'Lena',
    ownerEmail: 'lena@x.example',
    manager: 'mia',
    managerEmail: 'm@x.example',
  };
  await complete(page, 'Assign by territory and load', owner);
  await expectAccessible(page);
  await complete(page, 'Accept the lead', { decision: 'accept' });
  await complete(page, 'Record the acceptance');
  await complete(page, 'Qualify the lead', { qualified: true, need: 'Reports', decisionMaker: 'Ada', timeline: 'now' });
  await complete(page, 'Record the qualification');
  await complete(page, 'Send welcome e-mail', { messageId: '2' });
  await complete(page, 'Onboard the customer', { onboardingDone: true, contactRole: 'CTO', handoverNotes: '' });
  await complete(page, 'Hand the record over', { customerId: '3', contactId: '4' });
  await complete(page, 'Ask for feedback', { feedbackId: '5', feedbackCorrelationKey: 'five' });
  await complete(page, 'Feedback received', { feedbackScore: 5 });
  await page.getByText('The process has ended').waitFor();
  const first = await save(page);
  expect(await simulated(first)).toMatchObject({ unmatchedSteps: [], failed: [], instances: [{ state: 'COMPLETED' }] });

  for (const _back of [1, 2, 3]) await page.keyboard.press('h');
  await page.getByText('Tokens are on their way').waitFor();
  await page.keyboard.press('h');
  await complete(page, 'No answer yet');
  await page.getByText('What came after is replaced.').waitFor();
  await complete(page, 'Ask for feedback', { feedbackId: '6', feedbackCorrelationKey: 'six' });
  await complete(page, 'No answer yet');
  await page.getByText('The process has ended').waitFor();
  const second = await save(page);
  expect(second.expect?.trace).not.toEqual(first.expect?.trace);
  expect(await simulated(second)).toMatchObject({
    unmatchedSteps: [],
    failed: [],
    instances: [{ state: 'COMPLETED' }],
  });

  await page.getByRole('button', { name: 'To the beginning' }).click();
  const loaded = { name: 'lead.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(first)) };
  await page.locator('input[type=file]').setInputFiles(loaded);
  await page.getByText('It comes out as the test case expects').waitFor();
  expect(await save(page)).toEqual(first);
  expect(complaints).toEqual([]);
  await close();
});

it.each([
  { language: 'en-GB', dark: false, start: 'Start the simulation', begin: 'Start', next: 'What happens next' },
  { language: 'zh-CN', dark: true, start: '启动模拟', begin: '启动', next: '下一步' },
])('has no violation in $language, dark: $dark; start variables are in the address', async (look) => {
  const { page, complaints, close } = await browsing.open({ as: 'dora', ...look });
  const address = `/processes/${await keyOf('review-process')}/simulation`;
  await page.goto(`${address}#${encodeURIComponent('{"amount":900}')}`);
  await page.getByRole('heading', { name: look.start }).waitFor();
  await expectAccessible(page);
  await page.getByRole('button', { name: look.begin, exact: true }).click();
  await page.getByRole('heading', { name: look.next }).waitFor();
  await page.getByRole('row', { name: 'amount 900' }).waitFor();
  await expectAccessible(page);
  expect(new URL(page.url()).hash).toContain('900');
  expect(complaints).toEqual([]);
  await close();
});

it('is not for whoever may not read processes', async () => {
  const { page, close } = await browsing.open({ as: 'nobody' });
  await page.goto(`/processes/${await keyOf('review-process')}/simulation`);
  await page.getByText('Your role does not allow this').waitFor();
  await close();
});

it.each(Object.entries(SHIPPED))('%s goes in the browser as on Temporal, step by step', async (processId, scenario) => {
  const bench = await startPurchasingBench();
  const stage = await temporalStage(bench, scenario);
  const host = await stage.host(processId);
  await scenario.play(host, bench);
  expect([host.ended(), host.incidents()]).toEqual(['COMPLETED', []]);
  const played = asCase(stage.commits, (id) => stage.plan(id));
  await stage.stop();
  await bench.stop();

  const { page, complaints, close } = await browsing.open({ as: 'dora' });
  await page.goto(`/processes/${await keyOf(processId)}/simulation`);
  const buffer = Buffer.from(JSON.stringify(played));
  await page.locator('input[type=file]').setInputFiles({ name: 'case.json', mimeType: 'application/json', buffer });
  await page.getByText('The test case has been replayed').waitFor();
  await page.getByText('The process has ended').waitFor();
  const { expect: expected } = await save(page);
  expect(storiesOf(expected?.trace ?? [])).toEqual(storiesOnTemporal(stage.commits));
  expect(complaints).toEqual([]);
  await close();
});
