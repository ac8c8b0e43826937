import type { DataSource } from 'typeorm';
import type { Database } from '../../database/database.js';
import { commitStep as commit } from '../../database/engine/commit.js';
import { takeBackSteps } from '../../database/engine/unconfirmed-steps.js';
import { readPlan } from '../../database/plans.js';
import { remembered } from '../../database/remembered.js';
import { nextKeys } from '../../database/keys.js';
import type { EngineActivities, Variables } from '../../workflows/contract.js';
import { type AroundActivity, surrounded } from '../around.js';
import type { ActivityInvocation } from '../define.js';
import { useDataStores } from './data-store.js';
import { evaluateCalledDecision } from './evaluate-decision.js';
import { resolveCalledProcess } from './resolve-called-process.js';
import { type LocalActivity, type LocalTasksHost, runLocalTasks } from './run-local-tasks.js';
import { runScript } from './script.js';
import { limitRegularExpressions } from './within-time.js';

export interface EngineDependencies {
  /** Initialized and migrated. */
  readonly dataSource: DataSource;
  /** Of tasks, by their type; the engine's own are added. */
  readonly activities: Readonly<Record<string, LocalActivity>>;
  /** Writes the view; to `dataSource` where absent. */
  readonly commitStep?: EngineActivities['commitStep'];
  /** Milliseconds since the epoch; the machine's where absent. */
  readonly now?: () => number;
  /** Around each attempt of the engine's own tasks; those of `activities` have it already. */
  readonly around?: AroundActivity;
}

/** Activities of tasks that need no registration: the engine names them itself. */
export interface EngineTaskActivities {
  'baton:data-store'(invocation: EngineInvocation): Promise<Variables>;
  'baton:decision'(invocation: EngineInvocation): Promise<Variables>;
}

type EngineInvocation = ActivityInvocation & { readonly processDefinitionKey: string };

/** The local activities that the shell itself calls. */
export function createEngineActivities({
  dataSource,
  activities,
  commitStep = (input) => commit(dataSource, input),
  now = Date.now,
  around,
}: EngineDependencies): EngineActivities & EngineTaskActivities {
  limitRegularExpressions();
  const tasks = surrounded(createEngineTasks(dataSource, now), around);
  const host: LocalTasksHost = {
    activities: { ...activities, ...tasks },
    findPlan: remembered((hash) => readPlan(dataSource, hash)),
    commitStep,
    now,
  };
  return {
    ...tasks,
    commitStep,
    takeBackSteps: (input) => takeBackSteps(dataSource, input),
    runLocalTasks: (input) => runLocalTasks(host, input),
    resolveCalledProcess: (input) => resolveCalledProcess(dataSource, input),
    allocateKey: () => allocateKey(dataSource),
    runScript,
  };
}

export function createEngineTasks(database: Database, now: () => number): EngineTaskActivities {
  return {
    'baton:data-store': (invocation) => useDataStores(database, invocation),
    'baton:decision': (invocation) => evaluateCalledDecision(database, invocation, now()),
  };
}

/** A fresh key. */
async function allocateKey(dataSource: DataSource): Promise<string> {
  const [key] = await nextKeys(dataSource.manager, 1);
  if (key === undefined) throw new Error('Expected one key from the sequence, but got none');
  return key;
}
