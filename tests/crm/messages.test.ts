/** What staff see of the processes about a record, and what they write to its people. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { unseal } from '../../database/crm/sealed.js';
import { userTaskModel } from '../api/models.js';
import { eventually } from '../support/eventually.js';
import { startCrm, type Crm } from './crm-harness.js';

describe('around a record', () => {
  let crm: Crm;
  let customer: string;
  const write = (name: string, message: object) => crm.as(name, 'POST', '/crm/messages', message);
  const outbox = async () => (await crm.admin('POST', '/crm/outbox/search')).body.items;

  beforeAll(async () => {
    crm = await startCrm({});
    customer = await crm.make('customers', { name: 'Engines Ltd', email: 'ada@engines.example' });
    await crm.deploy({ 'check.bpmn': userTaskModel('check-credit', '') });
  });
  afterAll(() => crm.api.close());

  it('queues a mail once, to the address of the record', async () => {
    const message = {
      key: 'once-and-only',
      channel: 'email',
      recordType: 'customer',
      recordId: customer,
      subject: 'Your pumps',
      body: 'They are on their way.',
    };
    const first = await write('sam', message);
    expect(first).toMatchObject({ status: 201, body: { outboxId: expect.any(String) } });
    expect((await write('sam', message)).body).toEqual(first.body);
    expect(await outbox()).toMatchObject([{ outboxId: first.body.outboxId, channel: 'email', customerId: customer }]);
    const [row] = await crm.api.sql<{ recipient: string }>('SELECT recipient FROM crm.outbox');
    expect(unseal(row?.recipient ?? '')).toBe('ada@engines.example');
  });

  it('writes to nobody whose address is not there, or not to be read', async () => {
    const message = {
      key: 'not-to-be-sent',
      channel: 'sms',
      recordType: 'customer',
      recordId: customer,
      body: 'Hello',
    };
    expect(await write('sam', message)).toMatchObject({ status: 409, body: { code: 'NO_ADDRESS' } });
    await crm.rule('support', 'customer', 'email', false);
    expect(await write('kim', { ...message, channel: 'email' })).toMatchObject({ body: { code: 'NO_ADDRESS' } });
    expect(await write('pat', { ...message, channel: 'email' })).toMatchObject({ status: 404 });
    expect(await outbox()).toHaveLength(1);
  });

  it('takes the first answer to a ticket as its first response', async () => {
    const ticket = await crm.make('tickets', { customerId: customer, channel: 'email', subject: 'Noise' });
    const answer = {
      channel: 'email',
      recordType: 'ticket',
      recordId: ticket,
      subject: 'Re: Noise',
      body: 'We listen.',
    };
    expect((await write('sam', { ...answer, key: 'first answer' })).status).toBe(201);
    const { firstResponseAt } = (await crm.admin('GET', `/crm/tickets/${ticket}`)).body;
    expect(firstResponseAt).toEqual(expect.any(String));
    await write('sam', { ...answer, key: 'second answer' });
    expect((await crm.admin('GET', `/crm/tickets/${ticket}`)).body.firstResponseAt).toBe(firstResponseAt);
  });

  it('shows which processes are about it and what they wait for, to whoever may see it', async () => {
    const start = { processDefinitionId: 'check-credit', variables: { customerId: customer } };
    const { processInstanceKey } = (await crm.admin('POST', '/process-instances', start)).body;
    await crm.admin('POST', '/process-instances', { ...start, variables: { customerId: '999' } });
    const path = `/crm/processes/customer/${customer}`;
    expect((await crm.as('kim', 'GET', path)).body.items).toMatchObject([
      {
        processInstanceKey,
        processDefinitionId: 'check-credit',
        state: 'ACTIVE',
        endDate: null,
        waitingFor: [{ kind: 'USER_TASK', assignee: null, since: expect.stringMatching(/Z$/) }],
        tasks: [{ state: 'CREATED', completionDate: null, candidateGroups: [] }],
      },
    ]);
    const [{ userTaskKey }] = (await crm.as('kim', 'GET', path)).body.items[0].tasks;
    await crm.admin('POST', `/user-tasks/${userTaskKey}/completion`, {});
    expect((await crm.as('kim', 'GET', path)).body.items).toMatchObject([
      { state: 'COMPLETED', endDate: expect.any(String), waitingFor: [], tasks: [{ state: 'COMPLETED' }] },
    ]);
    expect((await crm.as('pat', 'GET', path)).status).toBe(404);
  });

  it('tells the changes of one record', async () => {
    await crm.admin('PATCH', `/crm/customers/${customer}`, { country: 'GB' });
    await crm.make('customers', { name: 'Somebody else' });
    // Transactions of other tests, in other databases, keep back what is new here.
    const changes = await eventually(async () => {
      const { body } = await crm.as('sam', 'GET', `/crm/changes?recordType=customer&recordId=${customer}`);
      return body.items.length > 1 && body.items;
    });
    expect(changes).toMatchObject([
      { operation: 'create', recordId: customer },
      { operation: 'update', recordId: customer, fields: ['country'], actor: 'root', version: 2 },
    ]);
  });
});
