/**
 * Histories of released versions replay with the code of today: an instance that is under way goes on after an upgrade.
 * `histories/<version>-<what>.json` holds histories and the plans they run by. `UPDATE=1` records the one of the version
 * in package.json; those of earlier versions are never written again.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { temporal } from '@temporalio/proto';
import { Worker } from '@temporalio/worker';

import { workflowBundle } from '../../worker/bundle.js';
import { dataConverter } from '../../worker/temporal/data-converter.js';
import { PlanCodec } from '../../worker/temporal/plan-codec.js';
import { EngineHost } from './engine-host.js';
import { ACTIVITIES, everyWait, WAITS } from './every-wait.js';

interface Golden {
  readonly plans: Readonly<Record<string, string>>;
  /** By what they went through, each base64 of Temporal's History message. */
  readonly histories: Readonly<Record<string, string>>;
}

const { History } = temporal.api.history.v1;
const FOLDER = fileURLToPath(new URL('histories/', import.meta.url));
const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
  readonly version: string;
};
const current = join(FOLDER, `${version}-waits.json`);

/** One instance past each kind of wait. */
async function record(): Promise<Golden> {
  const host = await EngineHost.start({ activities: ACTIVITIES });
  try {
    const histories: Record<string, string> = {};
    for (const [name, instance] of await everyWait(host)) {
      await WAITS[name]?.goOn(instance, host);
      await instance.result();
      const history = History.encode(await instance.handle.fetchHistory()).finish();
      histories[name] = Buffer.from(history).toString('base64');
    }
    const plans = await host.rows<{ hash: string; plan: string }>('SELECT hash, plan FROM engine.plans ORDER BY hash');
    return { plans: Object.fromEntries(plans.map(({ hash, plan }) => [hash, plan])), histories };
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
      const { plans, histories } = JSON.parse(readFileSync(join(FOLDER, file), 'utf8')) as Golden;
      const codec = new PlanCodec(async (hash) => plans[hash]);
      const results = Worker.runReplayHistories(
        { workflowBundle: await workflowBundle(), dataConverter: dataConverter({ plans: codec }) },
        Object.entries(histories).map(([name, history]) => ({
          workflowId: `${file} ${name}`,
          history: History.decode(Buffer.from(history, 'base64')),
        })),
      );
      for await (const { workflowId, error } of results) {
        expect({ workflowId, error }).toEqual({ workflowId, error: undefined });
      }
    }
  });
});
