/** Reports of insights go out when they are due, once, as their owner would see them. */
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import PostalMime from 'postal-mime';
import { startApi } from '../../api/app.js';
import { eventually } from '../support/eventually.js';
import { startMail, type Mail } from '../support/mail.js';
import type { Answer } from './harness.js';
import { userTaskModel } from './models.js';
import { pastOf } from './past.js';
import { startWithPeople, type People } from './people.js';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

const WEEKLY = {
  ...{ name: 'Sales each week', view: 'bottlenecks', processDefinitionId: 'sale', rhythm: 'WEEKLY', hour: 8 },
  ...{ timeZone: 'Europe/Berlin', recipients: ['boss@example.org', 'li@example.org'], language: 'en' },
} as const;

let people: People;
let mail: Mail;
const as: People['as'] = (...request) => people.as(...request);

beforeAll(async () => {
  people = await startWithPeople({ worker: false });
  await people.person('mary', 'manager', 'sales');
  await people.person('max', 'manager', 'support');
  await people.person('sally', 'staff', 'sales');
  await people.deploy({ 'sale.bpmn': userTaskModel('sale') });
  await people.api.sql(`INSERT INTO crm.departments (name, title) VALUES ('sales', 'Sales') ON CONFLICT DO NOTHING`);
  await people.api.sql(
    `INSERT INTO crm.users (username, name, email, department, locale) VALUES ('li', 'Li', 'Li@example.org', 'sales', 'zh-CN')`,
  );
  const past = await pastOf(people.api, 'sale');
  const created = Date.now() - 2 * DAY;
  for (const hours of [2, 4, 6])
    await past.store('sale', [
      { element: 'review', created, claimed: created + HOUR, ended: created + hours * HOUR, assignee: 'sally' },
    ]);
  mail = await startMail(people.api.databaseUrl);
});
afterAll(async () => {
  await mail.stop();
  await people.api.close();
});

const made = async (request: object, who = 'mary'): Promise<Answer['body']> => {
  const { status, body } = await as(who, 'POST', '/insights/reports', request);
  expect(status).toBe(201);
  return body;
};
const pathOf = ({ insightReportKey }: Answer['body']): string => `/insights/reports/${String(insightReportKey)}`;
const makeDue = (key: string): Promise<unknown> =>
  people.api.sql(`UPDATE engine.insight_reports SET next_run_at = now() - interval '1 minute' WHERE key = $1`, [key]);
/** Once its last mails are out. */
const sent = (report: Answer['body'], who = 'mary'): Promise<Answer['body']> =>
  eventually(async () => {
    const { body } = await as(who, 'GET', pathOf(report));
    return body.lastOutcome !== null && body.lastOutcome !== 'SENDING' && body;
  });

it('are kept for who made them, and for nobody else', async () => {
  const report = await made({ ...WEEKLY, weekday: 5, days: 14 });
  expect(report).toMatchObject({ ...WEEKLY, weekday: 5, days: 14, active: true, owner: 'mary', lastOutcome: null });
  const next = new Date(report.nextRunDate);
  const told = new Intl.DateTimeFormat('en', {
    timeZone: 'Europe/Berlin',
    weekday: 'long',
    hour: 'numeric',
    hourCycle: 'h23',
  });
  expect(told.format(next)).toMatch(/^Friday,? 08$/);
  expect(next.getTime()).toBeLessThanOrEqual(Date.now() + 7 * DAY + HOUR);

  expect((await as('max', 'GET', pathOf(report))).status).toBe(404);
  expect((await as('max', 'POST', `${pathOf(report)}/sending`)).status).toBe(404);
  expect((await as('max', 'POST', '/insights/reports/search', {})).body.items).toEqual([]);
  expect((await as('sally', 'POST', '/insights/reports/search', {})).status).toBe(403);

  const paused = await as('mary', 'PUT', pathOf(report), { ...WEEKLY, rhythm: 'DAILY', active: false });
  expect(paused.body).toMatchObject({ rhythm: 'DAILY', weekday: null, days: null, active: false, nextRunDate: null });
  expect((await as('mary', 'POST', '/insights/reports/search', {})).body.items).toMatchObject([{ name: WEEKLY.name }]);
  expect((await as('mary', 'DELETE', pathOf(report))).status).toBe(204);
  expect((await as('mary', 'GET', pathOf(report))).status).toBe(404);
});

it.each([
  { recipients: [] },
  { recipients: ['nobody'] },
  { recipients: ['a@example.org, b@example.org'] },
  { timeZone: 'Mars' },
  { hour: 24 },
  { view: 'moon' },
  { rhythm: 'YEARLY' },
  { dayOfMonth: 31 },
])('%j is refused', async (wrong) => {
  expect((await as('mary', 'POST', '/insights/reports', { ...WEEKLY, ...wrong })).status).toBe(400);
});

it('go out at once where one wants it: figures in the language of each, the view attached', async () => {
  const report = await made({ ...WEEKLY, name: 'Now' });
  const answer = await as('mary', 'POST', `${pathOf(report)}/sending`);
  expect(answer.status).toBe(200);
  expect(answer.body.nextRunDate).toBe(report.nextRunDate);
  const english = await mail.to('boss@example.org');
  expect(english.subject).toMatch(/^Now: .*20\d\d/);
  expect(english.text).toMatch(/Instances ended: 3\nMedian cycle time: 4 hours\n95% ended within: 5\.8 hours/);
  expect(english.text).toContain('- review: 100% of all waiting');
  expect(english.text).toMatch(/https:\/\/baton\.example\/insights\?view=bottlenecks&process=sale&from=/);
  const chinese = await mail.to('li@example.org');
  expect(chinese.text).toContain('周期时间中位数: 4小时');
  const [attached] = (await PostalMime.parse(english.source)).attachments;
  expect(attached).toMatchObject({ filename: 'bottlenecks.csv', mimeType: 'text/csv' });
  const lines = new TextDecoder().decode(attached?.content as ArrayBuffer).split('\r\n');
  expect(lines[2]).toMatch(/^group,sale,review,/);
  expect(await sent(report)).toMatchObject({ lastOutcome: 'SENT', lastError: null });
  const { body: timeline } = await people.admin('POST', '/crm/interactions/search', {});
  const [kept] = timeline.items.filter((one: Answer['body']) => one.subject.startsWith('Now:'));
  expect(kept.body).toMatch(/^A report of insights|^洞察报告/);
});

it.each(['overview', 'heat-map', 'people', 'outliers', 'satisfaction'])('of %s have their figures', async (view) => {
  const recipient = `${view}@example.org`;
  const report = await made({ ...WEEKLY, view, recipients: [recipient] });
  expect((await as('mary', 'POST', `${pathOf(report)}/sending`)).status).toBe(200);
  const { attachments } = await PostalMime.parse((await mail.to(recipient)).source);
  expect(attachments.length).toBeGreaterThan(0);
  for (const { content } of attachments)
    expect(new TextDecoder().decode(content as ArrayBuffer)).toMatch(/^\w+,.*\r\n/);
});

it('go out once when they are due, though several processes look, and one dies over it', async () => {
  const other = await startApi(people.api.config);
  try {
    const reports = [];
    for (let n = 0; n < 5; n += 1)
      reports.push(await made({ ...WEEKLY, name: `Due ${String(n)}`, recipients: [`due-${String(n)}@example.org`] }));
    const [first] = reports;
    // A process took the first one, and died.
    const lease = `UPDATE engine.insight_reports SET leased_until = now() + interval '1 hour' WHERE key = $1`;
    await people.api.sql(lease, [first.insightReportKey]);
    for (const { insightReportKey } of reports) await makeDue(insightReportKey);
    for (const report of reports.slice(1)) {
      const after = await sent(report);
      expect(after).toMatchObject({ lastOutcome: 'SENT' });
      expect(Date.parse(after.nextRunDate)).toBeGreaterThan(Date.now());
    }
    expect((await as('mary', 'GET', pathOf(first))).body.lastRunDate).toBeNull();
    await people.api.sql(lease.replace('+', '-'), [first.insightReportKey]);
    await sent(first);
    const mails = (await mail.all()).filter(({ subject }) => subject.startsWith('Due '));
    expect(mails.map(({ to }) => to[0]).sort()).toEqual(reports.map((_, n) => `due-${String(n)}@example.org`));
    expect(new Set(mails.map(({ messageId }) => messageId)).size).toBe(5);
  } finally {
    await other.close();
  }
});

it('tell their owner where he may not measure any more, and do not go out', async () => {
  const report = await made({ ...WEEKLY, name: 'Gone', recipients: ['gone@example.org'] }, 'max');
  await people.admin('DELETE', '/roles/manager/users/max');
  await makeDue(report.insightReportKey);
  const [row] = await eventually(async () => {
    const rows = await people.api.sql<{ last_error: string | null }>(
      'SELECT last_error FROM engine.insight_reports WHERE key = $1 AND last_run_at IS NOT NULL',
      [report.insightReportKey],
    );
    return rows.length > 0 && rows;
  });
  expect(row?.last_error).toMatch(/^Expected max to have the permission measures:read/);
  expect((await mail.all()).filter(({ to }) => to.includes('gone@example.org'))).toEqual([]);
});
