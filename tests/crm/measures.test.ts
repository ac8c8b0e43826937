/** Measures of data that is in the database, against tables computed by hand. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startCrm, type Crm } from './crm-harness.js';

describe('measures', () => {
  let crm: Crm;
  const as: Crm['as'] = (...request) => crm.as(...request);
  const read = async (measure: string, request: object = {}, name = 'admin') =>
    (await as(name, 'POST', `/crm/measures/${measure}`, request)).body;
  const set = async (name: string, subject: string, value: number) =>
    expect(
      (await as('admin', 'PUT', `/crm/measure-settings/${name}/${encodeURIComponent(subject)}`, { value })).status,
    ).toBe(204);
  const forget = (name: string, subject: string) =>
    as('admin', 'DELETE', `/crm/measure-settings/${name}/${encodeURIComponent(subject)}`);
  let keys = 1000;
  const instance = async (processId: string): Promise<string> => {
    const key = String((keys += 1));
    await crm.api.sql(
      `INSERT INTO engine.process_instances (key, process_definition_key, process_id, version, workflow_id, state,
         started_at, root_process_instance_key) VALUES ($1::bigint, 1, $2, 1, $1::text, 'COMPLETED', '2026-03-01', $1)`,
      [key, processId],
    );
    return key;
  };
  beforeAll(async () => {
    crm = await startCrm();
    await crm.person('mara', 'manager', 'sales');
    await crm.api.sql(
      `INSERT INTO crm.users (username, name, email, department) VALUES ('mara', 'Mara', 'mara@example.org', 'sales')`,
    );
    const [ofSam, ofKim] = [
      await crm.make('customers', { name: 'A', owner: 'sam' }),
      await crm.make('customers', { name: 'B', owner: 'kim' }),
    ];
    const [onboarding, support] = [await instance('onboarding'), await instance('support')];
    await crm.api.sql(
      `INSERT INTO crm.feedback (subject, correlation_key, expires_at, created_at, answered_at, score, customer_id, process_instance_key)
       SELECT 'How was it?', '1', '2026-12-31', at, CASE WHEN score IS NOT NULL THEN at + interval '1 day' END, score, customer, instance
       FROM (VALUES ('2026-03-02'::timestamptz, 5, $1::bigint, $3::bigint), ('2026-03-09', 4, $1, $3),
         ('2026-03-10', NULL, $1, $3), ('2026-03-11', 2, $2, $4)) AS f (at, score, customer, instance)`,
      [ofSam, ofKim, onboarding, support],
    );
    await crm.api.sql(
      `INSERT INTO crm.interactions (channel, direction, subject, customer_id, process_instance_key, occurred_at)
       SELECT 'email', 'outbound', 'x', $1::bigint, $2::bigint, '2026-03-02' FROM generate_series(1, 6)
       UNION ALL VALUES ('phone', 'inbound', 'x', $3::bigint, NULL::bigint, '2026-03-09'::timestamptz),
         ('phone', 'inbound', 'x', NULL, NULL, '2026-03-09'), ('note', 'internal', 'x', $1, NULL, '2026-03-09')`,
      [ofSam, onboarding, ofKim],
    );
    await crm.api.sql(
      `INSERT INTO crm.opportunities (title, customer_id, owner, stage, updated_at) VALUES
         ('1', $1, 'sam', 'won', '2026-03-02'), ('2', $1, 'sam', 'won', '2026-03-09'), ('3', $2, 'kim', 'won', '2026-03-09'),
         ('4', $2, 'kim', 'lost', '2026-03-09')`,
      [ofSam, ofKim],
    );
    const task = (
      element: string,
      assignee: string | null,
      created: string,
      due: string | null,
      ended: string,
      process = 'onboarding',
    ) =>
      crm.api.sql(
        `INSERT INTO engine.user_tasks (key, state, element_instance_key, process_instance_key, process_definition_key,
           process_id, element_id, assignee, candidate_groups, created_at, due_date, ended_at)
         VALUES ($1, 'COMPLETED', $1, 1, 1, $2, $3, $4, '{support}', $5, $6, $7)`,
        [String((keys += 1)), process, element, assignee, created, due, ended],
      );
    await task('call', 'sam', '2026-03-02T10:00Z', '2026-03-02T12:00Z', '2026-03-02T11:00Z');
    await task('call', null, '2026-03-02T10:00Z', '2026-03-02T11:00Z', '2026-03-02T13:00Z');
    await task('check', 'sam', '2026-03-02T10:00Z', null, '2026-03-02T12:00Z');
    await task('think', 'sam', '2026-03-02T10:00Z', null, '2026-03-02T12:00Z');
    // A Friday afternoon and a Monday morning.
    await task('call', 'kim', '2026-03-06T16:00Z', '2026-03-09T10:00Z', '2026-03-09T12:00Z', 'weekend');
  });
  afterAll(() => crm.api.close());

  it('satisfaction', async () => {
    // (5/4 + 4/4 + 2/4)/3 = 2.75/3; (5 + 4 + 2)/3 = 11/3; 2 4 5: 4; 100·11/(3·5) = 1100/15
    const { total, items } = await read('satisfaction', { groupBy: ['process'] });
    const leftOut = [{ reason: 'It was not answered.', count: 1 }];
    expect(total).toMatchObject({
      satisfaction: {
        n: 3,
        leftOut,
        reason: null,
        formula: 'S = 1/n Σ 1/(1 + (wᵢ − cᵢ)/cᵢ)',
        note: expect.stringContaining('Above 1'),
      },
      mean: { n: 3, leftOut },
      median: { value: 4, n: 3 },
      percentOfMaximum: { n: 3, note: 'm: the best score, 5.' },
    });
    expect(total.satisfaction.value).toBeCloseTo(2.75 / 3, 12);
    expect(total.mean.value).toBeCloseTo(11 / 3, 12);
    expect(total.percentOfMaximum.value).toBeCloseTo(1100 / 15, 12);
    // onboarding: (5/4 + 4/4)/2 = 1.125; support: 2/4 = 0.5
    expect(items).toMatchObject([
      { group: { process: 'onboarding' }, measures: { satisfaction: { value: 1.125, n: 2 } } },
      { group: { process: 'support' }, measures: { satisfaction: { value: 0.5, n: 1, leftOut: [] } } },
    ]);
  });

  it('satisfaction beside what a process expects', async () => {
    await set('expected-satisfaction', 'support', 2);
    // 2/2 = 1
    expect((await read('satisfaction', { processDefinitionId: 'support' })).total.satisfaction).toMatchObject({
      value: 1,
      n: 1,
    });
    await forget('expected-satisfaction', 'support');
  });

  it('by period, and within one', async () => {
    const { items } = await read('satisfaction', { groupBy: ['period'], period: 'week' });
    expect(items).toMatchObject([
      { group: { period: '2026-03-02T00:00:00.000Z' }, measures: { mean: { value: 5 } } },
      { group: { period: '2026-03-09T00:00:00.000Z' }, measures: { mean: { value: 3, n: 2 } } },
    ]);
    const { total } = await read('satisfaction', { from: '2026-03-04T00:00:00Z', before: '2026-03-11T00:00:00Z' });
    expect(total.mean).toMatchObject({ value: 4, n: 1 });
  });

  it('of nothing are null with a reason', async () => {
    for (const measure of ['satisfaction', 'loyalty', 'collaboration', 'transfer', 'integration', 'exchange-cost']) {
      const { total, items } = await read(measure, { from: '2030-01-01T00:00:00Z', groupBy: ['department'] });
      expect(items).toEqual([]);
      for (const told of Object.values(total))
        expect(told).toMatchObject({ value: null, n: 0, leftOut: [], reason: 'There are no observations.' });
    }
  });

  it('loyalty', async () => {
    // A bought twice, B once, once is expected: (2/1 + 1/1)/2 = 1.5
    expect((await read('loyalty')).total.loyalty).toMatchObject({ value: 1.5, n: 2 });
    await set('expected-loyalty', '*', 2);
    // (2/2 + 1/2)/2 = 0.75
    expect((await read('loyalty')).total.loyalty).toMatchObject({ value: 0.75 });
    await set('expected-loyalty', '*', 0);
    expect((await read('loyalty')).total.loyalty).toMatchObject({
      value: null,
      n: 0,
      reason: 'No observation counts.',
      leftOut: [{ count: 2 }],
    });
    await forget('expected-loyalty', '*');
  });

  it('collaboration', async () => {
    const request = { processDefinitionId: 'onboarding', groupBy: ['department'] };
    await set('planned-hours', 'onboarding/check', 4);
    const { total, items } = await read('collaboration', request);
    // 1 h of 2 h: 0.5; 3 h of 1 h: 3; 2 h of 4 h: 0.5; (0.5 + 3 + 0.5)/3 = 4/3; two of three in time
    expect(total.efficiency.value).toBeCloseTo(4 / 3, 12);
    expect(total.efficiency).toMatchObject({
      n: 3,
      leftOut: [{ reason: 'There is neither a due date nor a planned duration.', count: 1 }],
      note: expect.stringContaining('Above 1: tasks took longer than planned'),
    });
    expect(total.onTime.value).toBeCloseTo(2 / 3, 12);
    expect(items).toMatchObject([
      { group: { department: 'sales' }, measures: { efficiency: { value: 0.5, n: 2 } } },
      { group: { department: 'support' }, measures: { efficiency: { value: 3, n: 1 } } },
    ]);
    await forget('planned-hours', 'onboarding/check');
  });

  it('collaboration, in working hours', async () => {
    const weeklyHours = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY'].map((day) => ({
      day,
      from: '09:00',
      to: '17:00',
    }));
    await as('admin', 'POST', '/calendars', { calendarId: 'office', name: 'Office', timeZone: 'UTC', weeklyHours });
    // On the wall 68 h of 66 h; in working hours 1 + 3 = 4 h of 1 + 1 = 2 h
    const wall = await read('collaboration', { processDefinitionId: 'weekend' });
    expect(wall.total.efficiency.value).toBeCloseTo(68 / 66, 12);
    const office = await read('collaboration', { processDefinitionId: 'weekend', calendar: 'office' });
    expect(office.total.efficiency).toMatchObject({ value: 2, n: 1 });
  });

  it('transfer, exchange cost and integration', async () => {
    const unknown = (await read('transfer')).total;
    expect(unknown.transferTime).toMatchObject({
      value: null,
      n: 0,
      reason: 'No observation counts.',
      leftOut: [{ reason: 'Its channel has no messages-per-hour.', count: 8 }],
    });
    for (const [name, subject, value] of [
      ['messages-per-hour', 'email', 12],
      ['messages-per-hour', 'phone', 4],
      ['cost-per-message', 'email', 0.1],
      ['cost-per-message', 'phone', 1],
      ['cost-per-hour', '*', 30],
    ] as const)
      await set(name, subject, value);
    const { total, items } = await read('transfer', { groupBy: ['channel'] });
    // 6/12 h + 2/4 h = 1 h; 6·0.1 + 2·1 + 1·30 = 32.6; 8 messages/32.6; 8 messages/1 h
    expect(total.transferTime.value).toBeCloseTo(1, 12);
    expect(total.transferEfficiency.value).toBeCloseTo(8 / 32.6, 12);
    expect(total.workEfficiency.value).toBeCloseTo(8, 12);
    expect(total.transferTime.n).toBe(8);
    expect(items.map(({ group }: { group: object }) => group)).toEqual([{ channel: 'email' }, { channel: 'phone' }]);
    expect(items[1].measures.transferTime.value).toBeCloseTo(0.5, 12);
    // 6·0.1 + 2·1 = 2.6
    const cost = (await read('exchange-cost')).total.exchangeCost;
    expect(cost.value).toBeCloseTo(2.6, 12);
    expect(cost).toMatchObject({ formula: 'C = Σ Wᵢ·xᵢ', n: 2 });
    // Weights ½ and ½: ½·6/6 + ½·1/2 = 0.75; weights ¾ and ¼: ¾ + ⅛ = 0.875
    expect((await read('integration')).total.integration.value).toBeCloseTo(0.75, 12);
    await set('channel-weight', 'email', 3);
    expect((await read('integration')).total.integration.value).toBeCloseTo(0.875, 12);
    await set('messages-per-hour', 'phone', 0);
    expect((await read('transfer', { channel: 'phone' })).total.transferTime).toMatchObject({
      value: null,
      leftOut: [{ count: 2 }],
    });
  });

  it('joint decision', async () => {
    const support = await instance('support');
    await crm.api.sql(
      `INSERT INTO crm.votes (ballot, voter, weight, choice, process_instance_key, cast_at) VALUES
         ('order:1', 'sam', 3, 'approve', $1, '2026-03-02'), ('order:1', 'kim', 2, 'reject', $1, '2026-03-02'),
         ('order:1', 'support', 1, 'abstain', $1, '2026-03-02'), ('order:2', 'sam', 1, 'blue', $1, '2026-03-02')`,
      [support],
    );
    // 3/6·1 + 2/6·(−1) + 1/6·0 = 1/6
    const { total, items } = await read('joint-decision', { groupBy: ['department'] });
    expect(total.jointDecision.value).toBeCloseTo(1 / 6, 12);
    expect(total.jointDecision).toMatchObject({ formula: 'D = Σ Wᵢ·xᵢ', n: 3, leftOut: [{ count: 1 }] });
    // sales: 3/3·1 = 1; support: 2/3·(−1) + 1/3·0 = −2/3
    expect(items[0]).toMatchObject({ group: { department: 'sales' }, measures: { jointDecision: { value: 1 } } });
    expect(items[1].measures.jointDecision.value).toBeCloseTo(-2 / 3, 12);
    const { body } = await as('admin', 'GET', '/crm/measures/joint-decision?groupBy=department&format=csv');
    expect(body).toContain('group,,,support,,jointDecision,-0.66');
  });

  it('sharing and consolidation', async () => {
    await crm.api.sql(
      `INSERT INTO crm.customers (name, email) VALUES ('C', 'same@example.org'), ('D', 'same@example.org'), ('E', 'e@example.org')`,
    );
    await crm.api.sql(`INSERT INTO crm.leads (name, email) VALUES ('L', 'same@example.org')`);
    // Of five customers three are alone, and the one lead is: ½·3/5 + ½·1/1 = 0.8; no contacts
    expect((await read('consolidation')).total.consolidation).toMatchObject({ n: 2 });
    expect((await read('consolidation')).total.consolidation.value).toBeCloseTo(0.8, 12);
    await set('record-weight', '*', 0);
    await set('record-weight', 'customer', 2);
    expect((await read('consolidation')).total.consolidation.value).toBeCloseTo(0.6, 12);
    expect((await read('sharing')).total.sharing).toMatchObject({ value: 0, formula: 'G = Σ Wᵢ·xᵢ' });
    const [{ id } = { id: '' }] = await crm.api.sql<{ id: string }>(`SELECT id FROM crm.customers WHERE name = 'E'`);
    await crm.grant('customer', id, ['name']);
    // One of five customers
    expect((await read('sharing')).total.sharing.value).toBeCloseTo(0.2, 12);
    expect((await read('sharing', {}, 'mara')).total.sharing).toMatchObject({
      value: null,
      reason: 'There are no observations.',
    });
    await forget('record-weight', '*');
    await forget('record-weight', 'customer');
  });

  it('of departments are for those who are of them or lead them', async () => {
    const seen = (await read('satisfaction', { groupBy: ['department'] }, 'mara')).items;
    expect(seen.map(({ group }: { group: object }) => group)).toEqual([{ department: 'sales' }]);
    expect((await read('satisfaction', { department: 'support' }, 'mara')).total.mean).toMatchObject({
      value: null,
      n: 0,
    });
    expect((await read('collaboration', { groupBy: ['department'] }, 'mara')).items).toHaveLength(1);
    await crm.api.sql(`UPDATE crm.departments SET manager = 'mara' WHERE name = 'support'`);
    expect((await read('satisfaction', { groupBy: ['department'] }, 'mara')).items).toHaveLength(2);
    await crm.api.sql(`UPDATE crm.departments SET manager = NULL WHERE name = 'support'`);
    expect((await as('sam', 'GET', '/crm/measures/satisfaction')).status).toBe(403);
    expect((await as('mara', 'PUT', '/crm/measure-settings/best-score/*', { value: 9 })).status).toBe(403);
  });

  it('come as CSV', async () => {
    const headers = { authorization: crm.authorization['admin'] ?? '', accept: 'text/csv' };
    const answer = await crm.api.call(
      'GET',
      '/crm/measures/satisfaction?groupBy=process&groupBy=channel',
      undefined,
      headers,
    );
    expect([answer.status, answer.type]).toEqual([200, 'text/csv; charset=utf-8']);
    const lines = answer.body.split('\r\n');
    expect(lines[0]).toBe('scope,period,process,department,channel,measure,value,n,leftOut,reason,formula,note');
    expect(lines[3]).toBe('total,,,,,median,4,3,1: It was not answered.,,median = the middle of c₁ ≤ … ≤ cₙ,');
    expect(lines).toHaveLength(1 + 4 + 2 * 4 + 1);
    const asked = await as('admin', 'GET', '/crm/measures/loyalty?format=csv');
    expect(asked).toMatchObject({
      type: 'text/csv; charset=utf-8',
      body: expect.stringContaining('total,,,,,loyalty,1.5,2'),
    });
  });

  it.each([
    ['GET', '/crm/measures/happiness', undefined, 404],
    ['POST', '/crm/measures/loyalty', { groupBy: ['process'] }, 400],
    ['POST', '/crm/measures/loyalty', { groupBy: ['moon'] }, 400],
    ['POST', '/crm/measures/sharing', { groupBy: ['department'] }, 400],
    ['POST', '/crm/measures/loyalty', { from: 'yesterday' }, 400],
    ['POST', '/crm/measures/collaboration', { calendar: 'none' }, 404],
    ['PUT', '/crm/measure-settings/luck/*', { value: 1 }, 404],
    ['PUT', '/crm/measure-settings/best-score/*', { value: 'five' }, 400],
    ['DELETE', '/crm/measure-settings/best-score/nobody', undefined, 404],
  ])('%s %s %j is refused with %i', async (method, path, body, status) => {
    expect((await as('admin', method, path, body)).status).toBe(status);
  });

  it('settings are found', async () => {
    await set('best-score', 'support', 10);
    const { body } = await as('mara', 'POST', '/crm/measure-settings/search', { filter: { name: 'best-score' } });
    expect(body.items).toMatchObject([{ name: 'best-score', subject: 'support', value: 10, updatedBy: 'root' }]);
    await forget('best-score', 'support');
  });
});
