/** The shipped process with its real activities: database and mail are real, time is not. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { answerConsent } from '../../database/crm/consents/answer.js';
import type { Variables } from '../../workflows/contract.js';
import { NOW, SECRET } from './bench.js';
import type { ProcessHost } from './process-host.js';
import { startPurchasingBench, type PurchasingBench } from './purchasing-bench.js';
import type { Stage } from './stage.js';
import { STAGES } from './stages.js';
import { Walk } from './walk.js';

const DAY_MS = 86_400_000;
describe.each(STAGES)('partner data sharing %s', (_where, openStage) => {
  let bench: PurchasingBench;
  let stage: Stage;
  let walk: Walk;
  let instance = 400;
  let partner: string;
  beforeAll(async () => {
    bench = await startPurchasingBench();
    stage = await openStage(bench, { files: ['partner-data-sharing.bpmn', 'sharing.dmn'] });
    walk = new Walk(stage.plan('partner-data-sharing'));
    const [row] = await bench.query<{ id: string }>(
      `INSERT INTO crm.organisations (name, kind) VALUES ('Acme', 'partner') RETURNING id`,
    );
    partner = row?.id ?? '';
  });
  afterAll(async () => {
    await stage.stop();
    await bench.stop();
  });

  const customer = async (email: string | null): Promise<string> => {
    const { customerId } = await bench.run('crm:create-customer', { name: 'Ada', ...(email !== null && { email }) });
    return String(customerId);
  };
  /** Asks for a field that is no personal data, unless told otherwise. */
  const begin = async (more: Variables = {}): Promise<ProcessHost> => {
    instance += 1;
    const host = walk.with(await stage.host('partner-data-sharing'));
    await host.start({
      partnerOrganisationId: partner,
      partnerEmail: `partner${instance}@acme.example`,
      requesterEmail: `requester${instance}@baton.example`,
      requestedBy: 'sam',
      recordType: 'product',
      sharedFields: ['name', 'unit'],
      sharingPurpose: 'Joint offer',
      sharedUntil: '2026-06-01',
      ...more,
    });
    return host;
  };
  const vote = (host: ProcessHost, voter: string, choice: string) =>
    host.complete('vote', { choice, comment: `Says ${voter}.` }, voter);
  /** Up to the grant in force. */
  const granted = async (more: Variables = {}): Promise<ProcessHost> => {
    const host = await begin(more);
    await vote(host, 'sofia', 'approve');
    await vote(host, 'rita', 'approve');
    return host;
  };
  const grantOf = async (host: ProcessHost) => {
    const [row] = await bench.query<{ state: string; fields: string[]; expires_at: Date; revoked_by: string | null }>(
      'SELECT state, fields, expires_at, revoked_by FROM crm.sharing_grants WHERE id = $1',
      [host.variable('grantId')],
    );
    return row;
  };
  const subjects = async (to: string) => (await bench.mails(to)).map(({ subject }) => subject);
  const refused = async (host: ProcessHost) => {
    expect([host.ended(), host.incidents(), host.variable('sharingState')]).toEqual(['COMPLETED', [], 'refused']);
    expect((await grantOf(host))?.state).toBe('refused');
    expect(await subjects(`requester${instance}@baton.example`)).toEqual(['Not shared with Acme']);
    expect(await subjects(`partner${instance}@acme.example`)).toEqual([]);
  };

  test('grants what is no personal data by a vote that ends as soon as it is decided, until it is revoked', async () => {
    const host = await begin();
    expect(host.openTasks().map(({ assignee }) => assignee)).toEqual(['sofia', 'rita', 'dora']);
    await vote(host, 'sofia', 'approve');
    expect(host.open()).toEqual(['vote', 'vote']);
    await vote(host, 'rita', 'approve');
    expect([host.open(), host.incidents()]).toEqual([[], []]);
    expect(host.variable('decisionExplanation')).toContain('approve: 2·1 + 2·1 = 4. Voted: 4 of 5.');
    expect(await grantOf(host)).toMatchObject({ state: 'active', fields: ['name', 'unit'] });
    expect(await subjects(`partner${instance}@acme.example`)).toEqual(['Data shared with you: product']);
    await host.message('sharing-revoked', String(host.variable('grantId')), { revokedBy: 'dora' });
    expect([host.ended(), host.variable('sharingState')]).toEqual(['COMPLETED', 'ended']);
    expect(await grantOf(host)).toMatchObject({ state: 'revoked', revoked_by: 'dora' });
    for (const to of [`partner${instance}@acme.example`, `requester${instance}@baton.example`]) {
      expect((await subjects(to))[0]).toBe('No longer shared: product');
    }
  });

  test('shares personal data when the customer consents and data protection has no objection', async () => {
    const email = 'consents@mail.example';
    const host = await begin({
      recordType: 'customer',
      recordId: await customer(email),
      sharedFields: ['name', 'phone'],
    });
    expect([host.open(), host.variable('personalFields')]).toEqual([[], ['phone']]);
    expect((await bench.mails(email))[0]?.text).toContain('Acme asks to see of your data: phone, until 2026-06-01.');
    const token = await bench.tokenOf(email, 'consents');
    const answered = await bench.dataSource.transaction((manager) =>
      answerConsent(manager, { token, secret: SECRET, now: NOW, answer: 'given' }),
    );
    if (answered.kind === 'refused') throw new Error(answered.problem);
    await host.message(answered.messageName, answered.correlationKey, answered.variables);
    await vote(host, 'sofia', 'approve');
    await vote(host, 'rita', 'approve');
    expect(host.openTasks().map(({ assignee }) => assignee)).toEqual(['dora']);
    await vote(host, 'dora', 'abstain');
    expect([await grantOf(host), host.incidents()]).toMatchObject([{ state: 'active' }, []]);
    await host.message('sharing-revoked', String(host.variable('grantId')), {});
    expect([host.ended(), host.incidents()]).toEqual(['COMPLETED', []]);
    expect((await subjects(email))[0]).toBe('No longer shared: customer');
  });

  test('is refused when the customer says no', async () => {
    const host = await begin({
      recordType: 'customer',
      recordId: await customer('no@mail.example'),
      sharedFields: ['email'],
    });
    await host.message('consent-answered', String(host.variable('consentCorrelationKey')), { consent: 'refused' });
    await refused(host);
  });

  test('is refused when the customer does not answer', async () => {
    const recordId = await customer('silent@mail.example');
    const host = await begin({ recordType: 'customer', recordId, sharedFields: ['email'], consentHours: 48 });
    await host.pass(2 * DAY_MS - 1);
    expect(host.ended()).toBeUndefined();
    await host.pass(1);
    await refused(host);
  });

  test('is refused when the customer cannot be asked', async () => {
    await refused(await begin({ recordType: 'customer', recordId: await customer(null), sharedFields: ['phone'] }));
  });

  test('data protection vetoes alone', async () => {
    // Every customer: nobody in particular can be asked, so the vote is about personal data without a consent.
    const host = await begin({ recordType: 'customer', recordId: null, sharedFields: ['email'] });
    await vote(host, 'dora', 'reject');
    await refused(host);
    expect(host.variable('decisionReason')).toBe('veto');
  });

  test('is refused when too few have voted in time', async () => {
    const host = await begin({ votingTime: 'P1D' });
    await vote(host, 'dora', 'approve');
    await host.pass(DAY_MS);
    await refused(host);
    expect(host.variable('decisionReason')).toBe('no-quorum');
  });

  test('a request that cannot be used is corrected', async () => {
    const host = await begin({ sharedFields: ['name', 'taste'] });
    expect(host.openTasks()).toMatchObject([{ elementId: 'repair-request', assignee: 'sam' }]);
    expect(host.variable('sharingProblem')).toBe('Expected a field taste of product to exist, but it does not.');
    await host.complete('repair-request', {
      partnerOrganisationId: partner,
      recordType: 'product',
      recordId: null,
      sharedFieldNames: 'name, unit',
      sharingPurpose: 'Joint offer',
      sharedUntil: '2026-06-01',
    });
    expect([host.open(), host.variable('sharedFields')]).toEqual([
      ['vote', 'vote', 'vote'],
      ['name', 'unit'],
    ]);
  });

  test('is renewed a week before it ends, and ends when nobody renews it again', async () => {
    const host = await granted({ sharedUntil: '2026-04-01' });
    await host.pass(22 * DAY_MS + 15 * 3_600_000 - 1);
    expect(host.open()).toEqual([]);
    await host.pass(1);
    expect(host.openTasks()).toMatchObject([{ elementId: 'decide-renewal', assignee: 'sam' }]);
    await host.complete('decide-renewal', { renewal: 'renew', newUntil: '2026-05-01' });
    expect((await grantOf(host))?.expires_at).toEqual(new Date('2026-05-01T00:00:00Z'));
    await host.pass(30 * DAY_MS);
    expect([host.open(), (await grantOf(host))?.state]).toEqual([['decide-renewal'], 'active']);
    await host.pass(7 * DAY_MS);
    expect([host.ended(), (await grantOf(host))?.state, host.incidents()]).toEqual(['COMPLETED', 'revoked', []]);
  });

  test('ends at once when the renewal is declined, or it is revoked meanwhile', async () => {
    const declined = await granted({ sharedUntil: '2026-03-05' });
    await declined.pass(1);
    await declined.complete('decide-renewal', { renewal: 'end', newUntil: null });
    expect([declined.ended(), (await grantOf(declined))?.state]).toEqual(['COMPLETED', 'revoked']);
    const revoked = await granted({ sharedUntil: '2026-03-05' });
    await revoked.pass(1);
    await revoked.message('sharing-revoked', String(revoked.variable('grantId')), {});
    expect([revoked.ended(), revoked.open(), (await grantOf(revoked))?.state]).toEqual(['COMPLETED', [], 'revoked']);
  });

  test('goes on when the partner’s mail server refuses the notice', async () => {
    const host = await granted({ partnerEmail: 'x@some.invalid' });
    expect([(await grantOf(host))?.state, host.incidents()]).toEqual(['active', []]);
    await host.message('sharing-revoked', String(host.variable('grantId')), {});
    expect([host.ended(), host.incidents()]).toEqual(['COMPLETED', []]);
    expect(await subjects(`requester${instance}@baton.example`)).toEqual(['No longer shared: product']);
  });

  test('every path is walked', () => expect(walk.missing()).toEqual([]));
});
