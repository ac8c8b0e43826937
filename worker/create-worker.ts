/** A Temporal worker that runs process instances: for the worker process, for tests and for the bench. */
import {
  type ActivityInterceptorsFactory,
  type NativeConnection,
  Worker,
  type WorkerOptions,
} from '@temporalio/worker';
import type { DataSource } from 'typeorm';

import { type AroundActivity, surrounded } from '../activities/around.js';
import { createEngineActivities } from '../activities/engine/index.js';
import { findPlan } from '../database/plans.js';
import { type EngineActivities, TASK_QUEUE } from '../workflows/contract.js';
import { workflowBundle } from './bundle.js';
import { payloadLimit } from './payload-limit.interceptor.js';
import { dataConverter } from './temporal/data-converter.js';
import { PlanCodec } from './temporal/plan-codec.js';

export interface CreateWorkerOptions {
  /** Initialized and migrated. Its pool should have `DATABASE_CONNECTIONS` connections. */
  readonly dataSource: DataSource;
  readonly connection: NativeConnection;
  readonly namespace?: string;
  readonly taskQueue?: string;
  /** What goes to Temporal; it is where absent. */
  readonly encrypted?: boolean;
  /** By task type; those of the shell itself are added. */
  readonly activities: Readonly<Record<string, (...args: never[]) => Promise<unknown>>>;
  /** Writes the view; to `dataSource` where absent. */
  readonly commitStep?: EngineActivities['commitStep'];
  /** Of the engine's own activities, in milliseconds since the epoch; the machine's where absent. */
  readonly now?: () => number;
  /** Around each attempt of a task's activity. */
  readonly around?: AroundActivity;
  /** Around whatever Temporal calls here, the shell's own activities too. */
  readonly interceptors?: readonly ActivityInterceptorsFactory[];
  readonly deployment?: { readonly name: string; readonly buildId: string };
  /** What differs from `TUNING`. */
  readonly tuning?: Partial<WorkerOptions>;
}

/** As many local activities run at once as there are connections to run them on, and none waits for one. */
export const DATABASE_CONNECTIONS = 20;

/**
 * Sticky instances cost about 1 MB each in the thread: 500 fit Node's default heap, and beyond them the oldest are
 * replayed when they are needed. The shell is bound by CPU, not by waiting: 40 workflow tasks at once keep it busy.
 */
export const TUNING = {
  maxCachedWorkflows: 500,
  maxConcurrentWorkflowTaskExecutions: 40,
  maxConcurrentLocalActivityExecutions: DATABASE_CONNECTIONS,
  maxConcurrentActivityTaskExecutions: 100,
  shutdownGraceTime: '5 seconds',
} satisfies Partial<WorkerOptions>;

export async function createWorker(options: CreateWorkerOptions): Promise<Worker> {
  const {
    dataSource,
    connection,
    namespace = 'default',
    taskQueue = TASK_QUEUE,
    encrypted = true,
    commitStep,
    now,
    around,
    interceptors = [],
    deployment,
    tuning,
  } = options;
  const activities = surrounded(options.activities, around);
  return Worker.create({
    connection,
    namespace,
    taskQueue,
    workflowBundle: await workflowBundle(),
    dataConverter: dataConverter({ encrypted, plans: new PlanCodec((hash) => findPlan(dataSource, hash)) }),
    activities: {
      ...activities,
      ...createEngineActivities({
        dataSource,
        activities,
        ...(commitStep && { commitStep }),
        ...(now && { now }),
        ...(around && { around }),
      }),
    },
    interceptors: { activity: [...interceptors, () => ({ inbound: payloadLimit })] },
    ...(deployment && {
      workerDeploymentOptions: {
        useWorkerVersioning: true,
        version: { deploymentName: deployment.name, buildId: deployment.buildId },
        defaultVersioningBehavior: 'AUTO_UPGRADE',
      },
    }),
    ...TUNING,
    ...tuning,
  });
}
