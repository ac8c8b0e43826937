/** An API and a worker as they run in production, and one instance that came as far as its incident. */
import { randomInt, randomUUID } from 'node:crypto';
import { expect } from '@jest/globals';
import { Client, Connection } from '@temporalio/client';
import { createDataSource } from '../../database/data-source.js';
import { flow, model } from '../api/models.js';
import { testDatabase } from '../support/database.js';
import { eventually } from '../support/eventually.js';
import { freePort } from '../support/killable.js';
import { onServer } from '../support/on-server.js';
import { replayAll } from '../support/replay.js';
import { testTemporal } from '../support/services.js';
import { type Program, startProgram } from './program.js';

/** What a customer said: it is in variables and messages, and nowhere else. */
export const SECRET = 'anna.schmidt@example.com owes nineteen ducats';

const script = (id: string, headers: Readonly<Record<string, string>>): string =>
  `<bpmn:serviceTask id="${id}" name="${id}"><bpmn:extensionElements><zeebe:taskDefinition type="baton:script"/><zeebe:taskHeaders>${Object.entries(
    headers,
  )
    .map(([key, value]) => `<zeebe:header key="${key}" value="${value}"/>`)
    .join('')}</zeebe:taskHeaders></bpmn:extensionElements></bpmn:serviceTask>`;

/** A script that works, a user task, and a script that fails with what the variables say. */
const PROCESS = model({
  id: 'observed',
  body: `<bpmn:startEvent id="start"/>${flow('start', 'count')}
${script('count', { script: '1 + 1', resultVariable: 'two' })}
${flow('count', 'review')}<bpmn:userTask id="review" name="Review"><bpmn:extensionElements><zeebe:userTask/></bpmn:extensionElements></bpmn:userTask>
${flow('review', 'judge')}${script('judge', { script: 'throw new Error(said)' })}
${flow('judge', 'end')}<bpmn:endEvent id="end"/>`,
});

export interface ObservedSystem {
  readonly api: Program;
  readonly worker: Program;
  readonly processInstanceKey: string;
  /** Replays its history without traces. */
  replay(): Promise<void>;
  stop(): Promise<void>;
}

export async function startObservedSystem(settings: Readonly<Record<string, string>> = {}): Promise<ObservedSystem> {
  const database = await testDatabase();
  const beginning = String(randomInt(1_000_000, 200_000_000_000));
  await onServer(database.url, `ALTER SEQUENCE engine.key_sequence RESTART WITH ${beginning}`);
  const port = String(await freePort());
  const taskQueue = `observed-${randomUUID()}`;
  const environment = {
    DATABASE_URL: database.url,
    TEMPORAL_ADDRESS: testTemporal().address,
    BATON_TASK_QUEUE: taskQueue,
    BATON_LINK_SECRET: 'secret of links',
    MAIL_FROM: 'Baton <baton@example.com>',
    LOG_LEVEL: 'trace',
    PORT: port,
    ...settings,
  };
  const [api, worker] = await Promise.all([
    startProgram('api/main.ts', environment),
    startProgram('worker/main.ts', environment),
  ]);
  return {
    api,
    worker,
    processInstanceKey: await playOneInstance(`http://127.0.0.1:${port}/v2`),
    replay: async () => {
      const dataSource = await createDataSource({ url: database.url }).initialize();
      const connection = await Connection.connect({ address: testTemporal().address });
      await replayAll({ client: new Client({ connection }), taskQueue, dataSource });
      await Promise.all([connection.close(), dataSource.destroy()]);
    },
    stop: async () => {
      expect(await Promise.all([api.stop(), worker.stop()])).toEqual([0, 0]);
      await database.drop();
    },
  };
}

async function playOneInstance(url: string): Promise<string> {
  const form = new FormData();
  form.append('resources', new Blob([PROCESS]), 'observed.bpmn');
  await answered(await fetch(`${url}/deployments`, { method: 'POST', body: form }));
  const post = async (path: string, body: object): Promise<Record<string, unknown>> =>
    answered(
      await fetch(`${url}${path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      }),
    );
  const started = await post('/process-instances', { processDefinitionId: 'observed', variables: { said: SECRET } });
  const processInstanceKey = started['processInstanceKey'] as string;
  const tasks = await post('/user-tasks/search', { filter: { processInstanceKey } });
  const [task] = tasks['items'] as readonly { readonly userTaskKey: string }[];
  await post(`/user-tasks/${task?.userTaskKey ?? ''}/completion`, { variables: { answer: SECRET } });
  await eventually(async () => {
    const { items } = await post('/incidents/search', { filter: { processInstanceKey } });
    return (items as readonly unknown[]).length === 1;
  });
  await fetch(`${url}/no-such-route/${encodeURIComponent(SECRET)}`);
  return processInstanceKey;
}

async function answered(response: Response): Promise<Record<string, unknown>> {
  const text = await response.text();
  expect({ ok: response.ok, text: response.ok || text }).toMatchObject({ ok: true });
  return text === '' ? {} : (JSON.parse(text) as Record<string, unknown>);
}
