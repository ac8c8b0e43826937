/** Who may not read a field of a record does not find it in the variables of a process either. */
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { userTaskModel } from '../api/models.js';
import { startCrm, type Crm } from './crm-harness.js';

let crm: Crm;
let task: string;
let customer: string;

beforeAll(async () => {
  crm = await startCrm({});
  const groups = '<zeebe:assignmentDefinition candidateGroups="sales, support, partners"/>';
  await crm.deploy({ 'visit.bpmn': userTaskModel('visit', groups) });
  customer = await crm.make('customers', { name: 'Ada Lovelace', email: 'ada@example.org', phone: '+49891234567' });
  const variables = {
    customerId: customer,
    greeting: 'Dear Ada Lovelace <ada@example.org>',
    contact: { phone: '+49891234567', tries: [1, { to: 'ada@example.org' }] },
    amount: 12,
  };
  const { body } = await crm.admin('POST', '/process-instances', { processDefinitionId: 'visit', variables });
  const filter = { processInstanceKey: body.processInstanceKey };
  task = (await crm.admin('POST', '/user-tasks/search', { filter })).body.items[0].userTaskKey;
  await crm.rule('support', 'customer', 'email', false);
});
afterAll(() => crm.api.close());

const seenBy = async (who: string): Promise<Readonly<Record<string, unknown>>> => {
  const { body } = await crm.as(who, 'POST', `/user-tasks/${task}/effective-variables/search`, {});
  const items: readonly { readonly name: string; readonly value: string }[] = body.items;
  return Object.fromEntries(items.map(({ name, value }) => [name, JSON.parse(value)]));
};

it('a department sees what it may read of the record', async () => {
  expect(await seenBy('sam')).toMatchObject({ greeting: 'Dear Ada Lovelace <ada@example.org>' });
  expect(await seenBy('kim')).toEqual({
    customerId: customer,
    greeting: 'Dear Ada Lovelace <⟦hidden⟧>',
    contact: { phone: '+49891234567', tries: [1, { to: '⟦hidden⟧' }] },
    amount: 12,
  });
});

it('a partner sees nothing of the record, what is granted while it is, and nothing again', async () => {
  const nothing = { greeting: 'Dear ⟦hidden⟧ <⟦hidden⟧>', contact: { phone: '⟦hidden⟧' }, amount: 12 };
  expect(await seenBy('pat')).toMatchObject(nothing);
  const grant = await crm.grant('customer', customer, ['name']);
  expect(await seenBy('pat')).toMatchObject({ ...nothing, greeting: 'Dear Ada Lovelace <⟦hidden⟧>' });
  await crm.api.sql(`UPDATE crm.sharing_grants SET state = 'revoked' WHERE id = $1`, [grant]);
  expect(await seenBy('pat')).toMatchObject(nothing);
});

it('who sees it hidden cannot guess it: no filter by a value finds it, and nothing is sorted by it', async () => {
  const finds = async (who: string, variables: object): Promise<boolean> => {
    const filter = { processInstanceVariables: [variables] };
    const { body } = await crm.as(who, 'POST', '/user-tasks/search', { filter });
    return body.items.length === 1;
  };
  const guess = { name: 'greeting', value: { $like: '*ada@*' } };
  expect(await finds('sam', guess)).toBe(true);
  expect(await finds('kim', guess)).toBe(false);
  expect(await finds('kim', { name: 'greeting', value: { $neq: '"x"' } })).toBe(false);
  expect(await finds('kim', { name: 'greeting', value: { $exists: true } })).toBe(true);

  const path = `/user-tasks/${task}/effective-variables/search`;
  const found = async (who: string, body: object): Promise<number> =>
    (await crm.as(who, 'POST', path, body)).body.items.length;
  for (const body of [
    { filter: { value: { $like: '*ada@*' } } },
    { filter: { $or: [{ value: { $like: '*ada@*' } }] } },
    { sort: [{ field: 'value' }] },
  ]) {
    expect(await found('sam', body)).toBeGreaterThan(0);
    expect(await found('kim', body)).toBe(0);
  }
  expect(await found('kim', { filter: { name: 'greeting' } })).toBe(1);

  const seven = async (who: string): Promise<unknown> => {
    const response = await fetch(`${crm.api.url}/engine-rest/task/count`, {
      method: 'POST',
      headers: { authorization: crm.authorization[who] ?? '', 'content-type': 'application/json' },
      body: JSON.stringify({ processVariables: [{ name: 'greeting', operator: 'like', value: '%ada@%' }] }),
    });
    return response.json();
  };
  expect([await seven('sam'), await seven('kim')]).toEqual([{ count: 1 }, { count: 0 }]);
});

it('Camunda 7’s routes hide the same', async () => {
  const response = await fetch(`${crm.api.url}/engine-rest/task/${task}/variables`, {
    headers: { authorization: crm.authorization['kim'] ?? '' },
  });
  expect(response.status).toBe(200);
  expect(JSON.stringify(await response.json())).not.toContain('ada@example.org');
});

it('what was hidden is not written over with its mask', async () => {
  const variables = { greeting: (await seenBy('kim'))['greeting'] };
  expect(await crm.as('kim', 'POST', `/user-tasks/${task}/completion`, { variables })).toMatchObject({
    status: 400,
    body: { detail: expect.stringContaining('hidden') },
  });
});

it('each reading through a task is in the access log', async () => {
  const [row] = await crm.api.sql<{ fields: string[] }>(
    `SELECT fields FROM crm.access_log WHERE username = 'kim' AND via = 'task' AND record_ids = ARRAY[$1::bigint] LIMIT 1`,
    [customer],
  );
  expect(row?.fields).toEqual(expect.arrayContaining(['name', 'phone']));
  expect(row?.fields).not.toContain('email');
});
