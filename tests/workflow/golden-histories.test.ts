/**
 * Histories of released versions replay with the code of today: an instance that is under way goes on after an upgrade.
 * `histories/<version>-<what>.json` holds a history and the plans it runs by. `UPDATE=1` records the one of the version
 * in package.json; those of earlier versions are never written again.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { temporal } from '@temporalio/proto';
import { Worker } from '@temporalio/worker';

import { findPlan } from '../../database/plans.js';
import { workflowBundle } from '../../worker/bundle.js';
import { PlanCodec } from '../../worker/plan-codec.js';
import { EngineHost } from './engine-host.js';
import {
  boundaryTimer,
  endEvent,
  messageCatch,
  messageDefinition,
  processXml,
  sequence,
  serviceTask,
  startEvent,
  timerCatch,
  userTask,
} from './process-xml.js';

interface Golden {
  readonly plans: Readonly<Record<string, string>>;
  /** Base64 of Temporal's History message. */
  readonly history: string;
}

const { History } = temporal.api.history.v1;
const FOLDER = fileURLToPath(new URL('histories/', import.meta.url));
const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
  readonly version: string;
};
const current = join(FOLDER, `${version}-tour.json`);

/** One instance past every kind of wait: activities of both kinds, a job, a person, a timer, a message. */
const TOUR = processXml({
  id: 'tour',
  definitions: messageDefinition('paid', 'paid'),
  content:
    sequence(
      startEvent,
      serviceTask('local', 'test:local'),
      serviceTask('remote', 'test:remote'),
      serviceTask('worker', 'external'),
      userTask('person'),
      timerCatch('pause', 'PT1S'),
      messageCatch('payment', 'paid'),
      endEvent,
    ) +
    boundaryTimer({ id: 'late', on: 'person', duration: 'PT1H' }) +
    '<bpmn:endEvent id="escalated" /><bpmn:sequenceFlow id="f_late" sourceRef="late" targetRef="escalated" />',
});

async function record(): Promise<Golden> {
  const host = await EngineHost.start({
    activities: {
      'test:local': { execution: 'local', run: async () => ({ local: true }) },
      'test:remote': { execution: 'remote', run: async () => ({ remote: true }) },
    },
  });
  try {
    const definition = await host.deployOne(TOUR);
    const instance = await host.start(definition, { variables: { key: 'order-1' } });
    const jobKey = await instance.eventually(() => instance.job('worker'));
    await instance.update('completeJob', { jobKey, variables: {} });
    await instance.update('completeUserTask', { userTaskKey: await instance.userTask('person'), variables: {} });
    const subscriptionKey = await instance.eventually(() => instance.subscription('payment'));
    await instance.update('correlateMessage', { subscriptionKey, messageKey: '990000000', variables: { amount: 5 } });
    await instance.result();
    const plan = await findPlan(host.dataSource, definition.hash);
    const history = Buffer.from(History.encode(await instance.handle.fetchHistory()).finish()).toString('base64');
    return { plans: { [definition.hash]: plan ?? '' }, history };
  } finally {
    await host.close();
  }
}

describe('histories of released versions', () => {
  if (process.env['UPDATE'] === '1' || !existsSync(current)) {
    it(`records the history of ${version}`, async () => {
      expect(process.env['CI']).toBeUndefined();
      writeFileSync(current, `${JSON.stringify(await record(), null, 2)}\n`);
    });
  }

  it('replay', async () => {
    const files = readdirSync(FOLDER).filter((file) => file.endsWith('.json'));
    expect(files.length).toBeGreaterThan(0);
    for (const file of files) {
      const { plans, history } = JSON.parse(readFileSync(join(FOLDER, file), 'utf8')) as Golden;
      const codec = new PlanCodec(async (hash) => plans[hash]);
      const results = Worker.runReplayHistories(
        { workflowBundle: await workflowBundle(), dataConverter: { payloadCodecs: [codec] } },
        [{ workflowId: file, history: History.decode(Buffer.from(history, 'base64')) }],
      );
      for await (const { error } of results) expect({ file, error }).toEqual({ file, error: undefined });
    }
  });
});
