import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startCrm, type Crm } from './crm-harness.js';

describe('rules of the information filter', () => {
  let crm: Crm;
  beforeAll(async () => {
    crm = await startCrm();
  });
  afterAll(() => crm.api.close());

  const rule = {
    name: 'Returns',
    order: 50,
    condition: {
      kind: 'any',
      of: [
        { kind: 'keyword', words: ['return*', '退货'], weight: 1 },
        { kind: 'phrase', phrases: ['send it back'], weight: 1 },
        { kind: 'keyword', words: ['flight'], weight: -2 },
      ],
    },
    threshold: 1,
    actions: [{ kind: 'route', department: 'support' }],
    examples: [
      { name: 'a return', fires: true, message: { channel: 'email', body: 'I want to return the lamp.' } },
      { name: '退货', fires: true, message: { channel: 'chat', body: '我想退货。' } },
      { name: 'a return flight', fires: false, message: { channel: 'email', body: 'When is the return flight?' } },
    ],
  };

  it('are kept, changed, found and forgotten', async () => {
    const made = await crm.as('admin', 'POST', '/crm/filter-rules', rule);
    expect(made).toMatchObject({
      status: 201,
      body: { ...rule, active: true, channels: [], language: null, updatedBy: 'root' },
    });
    const path = `/crm/filter-rules/${made.body.filterRuleId}`;
    expect((await crm.as('sam', 'GET', path)).body).toEqual(made.body);
    expect((await crm.as('admin', 'POST', '/crm/filter-rules', rule)).status).toBe(409);
    expect((await crm.as('admin', 'PUT', path, { ...rule, name: 'Spam' })).status).toBe(409);
    const put = await crm.as('admin', 'PUT', path, { ...rule, active: false, channels: ['chat', 'email'] });
    expect(put).toMatchObject({ status: 200, body: { active: false, channels: ['chat', 'email'] } });
    const found = await crm.as('sam', 'POST', '/crm/filter-rules/search', { filter: { active: false } });
    expect(found.body.items).toContainEqual(put.body);
    expect((await crm.as('admin', 'DELETE', path)).status).toBe(204);
    expect((await crm.as('admin', 'GET', path)).status).toBe(404);
    expect((await crm.as('admin', 'DELETE', path)).status).toBe(404);
  });

  it('are refused where an example does not come out, by its name and with the reasons', async () => {
    const wrong = { ...rule, condition: { kind: 'keyword', words: ['return'] } };
    const { status, body } = await crm.as('admin', 'POST', '/crm/filter-rules', wrong);
    expect({ status, code: body.code, detail: body.detail }).toEqual({
      status: 400,
      code: 'EXAMPLES_FAIL',
      detail:
        'Expected the examples of the rule to come out as they say, but "退货" does not fire (condition, sum 0), "a return flight" fires (fired, sum 1).',
    });
    expect(body.examples).toMatchObject([
      { name: '退货', passed: false, explanation: { outcome: 'condition' } },
      {
        name: 'a return flight',
        passed: false,
        explanation: { leaves: [{ places: [{ in: 'body', start: 12, end: 18 }] }] },
      },
    ]);
  });

  it.each([
    ['a department that is not there', { actions: [{ kind: 'route', department: 'nobody' }] }, 'nobody'],
    [
      'an expression that is none',
      { actions: [{ kind: 'startProcess', processId: 'p', variables: { a: '1 +' } }] },
      'FEEL',
    ],
    [
      'a correlation key that is none',
      { actions: [{ kind: 'publishMessage', name: 'm', correlationKey: ')' }] },
      'FEEL',
    ],
    ['a pattern that is none', { condition: { kind: 'regex', pattern: '(' } }, 'condition.pattern'],
    ['no action', { actions: [] }, 'actions'],
    ['a field nobody knows', { colour: 'red' }, 'colour'],
  ])('are refused with %s', async (_what, change, named) => {
    const { status, body } = await crm.as('admin', 'POST', '/crm/filter-rules', {
      ...rule,
      name: 'Wrong',
      examples: [],
      ...change,
    });
    expect({ status, detail: body.detail }).toEqual({ status: 400, detail: expect.stringContaining(named) });
  });

  it('are tried on examples and on what came in, and nothing changes', async () => {
    const { sql } = crm.api;
    await sql(
      `INSERT INTO crm.inbound_messages (channel, provider_id, sender, body, thread_id, received_at, state)
       SELECT 'email', n, 'x@y.example', CASE WHEN n = '2' THEN 'We send it back.' ELSE 'Hello' END, n, now(), 'handled'
       FROM unnest(ARRAY['1', '2', '3']) n`,
    );
    const examples = [{ name: 'too much', fires: true, message: { channel: 'sms', body: 'Hello' } }];
    const tried = await crm.as('admin', 'POST', '/crm/filter-rules/test', {
      rule,
      examples,
      stored: { channel: 'email' },
    });
    expect(tried).toMatchObject({
      status: 200,
      body: {
        passed: false,
        storedAsked: 3,
        stored: [
          {
            explanation: {
              outcome: 'fired',
              leaves: expect.arrayContaining([expect.objectContaining({ kind: 'phrase', holds: true })]),
            },
          },
        ],
      },
    });
    expect(tried.body.examples.map(({ name, passed }: { name: string; passed: boolean }) => [name, passed])).toEqual([
      ['a return', true],
      ['退货', true],
      ['a return flight', true],
      ['too much', false],
    ]);
    expect(await sql(`SELECT 1 FROM crm.filter_rules WHERE name = 'Returns'`)).toEqual([]);
  });

  it('are for who administers the CRM to change, and for staff to read', async () => {
    for (const [method, path] of [
      ['POST', '/crm/filter-rules'],
      ['POST', '/crm/filter-rules/test'],
      ['PUT', '/crm/filter-rules/1'],
      ['DELETE', '/crm/filter-rules/1'],
      ['PUT', '/crm/web-forms/contact'],
      ['DELETE', '/crm/web-forms/contact'],
    ] as const)
      expect({
        method,
        path,
        status: (await crm.as('sam', method, path, method === 'DELETE' ? undefined : {})).status,
      }).toEqual({ method, path, status: 403 });
    expect((await crm.as('sam', 'POST', '/crm/filter-rules/search', {})).body.page.totalItems).toBe(7);
    expect((await crm.as('sam', 'GET', '/crm/web-forms/contact')).status).toBe(200);
  });

  it('leave messages to those whose they are: no other organisation, no department without the right', async () => {
    const search = (who: string) => crm.as(who, 'POST', '/crm/inbound-messages/search', {});
    expect((await search('kim')).body.page.totalItems).toBe(3);
    expect((await search('pat')).body.page.totalItems).toBe(0);
    const { id } = (await search('kim')).body.items[0];
    expect((await crm.as('pat', 'GET', `/crm/inbound-messages/${id}`)).status).toBe(404);
    expect((await crm.as('pat', 'POST', `/crm/inbound-messages/${id}/reprocess`)).status).toBe(404);
    await crm.rule('sales', 'inboundMessage', '*', false);
    expect((await search('sam')).body.page.totalItems).toBe(0);
    expect((await crm.as('sam', 'POST', `/crm/inbound-messages/${id}/reprocess`)).status).toBe(404);
    await crm.rule('onboarding', 'inboundMessage', 'body', false);
    expect((await crm.as('olga', 'GET', `/crm/inbound-messages/${id}`)).body).toMatchObject({ id, body: null });
    await crm.rule('onboarding', 'inboundMessage', '*', true, false);
    expect((await crm.as('olga', 'POST', `/crm/inbound-messages/${id}/reprocess`)).status).toBe(403);
    expect((await crm.as('kim', 'POST', `/crm/inbound-messages/${id}/reprocess`)).status).toBe(204);
  });
});
