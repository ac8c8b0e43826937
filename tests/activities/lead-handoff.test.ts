/** The shipped process with its real activities: database, mail and SMS are real, time is not. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { answerFeedback } from '../../activities/feedback/answer.js';
import type { CaughtMail } from '../../bin/embedded/mail-catcher.js';
import type { CaughtSms } from '../../bin/embedded/sms-catcher.js';
import type { Variables } from '../../workflows/contract.js';
import { NOW, SECRET, startBench, type Bench } from './bench.js';
import type { ProcessHost } from './process-host.js';
import type { Stage } from './stage.js';
import { STAGES } from './stages.js';
import { Walk } from './walk.js';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

describe.each(STAGES)('lead handoff %s', (_where, openStage) => {
  let bench: Bench;
  let stage: Stage;
  let walk: Walk;
  let instances = 100;
  beforeAll(async () => {
    bench = await startBench();
    stage = await openStage(bench, { files: ['lead-handoff.bpmn'] });
    walk = new Walk(stage.plan('lead-handoff'));
  });
  afterAll(async () => {
    await stage.stop();
    await bench.stop();
  });

  const good: Variables = {
    leadName: ' Ada Lovelace ',
    leadCompany: 'Engines Ltd',
    leadCountry: 'Germany',
    leadSource: 'referral',
    leadInterest: 'Analytics',
    employees: 120,
    budget: 20000,
    smsConsent: true,
  };
  /** A lead of its own for each test: others would be duplicates. */
  const lead = (more: Variables = {}): Variables => {
    const number = instances + 1;
    return { ...good, leadEmail: `Ada${number}@mail.example`, leadPhone: `030 9018${number}`, ...more };
  };
  const begin = async (variables: Variables): Promise<ProcessHost> => {
    instances += 1;
    const host = walk.with(await stage.host('lead-handoff'));
    await host.start(variables);
    return host;
  };
  const mails = async (to: string) =>
    ((await (await fetch(`${bench.catchers.webUrl}/mail`)).json()) as readonly CaughtMail[]).filter((mail) =>
      mail.to.includes(to),
    );
  const statusOf = async (host: ProcessHost) => {
    const [row] = await bench.query<{ status: string; owner: string | null }>(
      'SELECT status, owner FROM crm.leads WHERE id = $1',
      [host.variable('leadId')],
    );
    return row;
  };
  const qualified: Variables = {
    need: 'Reports',
    decisionMaker: 'Ada',
    timeline: 'now',
    qualificationNotes: '',
    qualified: true,
  };
  /** Up to the wait for feedback. */
  const handOver = async (host: ProcessHost): Promise<void> => {
    await host.complete('accept-lead', { decision: 'accept' });
    await host.complete('qualify-lead', qualified);
    await host.complete('onboard-customer', { contactRole: 'CTO', handoverNotes: 'Likes tea', onboardingDone: true });
  };
  const answer = async (host: ProcessHost, email: string, score: number): Promise<void> => {
    const [mail] = (await mails(email)).filter(({ text }) => text.includes('/feedback/'));
    const [, token = ''] = /\/feedback\/(\S+)/.exec(mail?.text ?? '') ?? [];
    const given = await answerFeedback(bench.dataSource, { token, score, comment: 'So.', secret: SECRET, now: NOW });
    if (given.kind === 'refused') throw new Error(given.problem);
    await host.message(given.messageName, given.correlationKey, given.variables);
  };

  test('takes a good lead from marketing to an onboarded, satisfied customer', async () => {
    const host = await begin(lead());
    const email = `ada${instances}@mail.example`;
    expect(host.variable('lead')).toEqual({
      name: 'Ada Lovelace',
      email,
      phone: `+49309018${instances}`,
      company: 'Engines Ltd',
      country: 'DE',
    });
    expect(host.variable('leadScore')).toBe(90);
    expect(host.openTasks()).toMatchObject([
      {
        elementId: 'accept-lead',
        assignee: 'lena',
        candidateGroups: ['sales'],
        priority: 70,
        formId: 'lead-acceptance',
      },
    ]);
    expect(Date.parse(host.openTasks()[0]?.dueDate ?? '')).toBe(NOW.getTime() + 4 * HOUR_MS);
    await handOver(host);
    expect((await mails(email)).map(({ subject }) => subject)).toEqual(['How was your start with us?', 'Welcome']);
    expect((await mails(email))[1]?.text).toContain('Hello Ada Lovelace,\n\nwelcome! Lena Vogt looks after you.');
    const sms = (await (await fetch(`${bench.catchers.webUrl}/sms`)).json()) as readonly CaughtSms[];
    expect(sms[0]).toMatchObject({
      to: `+49309018${instances}`,
      body: 'Welcome, Ada Lovelace! Lena Vogt looks after you.',
    });
    expect(await statusOf(host)).toEqual({ status: 'converted', owner: 'lena' });
    await answer(host, email, 5);
    expect(host.incidents()).toEqual([]);
    expect([host.ended(), host.visited().has('lead-handed-over'), host.visited().has('follow-up')]).toEqual([
      'COMPLETED',
      true,
      false,
    ]);
    const timeline = await bench.query<{ subject: string }>(
      'SELECT subject FROM crm.interactions WHERE customer_id = $1 ORDER BY id',
      [host.variable('customerId')],
    );
    expect(timeline.map(({ subject }) => subject).sort()).toEqual([
      'Feedback 5 of 5: How was your start with us?',
      'How was your start with us?',
      'Lead converted to customer',
      'SMS',
      'Welcome',
    ]);
  });

  test('calls a customer who is not satisfied', async () => {
    const host = await begin(lead());
    await handOver(host);
    await answer(host, `ada${instances}@mail.example`, 2);
    expect(host.openTasks()).toMatchObject([{ elementId: 'follow-up', assignee: 'lena' }]);
    await host.complete('follow-up', { followUpResult: 'Training agreed' });
    expect([host.ended(), host.incidents()]).toEqual(['COMPLETED', []]);
    const [call] = await bench.query(
      `SELECT subject, body, channel FROM crm.interactions WHERE process_instance_key = $1 AND channel = 'phone'`,
      [host.key],
    );
    expect(call).toEqual({ subject: 'Called after feedback 2 of 5', body: 'Training agreed', channel: 'phone' });
  });

  test('asks a second time, then ends without an answer', async () => {
    const host = await begin(lead());
    await handOver(host);
    const email = `ada${instances}@mail.example`;
    const asked = async () => (await mails(email)).filter(({ text }) => text.includes('/feedback/')).length;
    expect(await asked()).toBe(1);
    await host.pass(3 * DAY_MS);
    expect([await asked(), host.ended()]).toEqual([2, undefined]);
    await host.pass(3 * DAY_MS);
    expect([await asked(), host.ended(), host.visited().has('feedback-expired')]).toEqual([2, 'COMPLETED', true]);
  });

  test('has data repaired that cannot be used', async () => {
    const host = await begin(lead({ leadEmail: 'ada at mail' }));
    expect(host.openTasks()).toMatchObject([{ elementId: 'repair-lead', candidateGroups: ['marketing'] }]);
    expect(host.variable('leadProblems')).toBe('Expected an e-mail address, but "ada at mail" is none.');
    await host.complete('repair-lead', { leadEmail: `ada${instances}@mail.example` });
    expect([host.open(), host.incidents()]).toEqual([['accept-lead'], []]);
  });

  test('joins a lead with the one that is there, and fills in what that lacks', async () => {
    const first = await begin(lead({ leadCompany: null, leadPhone: null, smsConsent: false }));
    const again = await begin({ ...lead(), leadEmail: `ada${instances}@mail.example` });
    expect([again.ended(), again.visited().has('lead-merged'), again.incidents()]).toEqual(['COMPLETED', true, []]);
    const [row] = await bench.query('SELECT company, phone, owner, status FROM crm.leads WHERE id = $1', [
      first.variable('leadId'),
    ]);
    expect(row).toEqual({ company: 'Engines Ltd', phone: `+49309018${instances}`, owner: 'lena', status: 'assigned' });
  });

  test('notes the contact of someone who is a customer already', async () => {
    const email = 'known@customer.example';
    const { customerId } = await bench.run('crm:create-customer', { name: 'Known', email });
    const host = await begin(lead({ leadEmail: email, leadPhone: null }));
    expect([host.ended(), host.visited().has('merge-lead'), host.incidents()]).toEqual(['COMPLETED', false, []]);
    const entries = await bench.query('SELECT subject, direction FROM crm.interactions WHERE customer_id = $1', [
      customerId,
    ]);
    expect(entries).toEqual([{ subject: 'Contacted us again through referral', direction: 'inbound' }]);
  });

  test('hands a weak lead to nurturing, and a setting moves the threshold', async () => {
    const weak = lead({ leadSource: 'other', leadInterest: null, leadCompany: null, employees: 3, budget: null });
    const host = await begin(weak);
    expect([host.ended(), host.variable('leadScore'), await statusOf(host)]).toEqual([
      'COMPLETED',
      10,
      { status: 'nurture', owner: null },
    ]);
    const lenient = await begin({ ...weak, leadEmail: 'weak@mail.example', leadPhone: null, minimumScore: 5 });
    expect(lenient.open()).toEqual(['accept-lead']);
  });

  test('reminds the owner, then asks the manager, who gives the lead to someone else', async () => {
    const host = await begin(lead());
    await host.pass(2 * HOUR_MS);
    expect((await mails('lena@baton.example'))[0]?.subject).toBe(
      'Reminder: lead Ada Lovelace (Engines Ltd) waits for you',
    );
    expect(host.open()).toEqual(['accept-lead']);
    await host.pass(2 * HOUR_MS);
    const [told] = await bench.query<{ variables: string }>(
      `SELECT variables FROM crm.named_events WHERE name = 'lead-overdue'`,
    );
    expect(JSON.parse(told?.variables ?? '')).toMatchObject({
      subject: 'lead Ada Lovelace (Engines Ltd)',
      owner: 'Lena Vogt',
    });
    expect(host.openTasks()).toMatchObject([{ elementId: 'decide-overdue-lead', assignee: 'sofia', priority: 90 }]);
    await host.complete('decide-overdue-lead', { decision: 'decline', declineReason: 'On leave' });
    expect(host.variable('declinedBy')).toEqual(['lena']);
    expect(host.openTasks()).toMatchObject([{ elementId: 'accept-lead', assignee: 'sam' }]);
    expect(host.incidents()).toEqual([]);
  });

  test('an SLA can be shortened for one instance', async () => {
    const host = await begin(lead({ acceptanceReminder: 'PT1S', acceptanceSla: 'PT2S' }));
    await host.pass(2000);
    expect(host.open()).toEqual(['decide-overdue-lead']);
  });

  test('asks for an owner by name when nobody is left, and closes the lead after the third refusal', async () => {
    const host = await begin(lead());
    await host.complete('accept-lead', { decision: 'decline' });
    await host.complete('accept-lead', { decision: 'decline' });
    expect(host.openTasks()).toMatchObject([{ elementId: 'choose-owner', candidateGroups: ['sales'] }]);
    await host.complete('choose-owner', { chosenOwner: 'ghost' });
    expect(host.open()).toEqual(['choose-owner']);
    await host.complete('choose-owner', { chosenOwner: 'sofia' });
    expect(host.openTasks()).toMatchObject([{ elementId: 'accept-lead', assignee: 'sofia' }]);
    await host.complete('accept-lead', { decision: 'decline', declineReason: 'Not for us' });
    expect([host.ended(), await statusOf(host), host.incidents()]).toEqual([
      'COMPLETED',
      { status: 'closed', owner: 'sofia' },
      [],
    ]);
    const [user] = await bench.query(`SELECT open_load FROM crm.users WHERE username = 'sofia'`);
    expect(user).toEqual({ open_load: 0 });
  });

  test.each([
    ['the owner says it is none', 'accept-lead', { decision: 'close' }],
    ['it does not qualify', 'qualify-lead', { ...qualified, qualified: false }],
  ])('closes a lead when %s', async (_why, task, variables) => {
    const host = await begin(lead());
    if (task === 'qualify-lead') await host.complete('accept-lead', { decision: 'accept' });
    await host.complete(task, variables);
    expect([host.ended(), host.visited().has('lead-closed'), (await statusOf(host))?.status]).toEqual([
      'COMPLETED',
      true,
      'closed',
    ]);
  });

  test('has a refused e-mail address corrected, and goes on without SMS that is refused', async () => {
    const host = await begin(lead({ leadEmail: `ada${instances + 1}@some.invalid`, leadPhone: '+1 500 555 0001' }));
    await host.complete('accept-lead', { decision: 'accept' });
    await host.complete('qualify-lead', qualified);
    expect(host.openTasks()).toMatchObject([{ elementId: 'repair-email', assignee: 'lena' }]);
    await host.complete('repair-email', { correctedEmail: 'right@mail.example' });
    expect(await mails('right@mail.example')).toHaveLength(1);
    expect([host.open(), host.incidents(), host.visited().has('log-sms-refused')]).toEqual([
      ['onboard-customer'],
      [],
      true,
    ]);
  });

  test('welcomes and asks by SMS a lead without e-mail; a lead that cannot be asked is handed over all the same', async () => {
    const host = await begin(lead({ leadEmail: null }));
    await handOver(host);
    expect([host.visited().has('send-welcome-email'), host.incidents()]).toEqual([false, []]);
    const sms = (await (await fetch(`${bench.catchers.webUrl}/sms`)).json()) as readonly CaughtSms[];
    expect(sms[0]?.body).toContain('http://baton.test/feedback/');
    const unreachable = await begin(lead({ leadEmail: `ada${instances + 1}@some.invalid`, leadPhone: null }));
    await unreachable.complete('accept-lead', { decision: 'accept' });
    await unreachable.complete('qualify-lead', qualified);
    await unreachable.complete('repair-email', { correctedEmail: '' });
    await unreachable.complete('onboard-customer', { contactRole: null, handoverNotes: 'x', onboardingDone: true });
    expect([unreachable.ended(), unreachable.visited().has('handed-over-unasked'), unreachable.incidents()]).toEqual([
      'COMPLETED',
      true,
      [],
    ]);
  });

  test('walks every path of the model', () => {
    expect(walk.missing()).toEqual([]);
  });
});
