/** `kill -9` of the API between a start and its answer: the client asks again, and gets the first. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { flow, model } from '../api/models.js';
import { eventually } from '../support/eventually.js';
import { freePort, Killable } from '../support/killable.js';
import { testTemporal } from '../support/services.js';
import { EngineHost } from '../workflow/engine-host.js';

const EXPRESS =
  '<bpmn:extensionElements><zeebe:properties><zeebe:property name="baton:execution" value="express"/></zeebe:properties></bpmn:extensionElements>';
const LEAD = `<bpmn:serviceTask id="lead"><bpmn:extensionElements><zeebe:taskDefinition type="crm:create-lead"/>
<zeebe:ioMapping><zeebe:input source="=leadName" target="name"/></zeebe:ioMapping></bpmn:extensionElements></bpmn:serviceTask>`;
const CHECK =
  '<bpmn:userTask id="check"><bpmn:extensionElements><zeebe:userTask/></bpmn:extensionElements></bpmn:userTask>';
const oneTask = (id: string, more = ''): string =>
  model({
    id,
    body: `${more}<bpmn:startEvent id="start"/>${LEAD}${CHECK}<bpmn:endEvent id="end"/>${flow('start', 'lead')}${flow('lead', 'check')}${flow('check', 'end')}`,
  });

describe('an API process that is killed between a start and its answer', () => {
  let host: EngineHost;
  let api: Killable;
  let worker: Killable;
  let url: string;
  beforeAll(async () => {
    host = await EngineHost.start({ worker: false });
    const port = String(await freePort());
    url = `http://127.0.0.1:${port}/v2`;
    const environment = {
      DATABASE_URL: host.databaseUrl,
      TEMPORAL_ADDRESS: testTemporal().address,
      BATON_TASK_QUEUE: host.taskQueue,
      BATON_LINK_SECRET: 'test-secret',
      MAIL_FROM: 'baton@example.com',
    };
    api = new Killable('api/main.ts', { ...environment, PORT: port });
    worker = new Killable('worker/main.ts', environment);
    await listening();
    const form = new FormData();
    form.append('resources', new Blob([oneTask('ordinary')]), 'ordinary.bpmn');
    form.append('resources', new Blob([oneTask('express', EXPRESS)]), 'express.bpmn');
    expect((await fetch(`${url}/deployments`, { method: 'POST', body: form })).status).toBe(200);
  });
  afterAll(async () => {
    await api.kill();
    await worker.kill();
    await host.close();
  });

  const listening = (): Promise<unknown> => eventually(() => fetch(`${url}/topology`).catch(() => undefined));
  const start = (processDefinitionId: string, id: string): Promise<Response> =>
    fetch(`${url}/process-instances`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'idempotency-key': id },
      body: JSON.stringify({ processDefinitionId, variables: { leadName: id } }),
    });
  const reserved = (id: string): Promise<string | undefined> =>
    host
      .rows<{ readonly key: string }>(`SELECT key::text FROM engine.requests WHERE id = $1`, [id])
      .then(([row]) => row?.key);
  const begun = async (id: string): Promise<readonly unknown[]> =>
    host.rows(
      `SELECT i.key::text FROM engine.process_instances i JOIN engine.variables v ON v.scope_key = i.key
       WHERE v.name = 'leadName' AND v.value = to_jsonb($1::text)`,
      [id],
    );
  const waitsForLock = async (): Promise<boolean> =>
    (await host.rows(`SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`))
      .length > 0;
  /** Writers of the table wait until it is called. */
  const locked = async (table: string): Promise<() => Promise<void>> => {
    const runner = host.dataSource.createQueryRunner();
    await runner.startTransaction();
    await runner.query(`LOCK TABLE ${table} IN EXCLUSIVE MODE`);
    return async () => {
      await runner.commitTransaction();
      await runner.release();
    };
  };

  describe.each(['ordinary', 'express'])('with an %s process', (processId) => {
    it.each(['while its first task works', 'when it had begun'])('%s', async (when) => {
      const id = `${processId} ${when}`.replaceAll(' ', '-');
      const work = await locked('crm.leads');
      const request = start(processId, id);
      const broken = expect(request).rejects.toThrow();
      const key = await eventually(() => reserved(id));
      if (when === 'while its first task works') {
        await eventually(waitsForLock);
        await api.kill();
        await work();
      } else {
        // It is to answer, but first it would tell that it has begun.
        const answer = await locked('engine.requests');
        await work();
        await eventually(async () => (await begun(id)).length > 0 && waitsForLock());
        await api.kill();
        await answer();
      }
      await broken;
      await api.restart();
      await listening();

      const answers = await Promise.all([start(processId, id), start(processId, id)]);
      for (const answer of answers)
        expect([answer.status, await answer.json()]).toMatchObject([200, { processInstanceKey: key }]);
      expect(await begun(id)).toEqual([{ key }]);
      expect(await host.rows('SELECT name FROM crm.leads WHERE name = $1', [id])).toHaveLength(1);
      // A workflow knows it, now or soon.
      await eventually(() =>
        host.client.workflow
          .getHandle(key)
          .describe()
          .catch(() => undefined),
      );
    });
  });
});
