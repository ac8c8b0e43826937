/** Instances survive an upgrade of the engine in the middle of every wait: they began on one build and end on another. */
import { randomUUID } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { expect, it } from '@jest/globals';

import { workflowBundle } from '../../worker/bundle.js';
import { eventually } from '../support/eventually.js';
import { EngineHost, type HostOptions } from './engine-host.js';
import { ACTIVITIES, everyWait, WAITS } from './every-wait.js';

const ANOTHER = fileURLToPath(new URL('another-build.ts', import.meta.url));

const start = (options: HostOptions): Promise<EngineHost> => EngineHost.start({ activities: ACTIVITIES, ...options });

it('goes on from every wait on a worker of another build', async () => {
  const before = await start({});
  const keys = [...(await everyWait(before))].map(([name, { key }]) => [name, key] as const);
  await before.leave();
  const after = await start({ again: before, tuning: { workflowBundle: await workflowBundle([ANOTHER]) } });
  for (const [name, key] of keys) {
    const instance = after.instance(key, key);
    await WAITS[name]?.goOn(instance, after);
    expect({ name, ...(await instance.result()) }).toMatchObject({ name, state: 'COMPLETED' });
  }
  await after.close();
});

it('follows the current version of a worker deployment, unless it is pinned to one', async () => {
  const deployment = { name: `baton-${randomUUID()}`, buildId: 'a' };
  const before = await start({ deployment });
  await current(before, deployment);
  const definition = await before.deployOne(WAITS['user-task']?.xml ?? '');
  const [following, pinned] = [await before.start(definition), await before.start(definition)];
  await before.client.workflowService.updateWorkflowExecutionOptions({
    namespace: 'default',
    workflowExecution: { workflowId: pinned.key },
    updateMask: { paths: ['versioning_override'] },
    workflowExecutionOptions: {
      versioningOverride: { pinned: { behavior: 1, version: { deploymentName: deployment.name, buildId: 'a' } } },
    },
  });
  const after = await start({ again: before, deployment: { ...deployment, buildId: 'b' } });
  await current(after, { ...deployment, buildId: 'b' });
  for (const instance of [following, pinned]) {
    await WAITS['user-task']?.goOn(instance, before);
    await instance.result();
  }
  expect(await ranOn(after, following.key)).toEqual('b');
  expect(await ranOn(after, pinned.key)).toEqual('a');
  await before.leave();
  await after.close();
});

async function current({ client }: EngineHost, { name, buildId }: { name: string; buildId: string }): Promise<void> {
  await eventually(() =>
    client.workflowService
      .setWorkerDeploymentCurrentVersion({ namespace: 'default', deploymentName: name, buildId })
      .catch(() => undefined),
  );
}

/** Build of the worker that completed the last workflow task. */
async function ranOn({ client }: EngineHost, workflowId: string): Promise<string | null | undefined> {
  const { events } = await client.workflow.getHandle(workflowId).fetchHistory();
  const task = events?.findLast((event) => event.workflowTaskCompletedEventAttributes != null);
  return task?.workflowTaskCompletedEventAttributes?.deploymentVersion?.buildId;
}
