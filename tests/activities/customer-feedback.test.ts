/** customer-feedback with its real activities: database, mail and SMS are real, time is not. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { answerFeedback } from '../../activities/feedback/answer.js';
import type { Variables } from '../../workflows/contract.js';
import { NOW, SECRET, startBench } from './bench.js';
import type { ProcessHost } from './process-host.js';
import { STAGES } from './stages.js';
import { DAY_MS, Desk, sentBy } from './support-desk.js';
import type { Walk } from './walk.js';

describe.each(STAGES)('customer-feedback %s', (_where, openStage) => {
  let desk: Desk;
  let survey: Walk;
  let people = 0;
  beforeAll(async () => {
    const bench = await startBench();
    desk = new Desk(bench, await openStage(bench, { files: ['customer-feedback.bpmn', 'feedback-triage.dmn'] }));
    survey = desk.walk('customer-feedback');
  });
  afterAll(() => desk.stop());

  const email = (): string => `guest${people}@mail.example`;
  const phone = (): string => `+4930200${String(people).padStart(4, '0')}`;
  /** A customer with both channels, who allows surveys. */
  const customer = async (more: Variables = {}): Promise<string> => {
    people += 1;
    const input = { name: 'Ada', email: email(), phone: phone(), owner: 'lena', ...more };
    const { customerId } = await desk.bench.run('crm:create-customer', input);
    const id = String(customerId);
    await desk.bench.run('crm:record-consent', { customerId: id, purpose: 'survey', state: 'given', source: 'test' });
    return id;
  };
  const begin = async (variables: Variables, start = 'survey-due'): Promise<ProcessHost> =>
    desk.begin(survey, { surveySubject: 'Your pump', ...variables }, start);
  const asked = async (more: Variables = {}): Promise<ProcessHost> => begin({ customerId: await customer(more) });
  const key = (host: ProcessHost): string => String(host.variable('feedbackCorrelationKey'));
  const answered = async (host: ProcessHost) => {
    const [row] = await desk.bench.query<{ score: number; comment: string | null }>(
      'SELECT score, comment FROM crm.feedback WHERE id = $1',
      [host.variable('feedbackId')],
    );
    return row;
  };
  /** As the page behind the link does. */
  const byLink = async (host: ProcessHost, score: number, comment?: string): Promise<void> => {
    const [mail] = await desk.mails(email());
    const [, token = ''] = /\/feedback\/(\S+)/.exec(mail?.text ?? '') ?? [];
    const said = { token, score, ...(comment !== undefined && { comment }), secret: SECRET, now: NOW };
    const given = await answerFeedback(desk.bench.dataSource, said);
    if (given.kind === 'refused') throw new Error(given.problem);
    await host.message(given.messageName, given.correlationKey, given.variables);
  };

  test('asks by e-mail, takes the answer of the link once, and thanks', async () => {
    const host = await asked();
    const [mail] = await desk.mails(email());
    expect(mail?.subject).toBe('Your pump');
    expect(mail?.text).toContain('Answer with a number from 1 (not at all) to 5 (very) and say why');
    await byLink(host, 5, 'Quiet.');
    expect([host.ended(), host.visited().has('thanked'), host.incidents()]).toEqual(['COMPLETED', true, []]);
    expect(await answered(host)).toEqual({ score: 5, comment: 'Quiet.' });
    expect(await desk.subjects(email())).toEqual(['Your pump', 'Thank you']);
    const entries = await desk.bench.query(
      `SELECT subject FROM crm.interactions WHERE customer_id = $1 AND direction = 'inbound'`,
      [host.variable('customerId')],
    );
    expect(entries).toEqual([{ subject: 'Feedback 5 of 5: Your pump' }]);
  });

  test('takes an answer by message, and a score that another system sends', async () => {
    const host = await asked({ preferredChannel: 'sms' });
    expect(await desk.texts(phone())).toEqual([expect.stringContaining('Answer with a number')]);
    await host.message('feedback-reply', key(host), { reply: '4 nice', replyChannel: 'sms' });
    expect([host.ended(), await answered(host)]).toEqual(['COMPLETED', { score: 4, comment: 'nice' }]);
    const other = await asked();
    await other.message('feedback-received', key(other), { feedbackScore: 4, feedbackComment: 'By phone' });
    expect([other.ended(), await answered(other)]).toEqual(['COMPLETED', { score: 4, comment: 'By phone' }]);
  });

  test('asks for a number where the reply has none', async () => {
    const host = await asked();
    await host.message('feedback-reply', key(host), { reply: 'It is loud', replyChannel: 'email' });
    expect((await desk.mails(email()))[0]?.text).toContain('Please send us a number from 1');
    expect((await answered(host))?.score).toBeNull();
    await host.message('feedback-reply', key(host), { reply: '五星', replyChannel: 'email' });
    expect([host.ended(), (await answered(host))?.score]).toEqual(['COMPLETED', 5]);
  });

  test('asks who does not want surveys never again', async () => {
    const host = await asked();
    await host.message('feedback-reply', key(host), { reply: 'STOP', replyChannel: 'sms' });
    expect([host.ended(), host.visited().has('no-more-surveys')]).toEqual(['COMPLETED', true]);
    const again = await begin({ customerId: host.variable('customerId') as string });
    expect([again.ended(), again.visited().has('not-allowed')]).toEqual(['COMPLETED', true]);
  });

  test('asks nobody who has not consented, unless the survey needs no consent', async () => {
    people += 1;
    const { customerId = null } = await desk.bench.run('crm:create-customer', { name: 'Bo', email: email() });
    const refused = await begin({ customerId });
    expect([refused.ended(), refused.visited().has('not-allowed')]).toEqual(['COMPLETED', true]);
    const allowed = await begin({ customerId, consentRequired: false });
    expect([allowed.ended(), await desk.subjects(email())]).toEqual([undefined, ['Your pump']]);
  });

  test('reminds with the same link, then on the other channel, then gives up', async () => {
    const host = await asked();
    await host.pass(3 * DAY_MS);
    const [reminder, first] = await desk.mails(email());
    const link = /\/feedback\/\S+/;
    expect(reminder?.text).toContain('we would still like to know');
    expect(link.exec(reminder?.text ?? '')).toEqual(expect.arrayContaining(link.exec(first?.text ?? '') ?? ['none']));
    expect(await desk.texts(phone())).toEqual([]);
    await host.pass(4 * DAY_MS);
    expect([(await desk.mails(email())).length, (await desk.texts(phone())).length]).toEqual([2, 1]);
    await host.pass(7 * DAY_MS);
    expect([host.ended(), host.visited().has('survey-expired'), host.incidents()]).toEqual(['COMPLETED', true, []]);
    const rows = await desk.bench.query('SELECT id FROM crm.feedback WHERE customer_id = $1', [
      host.variable('customerId'),
    ]);
    expect(rows).toHaveLength(1);
  });

  test('leaves out a channel that refuses; without any it ends', async () => {
    const host = await asked({ email: `g${people}@some.invalid` });
    expect([host.open(), await desk.texts(phone())]).toEqual([[], [expect.stringContaining('/feedback/')]]);
    await host.message('feedback-reply', key(host), { reply: '5', replyChannel: 'sms' });
    expect(host.ended()).toBe('COMPLETED');
    const unreachable = await asked({ email: `h${people}@some.invalid`, phone: '+15005550001' });
    expect([unreachable.ended(), unreachable.visited().has('unreachable')]).toEqual(['COMPLETED', true]);
  });

  test('opens a ticket for a low score and tells the owner', async () => {
    const host = await asked();
    await byLink(host, 2, 'Too loud');
    expect([host.ended(), host.incidents()]).toEqual(['COMPLETED', []]);
    expect(sentBy(host, 'support-request')).toMatchObject({
      channel: 'web',
      subject: 'Feedback 2 of 5: Your pump',
      text: 'Too loud',
      customer: { id: host.variable('customerId') },
      tags: ['feedback', 'low score'],
    });
    expect((await desk.mails('lena@baton.example'))[0]?.text).toContain('Ada answered with 2 of 5 (low score)');
  });

  test('opens a ticket for alarming words whatever the score; a customer may have no owner', async () => {
    const host = await asked({ owner: null });
    await host.message('feedback-reply', key(host), { reply: '4 but I want a refund', replyChannel: 'email' });
    expect(sentBy(host, 'support-request')['tags']).toEqual(['feedback', 'alarming words']);
    expect([host.ended(), host.visited().has('inform-owner')]).toEqual(['COMPLETED', false]);
  });

  test.each([
    [3, null],
    [5, '请联系我'],
  ])('has the owner call for %d “%s”', async (score, comment) => {
    const host = await asked();
    await byLink(host, score, comment ?? undefined);
    expect(host.openTasks()).toMatchObject([{ elementId: 'call-customer', assignee: 'lena', formId: 'feedback-call' }]);
    await host.complete('call-customer', { followUpResult: 'Comes by' });
    const [call] = await desk.bench.query(
      `SELECT subject, body FROM crm.interactions WHERE customer_id = $1 AND channel = 'phone'`,
      [host.variable('customerId')],
    );
    expect([host.ended(), call]).toEqual([
      'COMPLETED',
      { subject: `Called after feedback ${String(score)} of 5`, body: 'Comes by' },
    ]);
  });

  test('starts by form, and ends where the customer is not known', async () => {
    const host = await desk.begin(survey, { customerId: await customer() });
    expect([host.ended(), await desk.subjects(email())]).toEqual([undefined, ['How are you doing with us?']]);
    const nobody = await begin({ customerId: '999999' });
    expect([nobody.ended(), nobody.visited().has('nobody-to-ask')]).toEqual(['COMPLETED', true]);
  });

  test('walks every path of the model', () => {
    expect(survey.missing()).toEqual([]);
  });
});
