/**
 * Scenarios on a Temporal server: deployed as the API deploys, run by a real worker with the real activities, committed to
 * the bench's database. Only the clock is the test's own (`sandbox-clock.ts`).
 */
import { AsyncLocalStorage } from 'node:async_hooks';
import { randomInt, randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { Client, Connection } from '@temporalio/client';
import { defaultPayloadConverter, IllegalStateError } from '@temporalio/common';
import { type ActivityInboundCallsInterceptor, DefaultLogger, NativeConnection, Runtime } from '@temporalio/worker';
import type { DataSource } from 'typeorm';
import { createActivities } from '../../activities/index.js';
import type { CompiledFile } from '../../api/deployments/compile-resources.js';
import { storeDeployment } from '../../api/deployments/store-deployment.js';
import { nextKeys } from '../../database/keys.js';
import { workflowBundle } from '../../worker/bundle.js';
import { createWorker } from '../../worker/create-worker.js';
import { dataConverter } from '../../worker/temporal/data-converter.js';
import { connectionOptions } from '../../worker/temporal/settings.js';
import { payloadLimit } from '../../worker/payload-limit.interceptor.js';
import { replayAll } from '../support/replay.js';
import { testTemporal } from '../support/services.js';
import { observed } from '../workflow/engine-host.js';
import { NOW, type Bench } from './bench.js';
import { CLOCK } from './clock.js';
import { Commits } from './commits.js';
import { Deliveries } from './deliveries.js';
import { compileAll, compileScene, planIn, type Scene, type Stage } from './stage.js';
import { standInXml } from './stand-in.js';
import { TemporalHost, type Definition } from './temporal-host.js';

const SANDBOX_CLOCK = join(import.meta.dirname, 'sandbox-clock.ts');

/** What the clock of the instance shows whose activity runs. */
const clock = new AsyncLocalStorage<number>();
const atItsClock: ActivityInboundCallsInterceptor = {
  execute: (input, next) => clock.run(defaultPayloadConverter.fromPayload(input.headers[CLOCK]!), () => next(input)),
};
const now = (): number => clock.getStore() ?? NOW.getTime();

export interface TemporalStage extends Stage {
  readonly commits: Commits;
  host(processId: string): Promise<TemporalHost>;
}

export async function temporalStage(bench: Bench, scene: Scene): Promise<TemporalStage> {
  installRuntime();
  const { dataSource } = bench;
  // Workflow ids are keys, and all tests share one Temporal: each database counts from somewhere else.
  await dataSource.query(`SELECT setval('engine.key_sequence', $1)`, [randomInt(1_000, 2 ** 39)]);
  const files = await compileScene(scene);
  const definitions = await deploy(dataSource, files);
  const standIns = await deployStandIns(dataSource, scene, definitions);
  const { address } = testTemporal();
  const connection = await Connection.connect(connectionOptions({ address }));
  const native = await NativeConnection.connect({ address });
  const bundle = await workflowBundle([SANDBOX_CLOCK]);
  const commits = new Commits();
  const shared = {
    client: new Client({ connection, dataConverter: dataConverter() }),
    taskQueue: `scenarios-${randomUUID()}`,
    dataSource,
    callable: [...definitions, ...standIns],
    commits,
    deliveries: new Deliveries(dataSource),
  };
  const worker = await createWorker({
    ...shared,
    connection: native,
    now,
    activities: createActivities({ ...bench.dependencies, now: () => new Date(now()) }),
    commitStep: observed(dataSource, (input) => commits.add(input)),
    tuning: {
      workflowBundle: bundle,
      interceptors: { activity: [() => ({ inbound: payloadLimit }), () => ({ inbound: atItsClock })] },
    },
  });
  const running = worker.run();
  return {
    commits,
    plan: (processId) => planIn(files, processId).plan,
    async host(processId) {
      const definition = definitions.find((one) => one.processDefinitionId === processId);
      if (definition === undefined) throw new Error(`Expected a process ${processId}, but there is none.`);
      const [key = ''] = await nextKeys(dataSource.manager, 1);
      return new TemporalHost(key, definition, shared);
    },
    async stop() {
      try {
        await replayAll({ ...shared, workflowBundle: bundle });
      } finally {
        worker.shutdown();
        await running;
        await native.close();
        await connection.close();
      }
    },
  };
}

/** There is one in a process: that of an API beside the stage serves both. */
function installRuntime(): void {
  try {
    Runtime.install({ logger: new DefaultLogger('ERROR') });
  } catch (error) {
    if (!(error instanceof IllegalStateError)) throw error;
  }
}

async function deploy(dataSource: DataSource, files: readonly CompiledFile[]): Promise<readonly Definition[]> {
  const { processes } = await dataSource.transaction((manager) =>
    storeDeployment(manager, { files, deployedBy: undefined, now: NOW }),
  );
  return processes.map((process) => ({ ...process, compiled: planIn(files, process.processDefinitionId) }));
}

/** As newer versions in the deployment of who calls them, so that each binding finds them. */
async function deployStandIns(
  dataSource: DataSource,
  { plays = {} }: Scene,
  [caller]: readonly Definition[],
): Promise<readonly Definition[]> {
  const files = Object.entries(plays).map(([processId, escalates]) => ({
    name: `${processId}.bpmn`,
    content: Buffer.from(standInXml(processId, escalates)),
  }));
  if (files.length === 0) return [];
  const standIns = await deploy(dataSource, await compileAll(files));
  await dataSource.query(
    `UPDATE engine.process_definitions d SET deployment_key = caller.deployment_key
     FROM engine.process_definitions caller WHERE d.key = ANY ($1) AND caller.key = $2`,
    [standIns.map(({ processDefinitionKey }) => processDefinitionKey), caller?.processDefinitionKey],
  );
  return standIns;
}
