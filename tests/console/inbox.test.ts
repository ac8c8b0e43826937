/** Staff at work in the browser: sign in, claim, fill in, complete; two see each other; nothing axe objects to. */
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { renderFeedbackForm } from '../../activities/feedback/pages.js';
import { flow, form, model, userTaskModel } from '../api/models.js';
import { expectAccessible, startBrowsing, type Browsing } from './browsing.js';

const TASK = '<zeebe:formDefinition formId="review-form"/><zeebe:assignmentDefinition candidateGroups="sales"/>';

/** Its start has a form, and its task comes at once. */
const askModel = model({
  id: 'ask',
  name: 'Ask for it',
  body: `<bpmn:startEvent id="start"><bpmn:extensionElements><zeebe:formDefinition formId="ask-form"/></bpmn:extensionElements></bpmn:startEvent>
${flow('start', 'review')}
<bpmn:userTask id="review" name="Review it"><bpmn:extensionElements><zeebe:userTask/>${TASK}</bpmn:extensionElements></bpmn:userTask>
${flow('review', 'end')}<bpmn:endEvent id="end"/>`,
});

let browsing: Browsing;

beforeAll(async () => {
  browsing = await startBrowsing();
  const { who } = browsing;
  await who.person('sally', 'staff', 'sales');
  await who.person('simon', 'staff', 'sales');
  await who.person('mary', 'manager', 'sales');
  await who.person('dora', 'designer');
  await who.deploy({ 'ask.bpmn': askModel, 'ask.form': form('ask-form') });
  await who.deploy({ 'review.bpmn': userTaskModel('review-process', TASK), 'review.form': form('review-form') });
});
afterAll(() => browsing.close());

async function startReview(): Promise<string> {
  const { body } = await browsing.who.admin('POST', '/process-instances', { processDefinitionId: 'review-process' });
  return body.processInstanceKey;
}

async function taskOf(processInstanceKey: string): Promise<string> {
  const { body } = await browsing.who.admin('POST', '/user-tasks/search', { filter: { processInstanceKey } });
  return body.items[0].userTaskKey;
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

it('lets people work on a task together, and goes on with the next one', async () => {
  const { who } = browsing;
  const [task, next] = [await taskOf(await startReview()), await taskOf(await startReview())];
  for (const key of [task, next]) await who.as('sally', 'POST', `/user-tasks/${key}/assignment`, { assignee: 'sally' });
  const sally = await browsing.open({ as: 'sally' });
  const simon = await browsing.open({ as: 'simon' });
  for (const { page } of [sally, simon]) {
    await page.goto(`/inbox/${task}`);
    await page.getByRole('tab', { name: 'Comments' }).click();
  }
  await sally.page.getByRole('textbox', { name: 'Comment' }).pressSequentially('Please look, @SIM');
  await sally.page.getByRole('option', { name: 'simon' }).click();
  await sally.page.keyboard.type('today');
  await sally.page.keyboard.press('Control+Enter');
  await simon.page.getByRole('article', { name: 'Comment by sally' }).getByText('Please look, @simon today').waitFor();
  await expectAccessible(simon.page);

  await sally.page.getByRole('tab', { name: 'Attachments' }).click();
  const chosen = { name: 'offer.txt', mimeType: 'text/plain', buffer: Buffer.from('12 pumps') };
  await sally.page.locator('input[type=file]').setInputFiles(chosen);
  const link = sally.page.getByRole('link', { name: 'offer.txt' });
  expect(await (await sally.page.request.get((await link.getAttribute('href')) ?? '')).text()).toBe('12 pumps');
  await expectAccessible(sally.page);

  await sally.page.getByRole('tab', { name: 'Form' }).click();
  await sally.page.getByRole('button', { name: 'Delegate …' }).click();
  await sally.page.getByRole('combobox', { name: 'Who' }).fill('sim');
  await sally.page.getByRole('option', { name: 'simon' }).click();
  await expectAccessible(sally.page);
  await sally.page.getByRole('button', { name: 'Delegate', exact: true }).click();
  await sally.page.getByText('simon works on this task and hands it back.').waitFor();
  await simon.page.getByRole('tab', { name: 'Form' }).click();
  await simon.page.getByRole('button', { name: 'Hand back' }).click();
  await simon.page.getByText('Handed back: Review it').waitFor();

  await sally.page.getByRole('tab', { name: 'Log' }).click();
  await sally.page.getByRole('row', { name: 'simon Handed back Assignee: simon → sally' }).waitFor();
  await expectAccessible(sally.page);
  await sally.page.getByRole('tab', { name: 'History' }).click();
  await sally.page.getByText('sally has “Review it”').waitFor();
  await sally.page.getByRole('tab', { name: 'Form' }).click();
  await sally.page.getByRole('button', { name: 'Complete' }).click();
  await sally.page.waitForURL(`**/inbox/${next}`);
  expect([...sally.complaints, ...simon.complaints]).toEqual([]);
  await sally.close();
  await simon.close();
});

it('lets who leads change when a task is due, and take that back', async () => {
  const task = await taskOf(await startReview());
  const { page, complaints, close } = await browsing.open({ as: 'mary', language: 'zh-CN', dark: true });
  await page.goto(`/inbox/${task}?tab=history`);
  await page.getByText('“Review it”等待处理').waitFor();
  await expectAccessible(page);
  await page.getByRole('button', { name: '修改' }).click();
  await page.getByRole('textbox', { name: '优先级' }).fill('90');
  await expectAccessible(page);
  await page.getByRole('button', { name: '保存' }).click();
  await page.getByText('任务已修改').waitFor();
  expect((await browsing.who.as('mary', 'GET', `/user-tasks/${task}`)).body.priority).toBe(90);
  const answered = page.waitForResponse((response) => response.request().method() === 'PATCH');
  await page.getByRole('button', { name: '撤销' }).click();
  await answered;
  expect((await browsing.who.as('mary', 'GET', `/user-tasks/${task}`)).body.priority).toBe(50);
  expect(complaints).toEqual([]);
  await close();
});

it('finds tasks by many things, keeps that under a name, and shares it', async () => {
  const { who } = browsing;
  const { body } = await who.admin('POST', '/process-instances', {
    processDefinitionId: 'review-process',
    variables: { region: 'north' },
  });
  const task = await taskOf(body.processInstanceKey);
  const changeset = { priority: 95, dueDate: '2020-01-01T00:00:00Z', followUpDate: '2020-01-01T00:00:00Z' };
  await who.as('mary', 'PATCH', `/user-tasks/${task}`, { changeset });
  const { page, complaints, close } = await browsing.open({ as: 'sally' });
  await page.goto('/inbox?view=all&q=REVIEW&urgency=high&group=sales&followUp=true');
  await page.getByRole('table').getByRole('link').waitFor();
  await page.getByRole('button', { name: 'Filters' }).click();
  await page.getByRole('combobox', { name: 'Due' }).click();
  await page.getByRole('option', { name: 'Overdue' }).click();
  await page.getByRole('textbox', { name: 'Variable of the case' }).fill('region=south');
  await page.keyboard.press('Tab');
  await page.getByRole('heading', { name: 'Nothing fits what you look for' }).waitFor();
  await page.getByRole('textbox', { name: 'Variable of the case' }).fill('region = north');
  await page.keyboard.press('Tab');
  await page.getByRole('table').getByRole('link').waitFor();
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Save as a filter' }).click();
  await page.getByRole('textbox', { name: 'Name' }).fill('North, late');
  await page.getByRole('combobox', { name: 'Share with groups' }).press('ArrowDown');
  await page.getByRole('option', { name: 'sales' }).click();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.waitForURL(/filter=/);
  await page.getByRole('link', { name: 'North, late 1' }).waitFor();

  const simon = await browsing.open({ as: 'simon' });
  await simon.page.goto('/inbox');
  await simon.page.getByRole('link', { name: 'North, late 1' }).click();
  await simon.page.getByRole('table').getByRole('link').waitFor();
  expect(await simon.page.getByRole('button', { name: /What to do with/ }).count()).toBe(0);
  await page.getByRole('button', { name: 'What to do with North, late' }).click();
  await page.getByRole('menuitem', { name: 'Delete' }).click();
  await page.getByText('North, late is deleted').waitFor();
  await page.getByRole('button', { name: 'Undo' }).click();
  await page.getByRole('link', { name: 'North, late 1' }).waitFor();
  expect([...complaints, ...simon.complaints]).toEqual([]);
  await simon.close();
  await close();
});

it('is a telephone’s, too: cards, one column, nothing beside the screen', async () => {
  const task = await taskOf(await startReview());
  const { page, complaints, close } = await browsing.open({ as: 'sally', phone: true });
  const width = (): Promise<unknown> => page.evaluate('document.documentElement.scrollWidth');
  await page.goto('/inbox?view=group&sort=-creationDate');
  await page.getByRole('table').getByRole('link').first().waitFor();
  expect(await width()).toBe(360);
  await expectAccessible(page);
  await page.getByRole('combobox', { name: 'Sort by' }).selectOption('Priority ↓');
  await page.waitForURL(/sort=-priority/);
  await page.getByRole('button', { name: 'Show or hide the areas' }).tap();
  await page.getByRole('navigation').getByRole('link', { name: 'Start' }).tap();
  await page.getByRole('heading', { level: 1, name: 'Hello sally' }).waitFor();
  expect(await width()).toBe(360);
  await page.goto(`/inbox/${task}`);
  await page.getByRole('button', { name: 'Claim', exact: true }).tap();
  await page.getByRole('button', { name: 'Complete' }).waitFor();
  expect(await width()).toBe(360);
  await expectAccessible(page);
  expect(complaints).toEqual([]);
  await close();
});

it('lets people start a process by its form, goes on with its task, and keeps what is not sent off', async () => {
  const { page, complaints, close } = await browsing.open({ as: 'sally' });
  await page.goto('/');
  await page.getByRole('link', { name: 'Ask for it' }).click();
  await page.getByRole('heading', { level: 1, name: 'Start: Ask for it' }).waitFor();
  await page.locator('.baton-form input').first().fill('twelve');
  await page.getByText('Draft kept').waitFor();
  await page.reload();
  await page.getByText('Draft kept').waitFor();
  await page.locator('.baton-form input').first().waitFor();
  expect(await page.locator('.baton-form input').first().inputValue()).toBe('twelve');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Start', exact: true }).click();
  await page.getByText('Started: Ask for it').waitFor();
  await page.getByRole('heading', { level: 1, name: 'Review it' }).waitFor();

  const { body } = await browsing.who.as('sally', 'POST', '/process-definitions/search', {
    filter: { processDefinitionId: 'review-process' },
  });
  await page.goto(`/processes/${body.items[0].processDefinitionKey}`);
  await page.getByRole('link', { name: 'Start this process' }).click();
  await page.getByRole('button', { name: 'Add a value' }).click();
  await page.getByRole('textbox', { name: 'Name 1' }).fill('pumps');
  await page.getByRole('textbox', { name: 'Value 1' }).fill('12');
  await expectAccessible(page);
  const answer = page.waitForResponse((response) => response.url().endsWith('/v2/process-instances'));
  await page.getByRole('button', { name: 'Start', exact: true }).click();
  expect((await answer).request().postDataJSON()).toMatchObject({ variables: { pumps: 12 } });
  await page.getByRole('heading', { level: 1, name: 'Review it' }).waitFor();
  expect(complaints).toEqual([]);
  await close();
});

it('shows who designs no tasks, and what was deployed last', async () => {
  const { page, complaints, close } = await browsing.open({ as: 'dora' });
  await page.goto('/');
  await page.getByRole('heading', { name: 'Deployed lately' }).waitFor();
  expect(await page.getByRole('navigation').getByRole('link', { name: 'Inbox' }).count()).toBe(0);
  await expectAccessible(page);
  await page.goto('/inbox');
  await page.getByText('Your role does not allow this. Ask whoever administers Baton.').waitFor();
  await expectAccessible(page);
  expect(complaints).toEqual([]);
  await close();
});

it.each([
  { language: 'en-GB', dark: false, gone: 'This link does not work', question: 'How satisfied are you?' },
  { language: 'zh-CN', dark: true, gone: '链接无效', question: '您的满意程度如何？' },
])('has pages for who comes by a link, in $language', async ({ language, dark, gone, question }) => {
  const { page, close } = await browsing.open({ language, dark, phone: true });
  await page.goto('/feedback/none');
  await page.getByRole('heading', { level: 1, name: gone }).waitFor();
  await expectAccessible(page);
  await page.setContent(renderFeedbackForm({ subject: 'How was your start?' }, { acceptLanguage: language }));
  await page.getByRole('group', { name: question }).getByRole('radio').first().check();
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(360);
  await expectAccessible(page);
  await close();
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
  await page.getByRole('table').getByRole('link').first().click();
  await page.locator('.djs-shape').first().waitFor();
  await expectAccessible(page);
  expect(complaints).toEqual([]);
  await close();
});

it('has 10,000 tasks, draws those one sees, and is worked by keys', async () => {
  const task = await taskOf(await startReview());
  await browsing.who.api.sql(
    `INSERT INTO engine.user_tasks SELECT (jsonb_populate_record(t, jsonb_build_object('key', 900000000000 + n,
       'element_instance_key', 900000000000 + n, 'name', 'Task ' || n, 'priority', n % 100,
       'candidate_groups', array['many'], 'due_date', now() + make_interval(mins => n)))).*
     FROM engine.user_tasks t, generate_series(1, 10000) n WHERE t.key = $1`,
    [task],
  );
  await browsing.who.person('many-handed', 'staff', 'many');
  const { page, complaints, close } = await browsing.open({ as: 'many-handed' });
  await page.goto('/inbox?view=group');
  await page.getByText('10,000 found').waitFor();
  await page.keyboard.press('j');
  await page.keyboard.press('j');
  await page.keyboard.press('j');
  await page.keyboard.press('k');
  const focused = page.locator('[role=row] a:focus');
  expect(await focused.textContent()).toBe('Task 2');
  await page.keyboard.press('c');
  await page.getByText('1 task is yours').waitFor();
  await page.getByText('9,999 found').waitFor();
  const rows = page.getByRole('row');
  const last = page.getByRole('link', { name: 'Task 10000', exact: true });
  const scroll = page.locator('.baton-list-scroll');
  let most = 0;
  while ((await last.count()) === 0) {
    await scroll.evaluate((element) => element.scrollTo(0, element.scrollHeight));
    most = Math.max(most, await rows.count());
  }
  expect(most).toBeLessThan(60);
  await last.focus();
  await page.keyboard.press('e');
  await page.getByRole('heading', { level: 1, name: 'Task 10000' }).waitFor();
  await page.goto('/inbox?view=group');
  await page.getByRole('table').getByRole('link').first().waitFor();
  await page.keyboard.press('?');
  await page.getByRole('dialog').getByText('Next row').waitFor();
  await page.getByRole('dialog').getByText('Claim', { exact: true }).waitFor();
  expect(complaints).toEqual([]);
  await close();
});
