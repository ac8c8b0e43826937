/** `kill -9` of the API over a batch operation: the next process goes on with it, and nothing is done twice. */
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { EngineHost } from '../workflow/engine-host.js';
import { flow, model } from './models.js';

const task = (id: string): string =>
  `<bpmn:userTask id="${id}"><bpmn:extensionElements><zeebe:userTask/></bpmn:extensionElements></bpmn:userTask>`;
const STEPS = model({
  id: 'steps',
  body: `<bpmn:startEvent id="start"/>${flow('start', 'a')}${task('a')}${flow('a', 'b')}${task('b')}${flow('b', 'end')}<bpmn:endEvent id="end"/>`,
});
const INSTANCES = 100;

describe('an API process that is killed', () => {
  let host: EngineHost;
  let child: ChildProcess;
  let url: string;
  beforeAll(async () => {
    host = await EngineHost.start();
    await spawnApi();
  });
  afterAll(async () => {
    await kill();
    await host.close();
  });

  const spawnApi = async (): Promise<void> => {
    child = fork(fileURLToPath(new URL('./killable-api.mjs', import.meta.url)), [host.databaseUrl, host.taskQueue], {
      stdio: ['ignore', 2, 2, 'ipc'],
    });
    [url] = (await once(child, 'message')) as [string];
  };
  const kill = async (): Promise<void> => {
    const ended = once(child, 'exit');
    child.kill('SIGKILL');
    await ended;
  };
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- answers of every shape
  const post = async (path: string, body: object): Promise<any> => {
    const response = await fetch(`${url}/v2${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    expect(response.status).toBe(200);
    return response.json();
  };
  /** Numbers of items of the one batch operation, by their state. */
  const items = async (): Promise<Readonly<Record<string, number>>> => {
    const rows = await host.rows<{ readonly state: string; readonly count: number }>(
      'SELECT state, count(*)::int AS count FROM engine.batch_operation_items GROUP BY state',
    );
    return Object.fromEntries(rows.map(({ state, count }) => [state, count]));
  };
  const until = async (done: (numbers: Readonly<Record<string, number>>) => boolean): Promise<void> => {
    while (!done(await items())) await new Promise((resolve) => setTimeout(resolve, 5));
  };

  it('leaves its batch operation to the next, which does each item once', async () => {
    const form = new FormData();
    form.append('resources', new Blob([STEPS]), 'steps.bpmn');
    expect((await fetch(`${url}/v2/deployments`, { method: 'POST', body: form })).status).toBe(200);
    for (let started = 0; started < INSTANCES; started += 10)
      await Promise.all(Array.from({ length: 10 }, () => post('/process-instances', { processDefinitionId: 'steps' })));
    await post('/process-instances/modification', {
      filter: { processDefinitionId: 'steps' },
      moveInstructions: [{ sourceElementId: 'a', targetElementId: 'b' }],
    });
    await until(({ COMPLETED = 0 }) => COMPLETED > 0);
    await kill();
    expect((await items())['ACTIVE']).toBeGreaterThan(0);

    await spawnApi();
    // What the dead process had leased would come again in half a minute.
    await host.rows(`UPDATE engine.batch_operation_items SET next_attempt_at = now() WHERE state = 'ACTIVE'`);
    await until(({ ACTIVE = 0 }) => ACTIVE === 0);
    expect(await items()).toEqual({ COMPLETED: INSTANCES });
    expect(await host.rows('SELECT state FROM engine.batch_operations')).toEqual([{ state: 'COMPLETED' }]);
    expect(
      await host.rows(
        `SELECT element_id AS element, state, count(*)::int AS count FROM engine.element_instances
         WHERE element_id IN ('a', 'b') GROUP BY element_id, state ORDER BY element_id`,
      ),
    ).toEqual([
      { element: 'a', state: 'TERMINATED', count: INSTANCES },
      { element: 'b', state: 'ACTIVE', count: INSTANCES },
    ]);
    expect(
      await host.rows(
        `SELECT count(*)::int AS entries, count(DISTINCT process_instance_key)::int AS instances
         FROM engine.audit_log WHERE operation = 'MODIFY'`,
      ),
    ).toEqual([{ entries: INSTANCES, instances: INSTANCES }]);
  }, 300_000);
});
