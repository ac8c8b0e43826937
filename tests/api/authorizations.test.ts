/** Rights on single resources: who has no role for something may do it with the resources he is authorized for. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Harness } from './harness.js';
import { conditionModel, jobModel, messageModel, userTaskModel } from './models.js';
import { startWithPeople, type People } from './people.js';

const DMN = `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="sums" name="Sums" namespace="http://example.org/sums">
<decision id="sum" name="Sum"><variable name="sum"/><literalExpression id="expression"><text>1 + 1</text></literalExpression></decision>
</definitions>`;

describe('authorizations', () => {
  let api: Harness;
  let who: People;
  /** Instances by process. */
  const instances: Record<string, string> = {};

  beforeAll(async () => {
    who = await startWithPeople();
    api = who.api;
    await who.deploy({
      'one.bpmn': userTaskModel('one', '<zeebe:assignmentDefinition candidateGroups="sales"/>'),
      'two.bpmn': userTaskModel('two', '<zeebe:assignmentDefinition candidateGroups="sales"/>'),
      'job-one.bpmn': jobModel('job-one', 'work'),
      'job-two.bpmn': jobModel('job-two', 'work'),
      'message-one.bpmn': messageModel('message-one'),
      'message-two.bpmn': messageModel('message-two'),
      'condition-one.bpmn': conditionModel('condition-one'),
      'condition-two.bpmn': conditionModel('condition-two'),
      'sums.dmn': DMN,
      'others.dmn': DMN.replaceAll('sum', 'other'),
    });
    for (const kind of ['', 'job-', 'message-', 'condition-'])
      for (const name of ['one', 'two']) {
        const variables = kind === 'condition-' ? {} : { order: `${kind}${name}` };
        const start = { processDefinitionId: `${kind}${name}`, variables };
        instances[`${kind}${name}`] = (await who.admin('POST', '/process-instances', start)).body.processInstanceKey;
      }
    await who.admin('POST', '/decision-definitions/evaluation', { decisionDefinitionId: 'sum', variables: {} });
    await who.admin('POST', '/decision-definitions/evaluation', { decisionDefinitionId: 'other', variables: {} });
    await who.admin('POST', '/groups', { groupId: 'sales', name: 'Sales' });
  });
  afterAll(() => api.close());

  const found = async (name: string, path: string, field: string, body: object = {}): Promise<readonly string[]> => {
    const answer = await who.as(name, 'POST', path, body);
    expect([path, answer.status]).toEqual([path, 200]);
    expect(answer.body.page.totalItems).toBe(answer.body.items.length);
    return [...new Set<string>(answer.body.items.map((item: Record<string, string>) => item[field]))].sort();
  };

  it('are created, found, changed and deleted', async () => {
    const request = {
      ownerId: 'sales',
      ownerType: 'GROUP',
      resourceType: 'PROCESS_DEFINITION',
      resourceId: 'one',
      permissionTypes: ['READ_PROCESS_INSTANCE', 'CANCEL_PROCESS_INSTANCE'],
    };
    const { status, body } = await who.admin('POST', '/authorizations', request);
    expect(status).toBe(201);
    const path = `/authorizations/${body.authorizationKey}`;
    const shown = {
      ...request,
      ...body,
      resourcePropertyName: null,
      permissionTypes: ['CANCEL_PROCESS_INSTANCE', 'READ_PROCESS_INSTANCE'],
    };
    expect((await who.admin('GET', path)).body).toEqual(shown);
    const filter = { ownerType: 'GROUP', resourceIds: ['one', 'three'], resourceType: 'PROCESS_DEFINITION' };
    const search = { filter, sort: [{ field: 'ownerId', order: 'DESC' }] };
    expect((await who.admin('POST', '/authorizations/search', search)).body.items).toEqual([shown]);
    const none = { filter: { resourceIds: ['three'] } };
    expect((await who.admin('POST', '/authorizations/search', none)).body.items).toEqual([]);
    expect(await who.as('admin', 'POST', '/authorizations', request)).toMatchObject({
      status: 409,
      body: { code: 'ALREADY_EXISTS' },
    });
    await who.admin('PUT', path, { ...request, resourceId: '*', permissionTypes: ['READ_USER_TASK'] });
    expect((await who.admin('GET', path)).body).toMatchObject({ resourceId: '*', permissionTypes: ['READ_USER_TASK'] });
    await who.admin('DELETE', path);
    expect(await who.as('admin', 'GET', path)).toMatchObject({ status: 404 });
  });

  it.each([
    ['a permission of another resource', { permissionTypes: ['EVALUATE'] }, 400],
    ['no permission', { permissionTypes: [] }, 400],
    [
      'resource and property',
      { resourceType: 'USER_TASK', permissionTypes: ['READ'], resourcePropertyName: 'assignee' },
      400,
    ],
    ['neither resource nor property', { resourceId: null }, 400],
    ['a property of what has none', { resourceId: null, resourcePropertyName: 'assignee' }, 400],
    ['an owner that is not there', { ownerId: 'nobody', ownerType: 'GROUP' }, 404],
    ['an owner that nobody can be', { ownerType: 'UNSPECIFIED' }, 400],
  ])('refuse %s', async (_, wrong, status) => {
    const right = {
      ownerId: 'una',
      ownerType: 'USER',
      resourceType: 'PROCESS_DEFINITION',
      resourceId: 'one',
      permissionTypes: ['READ_USER_TASK'],
    };
    expect((await who.as('admin', 'POST', '/authorizations', { ...right, ...wrong })).status).toBe(status);
  });

  it('show in every search what is of the process one is authorized for, and count nothing else', async () => {
    await who.person('reader');
    expect((await who.as('reader', 'POST', '/process-instances/search', {})).status).toBe(403);
    for (const id of ['one', 'job-one', 'message-one', 'condition-one'])
      await who.authorize('reader', 'PROCESS_DEFINITION', id, ['READ_PROCESS_DEFINITION', 'READ_PROCESS_INSTANCE']);
    const all = ['condition-one', 'job-one', 'message-one', 'one'];
    const byProcess: readonly (readonly [string, readonly string[]])[] = [
      ['/process-definitions/search', all],
      ['/process-instances/search', all],
      ['/element-instances/search', all],
      ['/element-instances/wait-states/search', all],
      ['/jobs/search', ['job-one']],
      ['/incidents/search', ['condition-one']],
      ['/message-subscriptions/search', ['message-one']],
      ['/process-definitions/statistics/process-instances', all],
      ['/process-definitions/statistics/message-subscriptions', ['message-one']],
    ];
    for (const [path, processes] of byProcess)
      expect([path, await found('reader', path, 'processDefinitionId')]).toEqual([path, processes]);
    const mine = Object.keys(instances).filter((id) => id.endsWith('one') && id !== 'condition-one');
    expect(await found('reader', '/variables/search', 'processInstanceKey', { filter: { name: 'order' } })).toEqual(
      mine.map((id) => instances[id]).sort(),
    );
    const [error] = (await who.as('reader', 'POST', '/incidents/statistics/process-instances-by-error', {})).body.items;
    expect(error.activeInstancesWithErrorCount).toBe(1);
    expect((await who.as('reader', 'POST', '/audit-logs/search', {})).status).toBe(403);
    expect((await who.as('reader', 'POST', '/user-tasks/search', {})).status).toBe(403);
    expect((await who.as('reader', 'POST', '/decision-definitions/search', {})).status).toBe(403);
    for (const below of ['', '/timeline', '/call-hierarchy', '/sequence-flows', '/statistics/element-instances']) {
      const read = (id: string): Promise<number> =>
        who.as('reader', 'GET', `/process-instances/${instances[id] ?? ''}${below}`).then(({ status }) => status);
      expect([below, await read('one'), await read('two')]).toEqual([below, 200, 404]);
    }
  });

  it('open decisions, resources and the audit log by their own ids', async () => {
    await who.person('thinker');
    await who.authorize('thinker', 'DECISION_DEFINITION', 'sum', [
      'CREATE_DECISION_INSTANCE',
      'READ_DECISION_DEFINITION',
      'READ_DECISION_INSTANCE',
    ]);
    await who.authorize('thinker', 'DECISION_REQUIREMENTS_DEFINITION', 'sums', ['READ']);
    await who.authorize('thinker', 'RESOURCE', 'one', ['READ']);
    await who.authorize('thinker', 'AUDIT_LOG', 'ADMIN', ['READ']);
    expect(await found('thinker', '/decision-definitions/search', 'decisionDefinitionId')).toEqual(['sum']);
    expect(await found('thinker', '/decision-instances/search', 'decisionDefinitionId')).toEqual(['sum']);
    expect(await found('thinker', '/decision-requirements/search', 'decisionRequirementsId')).toEqual(['sums']);
    expect(await found('thinker', '/resources/search', 'resourceId')).toEqual(['one']);
    expect(await found('thinker', '/audit-logs/search', 'category')).toEqual(['ADMIN']);
    const evaluate = (decisionDefinitionId: string): Promise<number> =>
      who
        .as('thinker', 'POST', '/decision-definitions/evaluation', { decisionDefinitionId, variables: {} })
        .then(({ status }) => status);
    expect([await evaluate('sum'), await evaluate('other')]).toEqual([200, 404]);
    expect((await who.as('thinker', 'POST', '/expression/evaluation', { expression: '=1' })).status).toBe(403);
  });

  it('permit each operation for itself', async () => {
    await who.person('doer');
    await who.authorize('doer', 'PROCESS_DEFINITION', 'one', ['CREATE_PROCESS_INSTANCE', 'CANCEL_PROCESS_INSTANCE']);
    const start = (processDefinitionId: string) =>
      who.as('doer', 'POST', '/process-instances', { processDefinitionId });
    const started = await start('one');
    expect(started.status).toBe(200);
    expect((await start('two')).status).toBe(404);
    const key = started.body.processInstanceKey;
    expect((await who.as('doer', 'GET', `/process-instances/${key}`)).status).toBe(403);
    const modification = { terminateInstructions: [] };
    expect((await who.as('doer', 'POST', `/process-instances/${key}/modification`, modification)).status).toBe(403);
    expect((await who.as('doer', 'POST', `/process-instances/${instances['two'] ?? ''}/cancellation`, {})).status).toBe(
      404,
    );
    expect((await who.as('doer', 'POST', `/process-instances/${key}/cancellation`, {})).status).toBe(204);
  });

  it('take into a batch what one may do singly', async () => {
    await who.person('batcher');
    await who.authorize('batcher', 'PROCESS_DEFINITION', 'condition-one', ['UPDATE_PROCESS_INSTANCE']);
    const filter = { processDefinitionId: { $like: 'condition-*' } };
    expect((await who.as('batcher', 'POST', '/process-instances/cancellation', { filter })).status).toBe(403);
    const { status, body } = await who.as('batcher', 'POST', '/process-instances/incident-resolution', { filter });
    expect(status).toBe(200);
    const items = { filter: { batchOperationKey: body.batchOperationKey } };
    expect(await found('admin', '/batch-operation-items/search', 'processInstanceKey', items)).toEqual([
      instances['condition-one'],
    ]);
    expect((await who.as('batcher', 'GET', `/batch-operations/${body.batchOperationKey}`)).status).toBe(403);
  });

  it('give a worker the jobs of its processes', async () => {
    await who.machine('worker');
    const request = {
      ownerId: 'worker',
      ownerType: 'CLIENT',
      resourceType: 'PROCESS_DEFINITION',
      resourceId: 'job-one',
      permissionTypes: ['UPDATE_PROCESS_INSTANCE'],
    };
    await who.admin('POST', '/authorizations', request);
    const activation = { type: 'work', timeout: 60_000, maxJobsToActivate: 10, requestTimeout: -1 };
    const { jobs } = (await who.as('worker', 'POST', '/jobs/activation', activation)).body;
    expect(jobs.map((job: { processDefinitionId: string }) => job.processDefinitionId)).toEqual(['job-one']);
    expect((await who.as('worker', 'POST', `/jobs/${jobs[0].jobKey}/completion`, {})).status).toBe(204);
    const [other] = (await who.admin('POST', '/jobs/search', { filter: { processDefinitionId: 'job-two' } })).body
      .items;
    expect((await who.as('worker', 'POST', `/jobs/${other.jobKey}/completion`, {})).status).toBe(404);
  });

  it('let somebody send the messages he is authorized for', async () => {
    await who.person('sender');
    await who.authorize('sender', 'MESSAGE', 'paid', ['CREATE']);
    const publish = (name: string): Promise<number> =>
      who
        .as('sender', 'POST', '/messages/publication', { name, correlationKey: 'nobody' })
        .then(({ status }) => status);
    expect([await publish('paid'), await publish('refunded')]).toEqual([200, 403]);
    expect((await who.as('sender', 'POST', '/signals/broadcast', { signalName: 'all' })).status).toBe(403);
  });

  it('show tasks to more than their candidates, and let them be claimed, completed and given away', async () => {
    await who.person('clerk', 'staff');
    await who.person('guest');
    const tasks = (name: string) => found(name, '/user-tasks/search', 'processDefinitionId');
    const taskOf = async (id: string): Promise<string> =>
      (
        await found('admin', '/user-tasks/search', 'userTaskKey', { filter: { processInstanceKey: instances[id] } })
      )[0] ?? '';
    const [one, two] = [await taskOf('one'), await taskOf('two')];
    const assign = (name: string, key: string, assignee: string): Promise<number> =>
      who.as(name, 'POST', `/user-tasks/${key}/assignment`, { assignee }).then(({ status }) => status);
    expect(await tasks('clerk')).toEqual([]);
    await who.authorize('clerk', 'PROCESS_DEFINITION', 'one', ['READ_USER_TASK']);
    expect(await tasks('clerk')).toEqual(['one']);
    expect(await assign('clerk', one, 'clerk')).toBe(404);
    await who.authorize('guest', 'PROCESS_DEFINITION', 'one', ['READ_USER_TASK', 'CLAIM_USER_TASK']);
    expect(await tasks('guest')).toEqual(['one']);
    expect(await assign('guest', one, 'clerk')).toBe(403);
    expect(await assign('guest', two, 'guest')).toBe(404);
    expect(await assign('guest', one, 'guest')).toBe(204);
    expect((await who.as('guest', 'POST', `/user-tasks/${one}/completion`, {})).status).toBe(403);
    await who.authorize('guest', 'USER_TASK', two, ['UPDATE']);
    expect(await assign('guest', two, 'clerk')).toBe(204);
    expect((await who.as('guest', 'PATCH', `/user-tasks/${two}`, { changeset: { priority: 7 } })).status).toBe(204);
    expect((await who.as('guest', 'PATCH', `/user-tasks/${one}`, { changeset: { priority: 7 } })).status).toBe(404);
    expect((await who.as('clerk', 'POST', `/user-tasks/${two}/completion`, {})).status).toBe(204);
    const property = {
      ownerId: 'holder',
      ownerType: 'USER',
      resourceType: 'USER_TASK',
      resourcePropertyName: 'assignee',
      permissionTypes: ['READ', 'COMPLETE'],
    };
    await who.person('holder');
    await who.admin('POST', '/authorizations', property);
    expect(await tasks('holder')).toEqual([]);
    await who.admin('POST', `/user-tasks/${one}/assignment`, { assignee: 'holder' });
    expect(await tasks('holder')).toEqual(['one']);
    expect((await who.as('holder', 'POST', `/user-tasks/${one}/completion`, {})).status).toBe(204);
  });

  it('come by groups and roles, and go with their owner', async () => {
    await who.admin('POST', '/roles', { roleId: 'auditor', name: 'Auditor' });
    await who.admin('PUT', '/roles/auditor/groups/sales');
    await who.person('anna', undefined, 'sales');
    const request = {
      ownerId: 'auditor',
      ownerType: 'ROLE',
      resourceType: 'AUDIT_LOG',
      resourceId: '*',
      permissionTypes: ['READ'],
    };
    await who.admin('POST', '/authorizations', request);
    const read = async (): Promise<number> => (await who.as('anna', 'POST', '/audit-logs/search', {})).status;
    expect(await read()).toBe(200);
    await who.admin('DELETE', '/roles/auditor');
    expect(await read()).toBe(403);
    const left = { filter: { ownerId: 'auditor' } };
    expect((await who.admin('POST', '/authorizations/search', left)).body.items).toEqual([]);
  });

  it('let somebody look after one group', async () => {
    await who.admin('POST', '/groups', { groupId: 'support', name: 'Support' });
    await who.person('lead');
    await who.authorize('lead', 'GROUP', 'support', ['READ', 'UPDATE']);
    expect(await found('lead', '/groups/search', 'groupId')).toEqual(['support']);
    expect((await who.as('lead', 'PUT', '/groups/support/users/guest')).status).toBe(204);
    expect(await found('lead', '/groups/support/users/search', 'username')).toEqual(['guest']);
    expect((await who.as('lead', 'PUT', '/groups/sales/users/guest')).status).toBe(403);
    expect((await who.as('lead', 'DELETE', '/groups/support')).status).toBe(403);
  });

  it('and everything about who may do what is in the audit log, before and after', async () => {
    await who.admin('PUT', '/groups/support', { name: 'Customer support' });
    await who.admin('PUT', '/users/guest', { password: 'another password', name: 'Guest' });
    const entries = async (entityType: string, entityKey: string): Promise<readonly unknown[]> => {
      const search = { filter: { entityType, entityKey }, sort: [{ field: 'timestamp', order: 'ASC' }] };
      const { items } = (await who.admin('POST', '/audit-logs/search', search)).body;
      return items.map((item: Record<string, unknown>) => [item['operationType'], item['actorId'], item['details']]);
    };
    expect(await entries('GROUP', 'support')).toEqual([
      ['CREATE', 'root', { after: { groupId: 'support', name: 'Support', description: null } }],
      ['ASSIGN', 'lead', { after: { member: { kind: 'USER', id: 'guest' } } }],
      [
        'UPDATE',
        'root',
        {
          before: { groupId: 'support', name: 'Support', description: null },
          after: { groupId: 'support', name: 'Customer support', description: null },
        },
      ],
    ]);
    const user = { username: 'guest', name: null, email: null, active: true };
    expect(await entries('USER', 'guest')).toEqual([
      ['CREATE', 'root', { after: user }],
      ['UPDATE', 'root', { before: user, after: { ...user, name: 'Guest', passwordChanged: true } }],
    ]);
    const [granted] = (await who.admin('POST', '/authorizations/search', { filter: { ownerId: 'lead' } })).body.items;
    expect(await entries('AUTHORIZATION', granted.authorizationKey)).toEqual([['CREATE', 'root', { after: granted }]]);
    const texts = await api.sql<{ text: string }>('SELECT details::text AS text FROM engine.audit_log');
    expect(texts.filter(({ text }) => text.includes('argon2') || text.includes('another password'))).toEqual([]);
  });
});
