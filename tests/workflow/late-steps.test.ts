/**
 * A worker wrote a step in a workflow task that Temporal never had. The next one repeats the local activities of that step at
 * the times of an earlier workflow task, and something else comes of them: what Temporal has must be in the view.
 */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { commitStep } from '../../database/engine/commit.js';
import { readPlan } from '../../database/plans.js';
import type { Cause, CommitInput } from '../../workflows/contract.js';
import { type EventBody, step } from '../../workflows/engine/index.js';
import { type Definition, EngineHost, type Instance } from './engine-host.js';
import { endEvent, processXml, sequence, serviceTask, startEvent, userTask } from './process-xml.js';

/** Ahead of the attempt that Temporal has; its timers go on until it is over. */
const AHEAD_MS = 1_500;

describe('a step that comes late', () => {
  let host: EngineHost;
  const commits: CommitInput[] = [];
  beforeAll(async () => {
    host = await EngineHost.start({
      activities: { 'test:judge': { execution: 'local', run: () => Promise.resolve({ verdict: 'yes' }) } },
      onCommit: (input) => commits.push(input),
    });
  });
  afterAll(() => host.close());

  /** What another attempt of the next step left, in a workflow task that began later. */
  async function left({ hash }: Definition, instance: Instance, body: EventBody): Promise<void> {
    const event = { ...body, now: Date.now(), seed: 0.5 };
    const { records } = step(await readPlan(host.dataSource, hash), await instance.state(), event);
    const causes = [event as Cause];
    const at = Date.now() + AHEAD_MS;
    await commitStep(host.dataSource, { processInstanceKey: instance.key, sequence: 2, at, records, causes });
  }

  const verdicts = ({ key }: Instance): Promise<unknown> =>
    host.rows(`SELECT name, value FROM engine.variables WHERE process_instance_key = $1 ORDER BY name`, [key]);

  it('is committed again in a workflow task of its own, and takes the other one back', async () => {
    const definition = await host.deployOne(
      processXml({ id: 'late', content: sequence(startEvent, userTask('ask'), userTask('next'), endEvent) }),
    );
    const instance = await host.start(definition);
    const userTaskKey = await instance.userTask('ask');
    await left(definition, instance, { kind: 'user-task-completed', key: userTaskKey, variables: { verdict: 'no' } });

    await instance.update('completeUserTask', { userTaskKey, variables: { verdict: 'yes' } });

    expect(await verdicts(instance)).toEqual([{ name: 'verdict', value: 'yes' }]);
    await instance.update('completeUserTask', { userTaskKey: await instance.userTask('next'), variables: {} });
    expect(await instance.result()).toMatchObject({ variables: { verdict: 'yes' } });
  });

  it('is so after local tasks as well', async () => {
    const content = sequence(
      startEvent,
      userTask('ask'),
      serviceTask('judge', 'test:judge'),
      userTask('next'),
      endEvent,
    );
    const definition = await host.deployOne(processXml({ id: 'judged', content }));
    const instance = await host.start(definition);
    const userTaskKey = await instance.userTask('ask');
    await left(definition, instance, { kind: 'user-task-completed', key: userTaskKey, variables: { verdict: 'no' } });

    await instance.update('completeUserTask', { userTaskKey, variables: {} });

    expect(await verdicts(instance)).toEqual([{ name: 'verdict', value: 'yes' }]);
    const attempts = commits.filter((one) => one.processInstanceKey === instance.key && one.sequence === 2);
    expect(attempts.length).toBeGreaterThan(2);
    await instance.update('completeUserTask', { userTaskKey: await instance.userTask('next'), variables: {} });
    await instance.result();
  });
});
