/** Communication protocols on real instances of processes: an API with its runner, a worker, and another API beside it. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type DataSource } from 'typeorm';
import { notify } from '../../activities/collaboration/notify.js';
import { startApi, type Api } from '../../api/app.js';
import { createDataSource } from '../../database/data-source.js';
import { unseal } from '../../database/crm/sealed.js';
import type { ActivityDependencies } from '../../activities/index.js';
import { flow, model } from '../api/models.js';
import { eventually } from '../support/eventually.js';
import { startCrm, type Crm } from './crm-harness.js';

const OFFER = model({
  id: 'offer',
  roots: '<bpmn:escalation id="late" name="late" escalationCode="LATE"/>',
  body: `<bpmn:startEvent id="start"/>${flow('start', 'escalate')}
<bpmn:intermediateThrowEvent id="escalate" name="Offer is late"><bpmn:escalationEventDefinition id="e" escalationRef="late"/></bpmn:intermediateThrowEvent>
${flow('escalate', 'decide')}
<bpmn:userTask id="decide" name="Decide on the offer"><bpmn:extensionElements><zeebe:userTask/>
<zeebe:assignmentDefinition assignee="sam"/><zeebe:taskSchedule dueDate="=due"/></bpmn:extensionElements></bpmn:userTask>
${flow('decide', 'end')}<bpmn:endEvent id="end"/>`,
});

const BROKEN = model({
  id: 'broken',
  body: `<bpmn:startEvent id="start"/>${flow('start', 'choose')}<bpmn:exclusiveGateway id="choose"/>
<bpmn:sequenceFlow id="choose-end" sourceRef="choose" targetRef="end"><bpmn:conditionExpression>=nothing &gt; 1</bpmn:conditionExpression></bpmn:sequenceFlow>
<bpmn:endEvent id="end"/>`,
});

describe('communication protocols', () => {
  let crm: Crm;
  let second: Api;
  let dataSource: DataSource;
  let customer: string;
  const as: Crm['as'] = (...request) => crm.as(...request);
  const protocol = async (more: object): Promise<string> => {
    const request = {
      name: 'A protocol',
      processDefinitionId: 'offer',
      event: 'process-started',
      audience: 'customer',
      channel: 'preferred',
      template: 'status-update',
      ...more,
    };
    const { status, body } = await as('admin', 'POST', '/crm/communication-protocols', request);
    expect({ status, body }).toMatchObject({ status: 201 });
    return body.protocolId;
  };
  const start = async (variables: object = {}, processDefinitionId = 'offer'): Promise<string> =>
    (
      await as('admin', 'POST', '/process-instances', {
        processDefinitionId,
        variables: { customerId: customer, number: 'T-1', due: '2099-01-01T00:00:00Z', amount: 20, ...variables },
      })
    ).body.processInstanceKey;
  const complete = async (instance: string): Promise<void> => {
    const { body } = await as('admin', 'POST', '/user-tasks/search', { filter: { processInstanceKey: instance } });
    expect((await as('admin', 'POST', `/user-tasks/${body.items[0].userTaskKey}/completion`, {})).status).toBe(204);
  };
  const deliveries = async (protocolId: string, instance: string) => {
    const path = `/crm/communication-protocols/${protocolId}/deliveries/search`;
    const found = await as('admin', 'POST', path, {
      filter: { processInstanceKey: instance },
      sort: [{ field: 'deliveryKey' }],
    });
    return found.body.items as {
      recipient: string;
      state: string;
      channel: string;
      reason: string | null;
      eventId: string;
    }[];
  };
  const told = (protocolId: string, instance: string) =>
    eventually(async () => {
      const found = await deliveries(protocolId, instance);
      return found.length > 0 && found;
    });
  const outbox = async (instance: string) =>
    (
      await crm.api.sql<{ channel: string; recipient: string; content: string; state: string; purpose: string }>(
        'SELECT channel, recipient, content, state, purpose FROM crm.outbox WHERE process_instance_key = $1 ORDER BY id',
        [instance],
      )
    ).map(({ recipient, content, ...row }) => ({
      ...row,
      recipient: unseal(recipient),
      content: JSON.parse(unseal(content)),
    }));
  const inbox = async (name: string, instance: string) =>
    (await as(name, 'POST', '/crm/notifications/search', { filter: { processInstanceKey: instance } })).body.items;

  beforeAll(async () => {
    crm = await startCrm({ worker: true });
    second = await startApi(crm.api.config);
    dataSource = await createDataSource({ url: crm.api.databaseUrl, poolSize: 2 }).initialize();
    await crm.deploy({ 'offer.bpmn': OFFER, 'broken.bpmn': BROKEN });
    await crm.api.sql(`UPDATE crm.departments SET manager = 'olga' WHERE name = 'sales'`);
    customer = await crm.make('customers', {
      name: '王伟',
      email: 'wei@customer.example',
      owner: 'sam',
      locale: 'zh-CN',
    });
  });
  afterAll(async () => {
    await dataSource.destroy();
    await second.close();
    await crm.api.close();
  });

  it('tell a customer on his channel and in his language, once, though two processes follow', async () => {
    const id = await protocol({});
    const instance = await start();
    expect(await told(id, instance)).toMatchObject([
      { recipient: `customer:${customer}`, state: 'told', channel: 'email', reason: null },
    ]);
    expect(await outbox(instance)).toEqual([
      {
        channel: 'email',
        recipient: 'wei@customer.example',
        state: 'queued',
        purpose: 'service',
        content: { subject: 'T-1：process-started', body: expect.stringContaining('王伟，您好'), html: null },
      },
    ]);

    // As after a restore, or a death between the sending and the note of it: everything comes again.
    await crm.api.sql('UPDATE crm.protocol_cursor SET transaction_id = 0, number = 0, place = 0');
    await eventually(async () => {
      const [cursor] = await crm.api.sql<{ past: boolean }>(
        'SELECT transaction_id > 0 AS past FROM crm.protocol_cursor',
      );
      return cursor?.past;
    });
    const next = await start();
    await told(id, next);
    expect(await outbox(instance)).toHaveLength(1);
    expect(await deliveries(id, instance)).toHaveLength(1);
    await as('admin', 'DELETE', `/crm/communication-protocols/${id}`);
  });

  it('tell at escalations, ends of elements under a condition, and the end', async () => {
    const escalated = await protocol({
      event: 'element-escalated',
      elementId: 'escalate',
      audience: 'manager',
      channel: 'inbox',
      template: 'escalation',
    });
    const other = await protocol({
      event: 'element-escalated',
      elementId: 'start',
      audience: 'manager',
      channel: 'inbox',
      template: 'escalation',
    });
    const decided = await protocol({
      event: 'element-completed',
      elementId: 'decide',
      condition: '=amount > 10',
      audience: 'owner',
      channel: 'email',
    });
    const ended = await protocol({
      event: 'process-completed',
      audience: 'department:support',
      channel: 'preferred',
      template: 'process-ended',
    });
    const [rich, poor] = [await start(), await start({ amount: 5 })];
    await complete(rich);
    await complete(poor);
    expect(await told(escalated, rich)).toMatchObject([{ recipient: 'user:olga', state: 'told', channel: 'inbox' }]);
    expect(await inbox('olga', rich)).toMatchObject([
      { kind: 'protocol', title: 'Overdue: Offer is late', body: expect.stringContaining('Hello olga') },
    ]);
    expect(await told(decided, rich)).toMatchObject([{ recipient: 'user:sam', channel: 'email', state: 'told' }]);
    expect(await told(decided, poor)).toMatchObject([
      { recipient: '', state: 'skipped', reason: 'The condition is false.' },
    ]);
    expect(await told(ended, poor)).toMatchObject([{ recipient: 'user:kim', state: 'told' }]);
    expect((await inbox('kim', rich)).map(({ title }: { title: string }) => title)).toEqual(['Done: offer']);
    expect(await deliveries(other, rich)).toEqual([]);
    expect((await outbox(rich)).map(({ recipient }) => recipient)).toEqual(['sam@example.org']);
    for (const id of [escalated, other, decided, ended])
      await as('admin', 'DELETE', `/crm/communication-protocols/${id}`);
  });

  it('tell of due dates that have passed, and of incidents', async () => {
    const overdue = await protocol({
      event: 'task-overdue',
      audience: 'assignee',
      channel: 'inbox',
      template: 'reminder',
    });
    const incident = await protocol({
      processDefinitionId: 'broken',
      event: 'incident',
      audience: 'user:olga',
      channel: 'inbox',
      template: 'escalation',
    });
    const instance = await start({ due: new Date(Date.now() + 500).toISOString() });
    expect(await told(overdue, instance)).toMatchObject([{ recipient: 'user:sam', state: 'told' }]);
    expect(await inbox('sam', instance)).toMatchObject([{ title: 'Reminder: Decide on the offer' }]);
    const broken = await start({}, 'broken');
    expect(await told(incident, broken)).toMatchObject([{ recipient: 'user:olga', state: 'told' }]);
    expect(await inbox('olga', broken)).toMatchObject([
      { title: 'Overdue: choose', body: expect.stringContaining('Expected') },
    ]);
    for (const id of [overdue, incident]) await as('admin', 'DELETE', `/crm/communication-protocols/${id}`);
  });

  it('tell of what a model tells by name', async () => {
    const id = await protocol({
      event: 'named',
      eventName: 'offer-ready',
      audience: 'user:olga',
      channel: 'email',
      template: 'status-update',
    });
    const instance = await start();
    const invocation = {
      headers: {},
      elementInstanceKey: '990000001',
      processInstanceKey: instance,
      elementId: 'tell',
    };
    const dependencies = { dataSource, now: () => new Date() } as unknown as ActivityDependencies;
    const run = (event: string, key: string) =>
      notify.run(
        {
          ...invocation,
          elementInstanceKey: key,
          input: { event, eventVariables: { number: 'O-7', message: 'Look at it' } },
        },
        dependencies,
      );
    await run('something-else', '990000002');
    expect(await run('offer-ready', '990000001')).toEqual({ eventId: 'named-990000001' });
    expect(await run('offer-ready', '990000001')).toEqual({ eventId: 'named-990000001' });
    expect(await told(id, instance)).toMatchObject([
      { eventId: 'named-990000001', recipient: 'user:olga', state: 'told' },
    ]);
    expect(await outbox(instance)).toMatchObject([
      {
        recipient: 'olga@example.org',
        content: { subject: 'O-7: offer-ready', body: expect.stringContaining('Look at it') },
      },
    ]);
    const stored = await crm.api.sql<{ variables: string }>('SELECT variables FROM crm.named_events');
    expect(stored.map(({ variables }) => unseal(variables))).toEqual(['{}', '{}']);
    await as('admin', 'DELETE', `/crm/communication-protocols/${id}`);
  });

  it('tell suppliers and contacts by their role', async () => {
    const supplierId = await crm.make('suppliers', { name: 'Bolts Ltd', email: 'desk@bolts.example' });
    await crm.make('contacts', { customerId: customer, name: 'Ada', role: 'CTO', email: 'ada@customer.example' });
    const [supplier, contact] = [await protocol({ audience: 'supplier' }), await protocol({ audience: 'contact:CTO' })];
    const instance = await start({ supplierId });
    expect(await told(supplier, instance)).toMatchObject([{ recipient: `supplier:${supplierId}`, state: 'told' }]);
    await told(contact, instance);
    expect((await outbox(instance)).map(({ recipient }) => recipient).sort()).toEqual([
      'ada@customer.example',
      'desk@bolts.example',
    ]);
    for (const id of [supplier, contact]) await as('admin', 'DELETE', `/crm/communication-protocols/${id}`);
  });

  it('say why nobody was told', async () => {
    const bySms = await protocol({ channel: 'sms' });
    const missing = await protocol({ template: 'resolution' });
    const nobody = await protocol({ audience: 'contact:CEO' });
    const nonsense = await protocol({ condition: '=amount' });
    const instance = await start();
    expect(await told(bySms, instance)).toMatchObject([
      { state: 'skipped', reason: expect.stringContaining('no address') },
    ]);
    expect(await told(missing, instance)).toMatchObject([
      { state: 'failed', reason: expect.stringContaining('resolution') },
    ]);
    expect(await told(nobody, instance)).toMatchObject([
      { recipient: '', state: 'skipped', reason: expect.stringContaining('contact:CEO') },
    ]);
    expect(await told(nonsense, instance)).toMatchObject([
      { recipient: '', state: 'failed', reason: expect.stringContaining('true or false') },
    ]);
    expect(await outbox(instance)).toEqual([]);
    for (const id of [bySms, missing, nobody, nonsense])
      await as('admin', 'DELETE', `/crm/communication-protocols/${id}`);
  });

  it('can be tried on an event that is made up, and tell nobody', async () => {
    const id = await protocol({ condition: '=amount > 10', active: false });
    const instance = await start();
    const path = `/crm/communication-protocols/${id}/test`;
    const tried = await as('admin', 'POST', path, { processInstanceKey: instance, variables: { number: 'T-9' } });
    expect(tried.body).toMatchObject([
      { state: 'told', channel: 'email', address: 'wei@customer.example', subject: 'T-9：process-started' },
    ]);
    expect(
      (await as('admin', 'POST', path, { processInstanceKey: instance, variables: { amount: 1 } })).body,
    ).toMatchObject([{ state: 'skipped' }]);
    expect(await outbox(instance)).toEqual([]);
    expect((await as('sam', 'POST', path, {})).status).toBe(403);
    await as('admin', 'DELETE', `/crm/communication-protocols/${id}`);
  });

  it('are changed by who administers the CRM', async () => {
    const id = await protocol({ active: false });
    const path = `/crm/communication-protocols/${id}`;
    const { body } = await as('admin', 'GET', path);
    const { protocolId: _, activeSince: __, creationDate: ___, updateDate: ____, ...request } = body;
    expect((await as('admin', 'PUT', path, { ...request, name: 'Another', active: true })).body).toMatchObject({
      name: 'Another',
      active: true,
    });
    expect((await as('sam', 'PUT', path, request)).status).toBe(403);
    expect((await as('sam', 'GET', path)).status).toBe(200);
    expect((await as('admin', 'PUT', path, { ...request, audience: 'everybody' })).status).toBe(400);
    expect((await as('admin', 'PUT', path, { ...request, condition: '=(' })).status).toBe(400);
    expect((await as('admin', 'DELETE', path)).status).toBe(204);
    expect((await as('admin', 'GET', path)).status).toBe(404);
  });

  it('of the shipped processes are there', async () => {
    const { body } = await as('admin', 'POST', '/crm/communication-protocols/search', {
      filter: { processDefinitionId: 'lead-handoff' },
    });
    expect(body.items.map(({ event }: { event: string }) => event).sort()).toEqual([
      'element-escalated',
      'incident',
      'named',
      'process-completed',
      'task-overdue',
      'task-overdue',
    ]);
  });

  it('notifications come by e-mail to who wants that', async () => {
    expect((await as('kim', 'PUT', '/crm/notifications/settings', { byEmail: ['mention'] })).status).toBe(204);
    expect((await as('kim', 'GET', '/crm/notifications/settings')).body).toEqual({ byEmail: ['mention'] });
    expect((await as('olga', 'GET', '/crm/notifications/settings')).body).toEqual({ byEmail: [] });
    await as('sam', 'POST', '/crm/comments', {
      recordType: 'customer',
      recordId: customer,
      body: 'Look, @kim and @olga',
    });
    const mails = await crm.api.sql<{ recipient: string; content: string }>(
      'SELECT recipient, content FROM crm.outbox WHERE process_instance_key IS NULL',
    );
    expect(mails.map(({ recipient, content }) => [unseal(recipient), JSON.parse(unseal(content)).subject])).toEqual([
      ['kim@example.org', `sam mentioned you on customer ${customer}`],
    ]);
  });
});
