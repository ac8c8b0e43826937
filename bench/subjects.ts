/** What is compared: for each comparison, Baton and what is written by hand, as one call from start to result. */
import { type Client, WithStartWorkflowOperation } from '@temporalio/client';
import type { DataSource } from 'typeorm';

import { nextKeys } from '../database/keys.js';
import { type StartInput, UPDATES } from '../workflows/contract.js';
import type { Definition, ProcessId } from './definitions.js';
import { type HandWrittenInput, ITEMS, type Side, TASK_QUEUES } from './names.js';

export interface Subject {
  readonly name: string;
  readonly side: Side;
  runOne(): Promise<void>;
}

export interface Comparison {
  readonly name: 'fiveTasks' | 'userTask' | 'multiInstance100';
  readonly concurrency: number;
  readonly baton: Subject;
  /** By the name of the ratio: `vsActivities`, … */
  readonly others: Readonly<Record<string, Subject>>;
}

export interface SubjectsOptions {
  readonly client: Client;
  readonly dataSource: DataSource;
  readonly definitions: Readonly<Record<ProcessId, Definition>>;
}

export function comparisons(options: SubjectsOptions): readonly Comparison[] {
  const keys = new KeySupply(options.dataSource);
  const baton = (processId: ProcessId, variables: StartInput['variables'] = {}): Subject => ({
    name: 'Baton',
    side: 'baton',
    async runOne() {
      const key = await keys.next();
      const { client, definitions } = options;
      await client.workflow.execute(processId, {
        taskQueue: TASK_QUEUES.baton,
        workflowId: key,
        args: [startInput(definitions[processId], key, variables)],
      });
    },
  });
  const handWritten = (name: string, workflowType: string): Subject => ({
    name,
    side: 'handWritten',
    async runOne() {
      const key = await keys.next();
      const args: [HandWrittenInput] = [{ key }];
      await options.client.workflow.execute(workflowType, {
        taskQueue: TASK_QUEUES.handWritten,
        workflowId: key,
        args,
      });
    },
  });
  return [
    {
      name: 'fiveTasks',
      concurrency: 20,
      baton: baton('fiveTasks'),
      others: {
        vsActivities: handWritten('by hand, activities', 'fiveActivities'),
        vsLocalActivities: handWritten('by hand, local activities', 'fiveLocalActivities'),
      },
    },
    {
      name: 'userTask',
      concurrency: 20,
      baton: batonUserTask(options, keys),
      others: { vsHandWritten: handWrittenUserTask(options, keys) },
    },
    {
      name: 'multiInstance100',
      concurrency: 4,
      baton: baton('hundredItems', { items: Array.from({ length: ITEMS }, (_, index) => index) }),
      others: { vsHandWritten: handWritten('by hand, Promise.all of local activities', 'hundredItems') },
    },
  ];
}

/** Of an instance that begins. */
export function startInput(
  { key, hash }: Definition,
  processInstanceKey: string,
  variables: StartInput['variables'],
): StartInput {
  return { plan: { hash }, processDefinitionKey: key, version: 1, processInstanceKey, variables };
}

/** Start, find the task in the database, complete it, wait for the end. */
function batonUserTask({ client, dataSource, definitions }: SubjectsOptions, keys: KeySupply): Subject {
  return {
    name: 'Baton',
    side: 'baton',
    async runOne() {
      const workflowId = await keys.next();
      const startWorkflowOperation = new WithStartWorkflowOperation('userTask', {
        taskQueue: TASK_QUEUES.baton,
        workflowId,
        workflowIdConflictPolicy: 'FAIL',
        args: [startInput(definitions.userTask, workflowId, {})],
      });
      await client.workflow.executeUpdateWithStart(UPDATES.awaitStarted, { args: [{}], startWorkflowOperation });
      const userTaskKey = await one(
        dataSource,
        `SELECT key FROM engine.user_tasks WHERE process_instance_key = $1 AND state = 'CREATED'`,
        workflowId,
      );
      const handle = client.workflow.getHandle(workflowId);
      await handle.executeUpdate(UPDATES.completeUserTask, { args: [{ userTaskKey, variables: { approved: true } }] });
      await handle.result();
    },
  };
}

function handWrittenUserTask({ client, dataSource }: SubjectsOptions, keys: KeySupply): Subject {
  return {
    name: 'by hand, update and task row',
    side: 'handWritten',
    async runOne() {
      const workflowId = await keys.next();
      const startWorkflowOperation = new WithStartWorkflowOperation('userTask', {
        taskQueue: TASK_QUEUES.handWritten,
        workflowId,
        workflowIdConflictPolicy: 'FAIL',
        args: [{ key: workflowId }],
      });
      await client.workflow.executeUpdateWithStart('awaitStarted', { startWorkflowOperation });
      await one(dataSource, `SELECT key FROM bench.tasks WHERE key = $1 AND state = 'CREATED'`, workflowId);
      const handle = client.workflow.getHandle(workflowId);
      await handle.executeUpdate('complete', { args: [{ variables: { approved: true } }] });
      await handle.result();
    },
  };
}

async function one(dataSource: DataSource, sql: string, key: string): Promise<string> {
  const [row] = await dataSource.query<readonly { readonly key: string }[]>(sql, [key]);
  if (row === undefined) throw new Error(`Expected the task of ${key} to be in the database, but it is not.`);
  return row.key;
}

/** Keys for both sides, fetched ahead so that they cost neither anything. */
class KeySupply {
  private keys: string[] = [];
  private more: Promise<void> | undefined;

  constructor(private readonly dataSource: DataSource) {}

  async next(): Promise<string> {
    for (;;) {
      const key = this.keys.pop();
      if (key !== undefined) return key;
      await (this.more ??= this.fetch());
    }
  }

  private async fetch(): Promise<void> {
    this.keys = [...(await nextKeys(this.dataSource.manager, 2_000))];
    this.more = undefined;
  }
}
