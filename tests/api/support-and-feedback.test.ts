/** support-escalation and customer-feedback as they run: Temporal, PostgreSQL, SMTP, the SMS gateway's HTTP, the API. */
import { readdir, readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createActivities } from '../../activities/index.js';
import type { CaughtMail } from '../../bin/embedded/mail-catcher.js';
import { startBench, type Bench } from '../activities/bench.js';
import { eventually } from '../support/eventually.js';
import { LINK_SECRET, startHarness, type Harness } from './harness.js';

const library = 'processes/library';
const OURS = /^(support|feedback|customer-feedback)/;
let bench: Bench;
let api: Harness;
beforeAll(async () => {
  bench = await startBench();
  api = await startHarness({
    activities: (dataSource) =>
      createActivities({
        ...bench.dependencies,
        dataSource,
        links: { publicUrl: 'http://baton.test', secret: LINK_SECRET },
        now: () => new Date(),
      }),
  });
  const names = (await readdir(library)).filter((name) => OURS.test(name));
  const files = names.map(async (name) => [name, await readFile(`${library}/${name}`, 'utf8')] as const);
  const { status } = await api.deploy(Object.fromEntries(await Promise.all(files)));
  expect(status).toBe(200);
  await api.sql(`INSERT INTO crm.departments (name, title) VALUES ('support', 'Support')`);
  await api.sql(
    `INSERT INTO crm.users (username, name, email, department) VALUES ('sara', 'Sara', 'sara@baton.example', 'support')`,
  );
});
afterAll(async () => {
  await api.close();
  await bench.stop();
});

const publish = async (name: string, correlationKey: string, variables: object): Promise<void> => {
  const timeToLive = 60_000;
  expect((await api.post('/messages/publication', { name, correlationKey, timeToLive, variables })).status).toBe(200);
};
/** The newest to this address whose subject holds these words. */
const mail = (to: string, words: string): Promise<CaughtMail> =>
  eventually(async () => {
    const caught = (await (await fetch(`${bench.catchers.webUrl}/mail`)).json()) as readonly CaughtMail[];
    return caught.find((one) => one.to.includes(to) && one.subject.includes(words));
  });
const tickets = () =>
  api.sql<{ number: string; status: string; subject: string }>(
    'SELECT number, status, subject FROM crm.tickets ORDER BY id',
  );

describe('support and feedback', () => {
  it('go from a request by message over its solution and a bad answer by link to the next ticket', async () => {
    const customer = { email: 'ada@mail.example', name: 'Ada' };
    await publish('support-request', 'first', { subject: 'Export', text: 'It fails', channel: 'email', customer });
    const task = await eventually(async () => {
      const { body } = await api.post('/user-tasks/search', {
        filter: { elementId: 'work-level-1', state: 'CREATED' },
      });
      return body.items[0] as { readonly userTaskKey: string } | undefined;
    });
    expect(task).toMatchObject({ assignee: 'sara', candidateGroups: ['support'] });
    const [{ number = '' } = {}] = await tickets();
    await mail('ada@mail.example', `[${number}] We have your request`);
    await publish('customer-reply', number, { reply: 'Since Monday', replyChannel: 'email' });
    await mail('sara@baton.example', `Reply to ticket ${number}`);

    const variables = { decision: 'solved', resolution: 'Update', creditAmount: 5 };
    await api.post(`/user-tasks/${task.userTaskKey}/completion`, { variables });
    await mail('ada@mail.example', `[${number}] Please check`);
    await publish('resolution-answered', number, { reply: 'Yes' });
    const survey = await mail('ada@mail.example', `How did we do with ticket ${number}?`);
    expect(await tickets()).toMatchObject([{ status: 'closed' }]);
    expect(await api.sql('SELECT status FROM crm.credits')).toEqual([{ status: 'granted' }]);

    const [, token = ''] = /\/feedback\/(\S+)/.exec(survey.text) ?? [];
    expect((await api.call('POST', `/feedback/${token}`, { score: 1, comment: 'Slow' })).status).toBe(200);
    await eventually(async () => (await tickets()).length === 2);
    expect(await tickets()).toMatchObject([
      { status: 'closed' },
      { status: 'open', subject: `Feedback 1 of 5: How did we do with ticket ${number}?` },
    ]);
    const [, next] = await tickets();
    await mail('ada@mail.example', `[${next?.number ?? ''}] We have your request`);
    expect((await api.post('/incidents/search', {})).body.items).toEqual([]);
  });

  it('take an answer by message', async () => {
    const [row] = await api.sql<{ id: string }>(
      `INSERT INTO crm.customers (name, phone, preferred_channel) VALUES ('Bo', '+4930123499', 'sms') RETURNING id`,
    );
    await publish('survey-due', 'bo', { customerId: row?.id, surveySubject: 'Your pump', consentRequired: false });
    const feedback = () =>
      api.sql<{ key: string; score: number | null }>(
        `SELECT correlation_key AS key, score FROM crm.feedback WHERE customer_id = $1`,
        [row?.id],
      );
    const key = await eventually(async () => {
      const [asked] = await feedback();
      return asked?.key;
    });
    await publish('feedback-reply', key, { reply: '4 nice', replyChannel: 'sms' });
    await eventually(async () => (await api.get(`/process-instances/${key}`)).body.state === 'COMPLETED');
    expect(await feedback()).toMatchObject([{ score: 4 }]);
  });
});
