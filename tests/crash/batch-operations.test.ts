/** `kill -9` of the API over a batch operation: the next process goes on with it, and nothing is done twice. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { stepsModel } from '../api/models.js';
import { eventually } from '../support/eventually.js';
import { freePort, Killable } from '../support/killable.js';
import { testTemporal } from '../support/services.js';
import { EngineHost } from '../workflow/engine-host.js';

const INSTANCES = 100;

describe('an API process that is killed', () => {
  let host: EngineHost;
  let api: Killable;
  let url: string;
  beforeAll(async () => {
    host = await EngineHost.start();
    const port = String(await freePort());
    url = `http://127.0.0.1:${port}/v2`;
    api = new Killable('api/main.ts', {
      PORT: port,
      DATABASE_URL: host.databaseUrl,
      TEMPORAL_ADDRESS: testTemporal().address,
      BATON_TASK_QUEUE: host.taskQueue,
    });
    await listening();
  });
  afterAll(async () => {
    await api.kill();
    await host.close();
  });

  const listening = (): Promise<unknown> => eventually(() => fetch(`${url}/topology`).catch(() => undefined));
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- answers of every shape
  const post = async (path: string, body: object): Promise<any> => {
    const response = await fetch(`${url}${path}`, {
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
  it('leaves its batch operation to the next, which does each item once', async () => {
    const form = new FormData();
    form.append('resources', new Blob([stepsModel('steps', 'b')]), 'steps.bpmn');
    expect((await fetch(`${url}/deployments`, { method: 'POST', body: form })).status).toBe(200);
    for (let started = 0; started < INSTANCES; started += 10)
      await Promise.all(Array.from({ length: 10 }, () => post('/process-instances', { processDefinitionId: 'steps' })));
    await post('/process-instances/modification', {
      filter: { processDefinitionId: 'steps' },
      moveInstructions: [{ sourceElementId: 'a', targetElementId: 'b' }],
    });
    await eventually(async () => (await items())['COMPLETED']);
    await api.kill();
    expect((await items())['ACTIVE']).toBeGreaterThan(0);

    await api.restart();
    await listening();
    // What the dead process had leased would come again in half a minute.
    await host.rows(`UPDATE engine.batch_operation_items SET next_attempt_at = now() WHERE state = 'ACTIVE'`);
    await eventually(async () => (await items())['ACTIVE'] === undefined);
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
  });
});
