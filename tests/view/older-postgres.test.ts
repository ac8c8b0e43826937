/** Temporal is ahead: the database is that of a backup. Its view is made again, with what lost steps had published. */
import { expect, it } from '@jest/globals';

import { checkView, type InstanceReport } from '../../worker/view/check.js';
import { rebuildView } from '../../worker/view/rebuild.js';
import { dropDatabase } from '../support/database.js';
import { onServer } from '../support/on-server.js';
import { testPostgresUrl } from '../support/services.js';
import { EngineHost, type Instance } from '../workflow/engine-host.js';
import { ACTIVITIES, everyWait, WAITS } from '../workflow/every-wait.js';
import { endEvent, messageDefinition, processXml, sequence, startEvent, userTask } from '../workflow/process-xml.js';

/** Tells the instance that waits for a message. */
const TELLING = processXml({
  id: 'telling',
  definitions: messageDefinition('m', 'paid'),
  content: sequence(
    startEvent,
    userTask('before'),
    '<bpmn:intermediateThrowEvent id="tell"><bpmn:messageEventDefinition id="md" messageRef="m" /></bpmn:intermediateThrowEvent>',
    endEvent,
  ),
});

async function reportsOf(reports: AsyncIterable<InstanceReport>): Promise<ReadonlyMap<string, InstanceReport>> {
  const found = new Map<string, InstanceReport>();
  for await (const report of reports) found.set(report.processInstanceKey, report);
  return found;
}

it('makes the steps again that the database of a backup does not have', async () => {
  let host = await EngineHost.start({ activities: ACTIVITIES });
  const { databaseUrl, taskQueue } = host;
  const backup = `${databaseUrl}_backup`;
  const [original = '', copy = ''] = [databaseUrl, backup].map((url) => new URL(url).pathname.slice(1));
  const on = async (url: string, worker: boolean): Promise<void> => {
    host = await EngineHost.start({ activities: ACTIVITIES, again: { databaseUrl: url, taskQueue }, worker });
  };
  const instance = (key: string): Instance => host.instance(key, key);

  const waiting = new Map([...(await everyWait(host))].map(([name, { key }]) => [name, key]));
  const [person = '', several = '', message = ''] = ['user-task', 'multi-instance', 'message'].map((name) =>
    waiting.get(name),
  );
  const { key: telling } = await host.start(await host.deployOne(TELLING), { variables: { key: 'key-of-message' } });
  await host.leave();
  await onServer(testPostgresUrl(), `CREATE DATABASE ${copy} TEMPLATE ${original}`);

  // After the backup: one ends, one goes a step further, one tells another and ends, one begins.
  await on(databaseUrl, true);
  await WAITS['user-task']?.goOn(instance(person), host);
  await WAITS['multi-instance']?.goOn(instance(several), host);
  const before = { userTaskKey: await instance(telling).userTask('before'), variables: {} };
  await instance(telling).update('completeUserTask', before);
  for (const key of [person, several, telling]) await instance(key).result();
  const { key: late } = await host.start(await host.deployOne(TELLING), { variables: { key: 'nobody' } });
  await host.leave();
  await dropDatabase(databaseUrl);

  await on(backup, false);
  const told = await reportsOf(checkView(host));
  const behind = [...told].filter(([, { outcome }]) => outcome === 'different').map(([key]) => key);
  expect(new Set(behind)).toEqual(new Set([person, several, telling, late]));
  const rebuilt = await reportsOf(rebuildView(host));
  for (const key of behind) expect(rebuilt.get(key)).toMatchObject({ outcome: 'rebuilt' });
  expect([...(await reportsOf(checkView(host))).values()].filter(({ outcome }) => outcome !== 'same')).toEqual([]);
  expect(
    await host.rows('SELECT message_name, state FROM engine.message_deliveries WHERE process_instance_key = $1', [
      message,
    ]),
  ).toEqual([{ message_name: 'paid', state: 'PENDING' }]);
  const [{ key: next } = { key: '' }] = await host.rows<{ key: string }>('SELECT engine.next_key()::text AS key');
  expect(BigInt(next)).toBeGreaterThan(BigInt(late));
  await host.leave();

  await on(backup, true);
  await WAITS['message']?.goOn(instance(message), host);
  const after = { userTaskKey: await instance(late).userTask('before'), variables: {} };
  await instance(late).update('completeUserTask', after);
  for (const key of [message, late]) expect((await instance(key).result()).state).toBe('COMPLETED');
  expect([...(await reportsOf(checkView(host))).values()].filter(({ outcome }) => outcome !== 'same')).toEqual([]);
  await host.close();
});
