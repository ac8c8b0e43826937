import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { commitStep } from '../../database/engine/commit.js';
import {
  AuditLogEntry,
  Commit,
  ElementInstance,
  Incident,
  Job,
  MessageSubscription,
  ProcessInstance,
  SequenceFlow,
  UserTask,
  Variable,
} from '../../database/engine/index.js';
import { connect, type Connection } from './connection.js';
import { START, TestInstance } from './instance.js';

describe('commitStep', () => {
  let connection: Connection;
  let number = 1000;

  beforeAll(async () => {
    connection = await connect();
  });

  afterAll(async () => {
    await connection.close();
  });

  const instance = (): TestInstance => new TestInstance(connection.dataSource, { number: (number += 1) });

  test('a started instance has its row, named and owned as its definition is', async () => {
    const { dataSource } = connection;
    await dataSource.query(
      `INSERT INTO engine.process_definitions
         (key, process_id, name, version, deployment_key, resource_key, resource_name, plan_hash, tenant_id)
       VALUES (770000000, 'order', 'Order to cash', 3, 1, 2, 'order.bpmn', repeat('0', 64), 'acme')`,
    );
    const started = new TestInstance(dataSource, { number: 999, processDefinitionKey: '770000000' });
    await started.commit([started.started()]);
    expect(await dataSource.getRepository(ProcessInstance).findOneByOrFail({ key: started.key })).toEqual({
      key: started.key,
      processDefinitionKey: '770000000',
      processId: 'order',
      version: 3,
      versionTag: 'v3',
      processName: 'Order to cash',
      workflowId: `${started.key}:business`,
      state: 'ACTIVE',
      startedAt: new Date(START),
      endedAt: null,
      businessId: 'business',
      tags: ['a', 'b'],
      parentProcessInstanceKey: null,
      parentElementInstanceKey: null,
      rootProcessInstanceKey: started.key,
      startedBy: 'ada',
      tenantId: 'acme',
    });
  });

  test('several records of one key in one step leave its last state', async () => {
    const run = instance();
    const task = run.nextKey();
    const open = run.nextKey();
    const first = run.set('amount', 1);
    await run.commit([
      run.started(),
      run.activated(task, 'check'),
      first,
      { type: 'flow-taken', at: START, flowId: 'loop' },
      { type: 'flow-taken', at: START, flowId: 'loop' },
      { type: 'element-ended', at: START + 250, key: task, state: 'COMPLETED' },
      run.activated(open, 'approve', START + 250),
      run.set('amount', { net: 2 }, START + 300),
    ]);
    const { dataSource } = connection;
    const elements = await dataSource
      .getRepository(ElementInstance)
      .find({ where: { processInstanceKey: run.key }, order: { key: 'ASC' } });
    expect(elements).toMatchObject([
      {
        key: task,
        elementId: 'check',
        state: 'COMPLETED',
        startedAt: new Date(START),
        endedAt: new Date(START + 250),
        processId: 'order',
      },
      { key: open, elementId: 'approve', state: 'ACTIVE', startedAt: new Date(START + 250), endedAt: null },
    ]);
    expect(await dataSource.getRepository(Variable).findBy({ processInstanceKey: run.key })).toMatchObject([
      { key: (first as { key: string }).key, name: 'amount', value: { net: 2 }, updatedAt: new Date(START + 300) },
    ]);
    expect(await dataSource.getRepository(SequenceFlow).findBy({ processInstanceKey: run.key })).toEqual([
      { processInstanceKey: run.key, flowId: 'loop', taken: 2 },
    ]);
  });

  test('later steps change what earlier ones created', async () => {
    const run = instance();
    const task = run.nextKey();
    await run.commit([
      run.started(),
      run.activated(task, 'check'),
      run.set('a', 1),
      { type: 'flow-taken', at: START, flowId: 'f' },
    ]);
    await run.commit([
      run.set('a', 2, START + 1),
      { type: 'flow-taken', at: START + 1, flowId: 'f' },
      { type: 'element-ended', at: START + 1, key: task, state: 'TERMINATED' },
      { type: 'instance-ended', at: START + 2, state: 'TERMINATED' },
    ]);
    const { dataSource } = connection;
    expect(await dataSource.getRepository(ProcessInstance).findOneBy({ key: run.key })).toMatchObject({
      state: 'TERMINATED',
      endedAt: new Date(START + 2),
    });
    expect(await dataSource.getRepository(ElementInstance).findOneBy({ key: task })).toMatchObject({
      state: 'TERMINATED',
      endedAt: new Date(START + 1),
    });
    expect(await dataSource.getRepository(Variable).findBy({ scopeKey: run.key })).toMatchObject([{ value: 2 }]);
    expect(await dataSource.getRepository(SequenceFlow).findBy({ processInstanceKey: run.key })).toMatchObject([
      { taken: 2 },
    ]);
  });

  test('user tasks, jobs and incidents live and end', async () => {
    const run = instance();
    const { dataSource } = connection;
    const [task, job, incident, elementInstanceKey] = [run.nextKey(), run.nextKey(), run.nextKey(), run.nextKey()];
    await run.commit([
      run.started(),
      {
        type: 'user-task-created',
        at: START,
        key: task,
        elementInstanceKey,
        elementId: 'approve',
        name: 'Approve',
        assignee: 'bob',
        candidateGroups: ['sales', 'it, "ops"'],
        candidateUsers: [],
        dueDate: '2026-03-01T12:00:00+02:00',
        priority: 70,
        formId: 'approval',
        formBinding: 'latest',
        headers: { hint: 'x' },
      },
      {
        type: 'job-created',
        at: START,
        key: job,
        elementInstanceKey,
        elementId: 'ship',
        jobType: 'ship',
        retries: 3,
        headers: { a: 'b' },
      },
    ]);
    const tasks = dataSource.getRepository(UserTask);
    expect(await tasks.findOneBy({ key: task })).toMatchObject({
      state: 'CREATED',
      name: 'Approve',
      assignee: 'bob',
      owner: null,
      candidateGroups: ['sales', 'it, "ops"'],
      candidateUsers: [],
      dueDate: new Date('2026-03-01T10:00:00Z'),
      followUpDate: null,
      priority: 70,
      formId: 'approval',
      formBinding: 'latest',
      formKey: null,
      customHeaders: { hint: 'x' },
      createdAt: new Date(START),
      endedAt: null,
      processId: 'order',
      tenantId: '<default>',
    });

    await run.commit([
      { type: 'user-task-ended', at: START + 5, key: task, state: 'COMPLETED' },
      { type: 'job-retries-exhausted', at: START + 5, key: job, errorMessage: 'no stock' },
      {
        type: 'incident-raised',
        at: START + 5,
        key: incident,
        errorType: 'JOB_NO_RETRIES',
        errorMessage: 'no stock',
        elementInstanceKey,
        elementId: 'ship',
        jobKey: job,
      },
    ]);
    expect(await tasks.findOneBy({ key: task })).toMatchObject({ state: 'COMPLETED', endedAt: new Date(START + 5) });
    const jobs = dataSource.getRepository(Job);
    expect(await jobs.findOneBy({ key: job })).toMatchObject({
      type: 'ship',
      state: 'FAILED',
      retries: 0,
      errorMessage: 'no stock',
      customHeaders: { a: 'b' },
    });
    const incidents = dataSource.getRepository(Incident);
    expect(await incidents.findOneBy({ key: incident })).toMatchObject({
      state: 'ACTIVE',
      jobKey: job,
      errorType: 'JOB_NO_RETRIES',
    });

    await jobs.update({ key: job }, { worker: 'w', deadline: new Date(START) });
    await run.commit([
      { type: 'incident-resolved', at: START + 9, key: incident },
      { type: 'job-retried', at: START + 9, key: job, retries: 2 },
    ]);
    expect(await incidents.findOneBy({ key: incident })).toMatchObject({
      state: 'RESOLVED',
      resolvedAt: new Date(START + 9),
    });
    expect(await jobs.findOneBy({ key: job })).toMatchObject({
      state: 'CREATED',
      retries: 2,
      deadline: null,
      endedAt: null,
    });

    await run.commit([{ type: 'job-ended', at: START + 10, key: job, state: 'COMPLETED' }]);
    expect(await jobs.findOneBy({ key: job })).toMatchObject({
      state: 'COMPLETED',
      retries: 2,
      endedAt: new Date(START + 10),
    });
  });

  test('what begins and ends in one step is stored ended', async () => {
    const run = instance();
    const { dataSource } = connection;
    const [task, job, incident, elementInstanceKey] = [run.nextKey(), run.nextKey(), run.nextKey(), run.nextKey()];
    const subscription = run.opened({ name: 'never', key: 'k' });
    await run.commit([
      run.started(),
      {
        type: 'user-task-created',
        at: START,
        key: task,
        elementInstanceKey,
        elementId: 'e',
        candidateGroups: [],
        candidateUsers: [],
        priority: 50,
        headers: {},
      },
      {
        type: 'job-created',
        at: START,
        key: job,
        elementInstanceKey,
        elementId: 'e',
        jobType: 't',
        retries: 3,
        headers: {},
      },
      {
        type: 'incident-raised',
        at: START,
        key: incident,
        errorType: 'UNKNOWN',
        errorMessage: 'x',
        elementInstanceKey,
        elementId: 'e',
      },
      subscription,
      { type: 'user-task-ended', at: START + 1, key: task, state: 'CANCELED' },
      { type: 'job-ended', at: START + 1, key: job, state: 'CANCELED' },
      { type: 'incident-resolved', at: START + 1, key: incident },
      { type: 'subscription-closed', at: START + 1, key: subscription.key, reason: 'CANCELED' },
      { type: 'instance-ended', at: START + 1, state: 'COMPLETED' },
    ]);
    const ended = new Date(START + 1);
    expect(await dataSource.getRepository(UserTask).findOneBy({ key: task })).toMatchObject({
      state: 'CANCELED',
      endedAt: ended,
    });
    expect(await dataSource.getRepository(Job).findOneBy({ key: job })).toMatchObject({
      state: 'CANCELED',
      endedAt: ended,
    });
    expect(await dataSource.getRepository(Incident).findOneBy({ key: incident })).toMatchObject({
      state: 'RESOLVED',
      resolvedAt: ended,
    });
    expect(await dataSource.getRepository(MessageSubscription).findOneBy({ key: subscription.key })).toMatchObject({
      state: 'DELETED',
      updatedAt: ended,
    });
    expect(await dataSource.getRepository(ProcessInstance).findOneBy({ key: run.key })).toMatchObject({
      state: 'COMPLETED',
      endedAt: ended,
    });
  });

  test('a repeated commit changes nothing and answers the same, also when both run at once', async () => {
    const run = instance();
    const { dataSource } = connection;
    const input = {
      processInstanceKey: run.key,
      sequence: 1,
      records: [run.started(), { type: 'flow-taken', at: START, flowId: 'f' } as const],
    };
    const answers = await Promise.all([1, 2, 3, 4].map(() => commitStep(dataSource, input)));
    answers.push(await commitStep(dataSource, input));
    expect(answers).toEqual(Array(5).fill({ correlated: [] }));
    expect(await dataSource.getRepository(SequenceFlow).findBy({ processInstanceKey: run.key })).toMatchObject([
      { taken: 1 },
    ]);
    expect(await dataSource.getRepository(Commit).countBy({ processInstanceKey: run.key })).toBe(1);
  });

  test('a failed commit leaves nothing behind and can be made again', async () => {
    const run = instance();
    const input = {
      processInstanceKey: run.key,
      sequence: 2,
      records: [{ type: 'flow-taken', at: START, flowId: 'f' } as const],
    };
    await expect(commitStep(connection.dataSource, input)).rejects.toThrow(`before step 2 of instance ${run.key}`);
    await commitStep(connection.dataSource, { processInstanceKey: run.key, sequence: 1, records: [run.started()] });
    await commitStep(connection.dataSource, input);
    expect(
      await connection.dataSource.getRepository(SequenceFlow).findBy({ processInstanceKey: run.key }),
    ).toMatchObject([{ taken: 1 }]);
  });

  test('every JSON value is kept, and what PostgreSQL cannot store becomes U+FFFD', async () => {
    const run = instance();
    const values = {
      null: null,
      false: false,
      zero: 0,
      empty: '',
      list: [1, [null]],
      deep: { a: { b: 'ü😀"\\u0000\\' } },
    };
    await run.commit([
      run.started(),
      ...Object.entries(values).map(([name, value]) => run.set(name, value)),
      run.set('nul', 'a\u0000b\\\u0000'),
      run.set('half', 'x\ud83dy\udc00'),
    ]);
    const rows = await connection.dataSource.getRepository(Variable).findBy({ processInstanceKey: run.key });
    expect(Object.fromEntries(rows.map((row) => [row.name, row.value]))).toEqual({
      ...values,
      nul: 'a\ufffdb\\\ufffd',
      half: 'x\ufffdy\ufffd',
    });
  });

  test('who caused the step is in the audit log', async () => {
    const run = instance();
    await run.commit(
      [run.started()],
      [
        { actor: 'ada', operation: 'CREATE_PROCESS_INSTANCE', entityKey: run.key, at: START },
        { operation: 'SET_VARIABLES', entityKey: run.key, at: START },
      ],
    );
    const rows = await connection.dataSource
      .getRepository(AuditLogEntry)
      .find({ where: { processInstanceKey: run.key }, order: { key: 'ASC' } });
    expect(rows).toMatchObject([
      { actor: 'ada', operation: 'CREATE_PROCESS_INSTANCE', entityKey: run.key, at: new Date(START), details: {} },
      { actor: null, operation: 'SET_VARIABLES' },
    ]);
  });
});
