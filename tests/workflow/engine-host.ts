/** A worker on the test services with a database of its own, and the few verbs that tests of the workflow need. */
import { randomInt, randomUUID } from 'node:crypto';
import { Client, Connection, WithStartWorkflowOperation, type WorkflowHandle } from '@temporalio/client';
import { DefaultLogger, NativeConnection, Runtime } from '@temporalio/worker';
import type { DataSource } from 'typeorm';

import { beginExpress, type ExpressDependencies } from '../../activities/engine/begin-express.js';
import type { ApiConfig } from '../../api/config.js';
import { Promotions } from '../../api/express/promotions.service.js';
import { persistently } from '../../api/temporal/attempts.js';
import { createDataSource } from '../../database/data-source.js';
import { commitStep, commitStepWithin } from '../../database/engine/commit.js';
import { replaceStartSubscriptions } from '../../database/engine/messages.js';
import { replaceEventStarts } from '../../database/engine/signals.js';
import { nextKeys } from '../../database/keys.js';
import { readPlan } from '../../database/plans.js';
import { compile, type CompiledPlan } from '../../processes/compiler/index.js';
import { createWorker, type CreateWorkerOptions } from '../../worker/create-worker.js';
import { dataConverter } from '../../worker/temporal/data-converter.js';
import { connectionOptions } from '../../worker/temporal/settings.js';
import type { Catalogue } from '../../workflows/bpmn/catalogue.js';
import {
  type CommitInput,
  type EngineActivities,
  type InstanceResult,
  QUERIES,
  type StartInput,
  UPDATES,
  type UpdatePayloads,
  type Variables,
} from '../../workflows/contract.js';
import type { InstanceState } from '../../workflows/engine/index.js';
import { dropDatabase, type TestDatabase, testDatabase } from '../support/database.js';
import { replayAll } from '../support/replay.js';
import { testTemporal } from '../support/services.js';
import { eventually } from '../support/eventually.js';

export interface TestActivity {
  readonly execution: 'local' | 'remote';
  readonly maximumAttempts?: number;
  run(invocation: { readonly input: Variables }): Promise<unknown>;
}

export interface HostOptions {
  readonly activities?: Readonly<Record<string, TestActivity>>;
  /** Sees the records of every commit that is made. */
  onCommit?(input: CommitInput): void;
  /** False: the test runs its own. */
  readonly worker?: boolean;
  /** `host:port` of a server of the test's own. */
  readonly temporal?: string;
  readonly deployment?: CreateWorkerOptions['deployment'];
  readonly tuning?: CreateWorkerOptions['tuning'];
  /** What an earlier host has left. */
  readonly again?: Pick<EngineHost, 'databaseUrl' | 'taskQueue'>;
}

export interface Definition {
  readonly key: string;
  readonly processId: string;
  readonly hash: string;
}

let runtimeInstalled = false;

export class EngineHost {
  private constructor(
    readonly client: Client,
    readonly dataSource: DataSource,
    readonly taskQueue: string,
    readonly databaseUrl: string,
    private readonly catalogue: Catalogue,
    /** Stops, and leaves what is there to a later host. */
    readonly leave: () => Promise<void>,
  ) {}

  static async start({
    activities = {},
    worker: own = true,
    onCommit,
    ...where
  }: HostOptions = {}): Promise<EngineHost> {
    if (!runtimeInstalled) Runtime.install({ logger: new DefaultLogger('ERROR') });
    runtimeInstalled = true;
    const { temporal: address = testTemporal().address, again, deployment, tuning } = where;
    const database: TestDatabase | undefined = again === undefined ? await testDatabase() : undefined;
    const databaseUrl = again?.databaseUrl ?? database?.url ?? '';
    const dataSource = await createDataSource({ url: databaseUrl, poolSize: 10 }).initialize();
    // Workflow ids are keys, and all tests share one Temporal: each database counts from somewhere else.
    if (database) await dataSource.query(`SELECT setval('engine.key_sequence', $1)`, [randomInt(1_000, 2 ** 39)]);
    const connection = await Connection.connect(connectionOptions({ address }));
    const native = await NativeConnection.connect({ address });
    const taskQueue = again?.taskQueue ?? `workflow-test-${randomUUID()}`;
    const worker =
      own &&
      (await createWorker({
        dataSource,
        connection: native,
        taskQueue,
        ...(onCommit && { commitStep: observed(dataSource, onCommit) }),
        ...(deployment && { deployment }),
        ...(tuning && { tuning }),
        activities: Object.fromEntries(Object.entries(activities).map(([type, { run }]) => [type, run])),
      }));
    const running = worker && worker.run();
    const leave = async (): Promise<void> => {
      if (worker) worker.shutdown();
      await running;
      await native.close();
      await connection.close();
      await dataSource.destroy();
    };
    return new EngineHost(
      new Client({ connection, dataConverter: dataConverter() }),
      dataSource,
      taskQueue,
      databaseUrl,
      catalogueOf(activities),
      leave,
    );
  }

  /** Replays what ran, then stops. Every history that a test produces has to replay. */
  async close(): Promise<void> {
    try {
      await replayAll(this);
    } finally {
      await this.leave();
      await dropDatabase(this.databaseUrl);
    }
  }

  async deploy(xml: string): Promise<readonly Definition[]> {
    const { plans, diagnostics } = await compile({ file: 'test.bpmn', xml, catalogue: this.catalogue });
    if (plans.length === 0) throw new Error(JSON.stringify(diagnostics, null, 1));
    return this.deployPlans(plans);
  }

  async deployPlans(plans: readonly CompiledPlan[]): Promise<readonly Definition[]> {
    return Promise.all(
      plans.map(async ({ plan: { processId }, json, hash, starts }) => {
        const { manager } = this.dataSource;
        const [key = ''] = await nextKeys(manager, 1);
        await manager.query('INSERT INTO engine.plans (hash, plan) VALUES ($1, $2) ON CONFLICT DO NOTHING', [
          hash,
          json,
        ]);
        await manager.query(
          `INSERT INTO engine.process_definitions (key, process_id, version, deployment_key, resource_key, resource_name, plan_hash)
           VALUES ($1, $2, (SELECT count(*) + 1 FROM engine.process_definitions WHERE process_id = $2), $1, $1, 'test.bpmn', $3)`,
          [key, processId, hash],
        );
        await replaceEventStarts(manager, {
          processId,
          tenantId: '<default>',
          processDefinitionKey: key,
          signals: starts.filter((start) => start.trigger === 'signal'),
          conditions: starts.filter((start) => start.trigger === 'conditional'),
        });
        await replaceStartSubscriptions(manager, {
          processId,
          tenantId: '<default>',
          processDefinitionKey: key,
          subscriptions: starts.flatMap((start) =>
            start.trigger === 'message' ? [{ elementId: start.elementId, messageName: start.messageName }] : [],
          ),
        });
        return { key, processId, hash };
      }),
    );
  }

  async deployOne(xml: string): Promise<Definition> {
    const [definition] = await this.deploy(xml);
    if (definition === undefined) throw new Error('Expected one process, but there is none');
    return definition;
  }

  async start(definition: Definition, input: Partial<StartInput> = {}): Promise<Instance> {
    const [processInstanceKey = ''] = input.processInstanceKey
      ? [input.processInstanceKey]
      : await nextKeys(this.dataSource.manager, 1);
    const operation = new WithStartWorkflowOperation(definition.processId, {
      taskQueue: this.taskQueue,
      workflowId: processInstanceKey,
      workflowIdConflictPolicy: 'FAIL',
      args: [
        {
          plan: { hash: definition.hash },
          processDefinitionKey: definition.key,
          version: 1,
          processInstanceKey,
          variables: {},
          ...input,
        } satisfies StartInput,
      ],
    });
    await this.client.workflow.executeUpdateWithStart(UPDATES.awaitStarted, {
      args: [{}],
      startWorkflowOperation: operation,
    });
    const handle = await operation.workflowHandle();
    const instance = new Instance(this, handle, processInstanceKey);
    return instance;
  }

  /** In one transaction; what waits is a workflow when this returns. */
  async startExpress(
    definition: Definition,
    input: Partial<StartInput>,
    {
      activities,
      onCommit,
    }: Pick<ExpressDependencies, 'activities'> & { readonly onCommit: (step: CommitInput) => void },
  ): Promise<void> {
    const [fresh = ''] = await nextKeys(this.dataSource.manager, 1);
    const { processInstanceKey = fresh } = input;
    const begun = await beginExpress(
      {
        dataSource: this.dataSource,
        ...(activities && { activities }),
        commitStep: async (manager, step) => {
          await commitStepWithin(manager, step);
          onCommit(step);
        },
      },
      {
        plan: await readPlan(this.dataSource, definition.hash),
        workflowId: processInstanceKey,
        input: {
          plan: { hash: definition.hash },
          processDefinitionKey: definition.key,
          version: 1,
          variables: {},
          ...input,
          processInstanceKey,
        },
      },
    );
    if (begun?.order) await this.promotions.deliver(begun.order);
  }

  /** Starts the workflows of instances that wait. */
  get promotions(): Promotions {
    const { dataSource, client, taskQueue } = this;
    return new Promotions(dataSource, client, { taskQueue } as ApiConfig, null as never, null as never);
  }

  instance(workflowId: string, key: string): Instance {
    return new Instance(this, this.client.workflow.getHandle(workflowId), key);
  }

  /** Rows as they are now. */
  rows<Row = Record<string, unknown>>(sql: string, parameters: unknown[] = []): Promise<Row[]> {
    return this.dataSource.query(sql, parameters);
  }
}

export class Instance {
  constructor(
    private readonly host: EngineHost,
    readonly handle: WorkflowHandle,
    readonly key: string,
  ) {}

  update<Name extends keyof UpdatePayloads>(name: Name, payload: UpdatePayloads[Name]): Promise<void> {
    // As the API does: an update that meets a failed workflow task was not taken.
    const updateId = randomUUID();
    const update = (): Promise<void> => this.handle.executeUpdate(UPDATES[name], { args: [payload], updateId });
    return persistently(update, Date.now() + 30_000);
  }

  state(): Promise<InstanceState> {
    return this.handle.query(QUERIES.state);
  }

  result(): Promise<InstanceResult> {
    return this.handle.result();
  }

  /** Key of the one open user task of this element. */
  async userTask(elementId: string): Promise<string> {
    return this.only(
      `SELECT key::text FROM engine.user_tasks WHERE process_instance_key = $1 AND element_id = $2 AND state = 'CREATED'`,
      elementId,
    );
  }

  async job(elementId: string): Promise<string> {
    return this.only(
      'SELECT key::text FROM engine.jobs WHERE process_instance_key = $1 AND element_id = $2',
      elementId,
    );
  }

  async subscription(elementId: string): Promise<string> {
    return this.only(
      `SELECT key::text FROM engine.message_subscriptions WHERE process_instance_key = $1 AND element_id = $2 AND state = 'CREATED'`,
      elementId,
    );
  }

  async incident(elementId: string): Promise<string> {
    return this.only(
      `SELECT key::text FROM engine.incidents WHERE process_instance_key = $1 AND element_id = $2 AND state = 'ACTIVE'`,
      elementId,
    );
  }

  /** The instance that it called last, once it is in the view. */
  called(): Promise<Instance> {
    return this.eventually(async () => {
      const [row] = await this.host.rows<{ key: string; workflow_id: string }>(
        'SELECT key::text, workflow_id FROM engine.process_instances WHERE parent_process_instance_key = $1 ORDER BY key DESC',
        [this.key],
      );
      return row && this.host.instance(row.workflow_id, row.key);
    });
  }

  /** Waits until `check` holds of the database or Temporal; a test that waits in vain ends by Jest's timeout. */
  eventually<Value>(check: () => Promise<Value | undefined | false>): Promise<Value> {
    return eventually(() => check().catch(() => undefined));
  }

  private async only(sql: string, elementId: string): Promise<string> {
    const rows = await this.host.rows<{ key: string }>(sql, [this.key, elementId]);
    if (rows.length !== 1 || rows[0] === undefined)
      throw new Error(`Expected one row for ${elementId}, but there are ${rows.length}`);
    return rows[0].key;
  }
}

/** Commits, and shows what it has committed. */
export function observed(
  dataSource: DataSource,
  onCommit: NonNullable<HostOptions['onCommit']>,
): EngineActivities['commitStep'] {
  return async (input) => {
    const result = await commitStep(dataSource, input);
    onCommit(input);
    return result;
  };
}

function catalogueOf(activities: Readonly<Record<string, TestActivity>>): Catalogue {
  return Object.fromEntries(
    Object.entries(activities).map(([type, { execution, maximumAttempts = 1 }]) => [
      type,
      {
        type,
        title: type,
        inputs: [
          { name: 'n', required: false },
          { name: 'key', required: false },
        ],
        execution,
        startToCloseMs: 10_000,
        maximumAttempts,
        initialIntervalMs: 100,
      },
    ]),
  );
}
