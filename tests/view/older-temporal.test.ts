/** PostgreSQL is ahead: Temporal's file is that of a backup. Instances go on from the state in the view. */
import { existsSync } from 'node:fs';
import { copyFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';

import { findTemporal } from '../../bin/embedded/temporal-binary.js';
import { startTemporal, type TemporalServer } from '../../bin/embedded/temporal.js';
import { checkView, type InstanceReport } from '../../worker/view/check.js';
import { restartLost } from '../../worker/view/restart.js';
import { EngineHost, type Instance } from '../workflow/engine-host.js';
import { everyWait, ACTIVITIES, WAITS } from '../workflow/every-wait.js';

async function outcomes(reports: AsyncIterable<InstanceReport>): Promise<Readonly<Record<string, string>>> {
  const found: Record<string, string> = {};
  for await (const { processInstanceKey, outcome, reason } of reports) {
    found[processInstanceKey] = reason === undefined ? outcome : `${outcome}: ${reason}`;
  }
  return found;
}

it('goes on from the view where Temporal is older, and where it has never heard of an instance', async () => {
  const directory = await mkdtemp(join(tmpdir(), 'baton-older-'));
  const files = { dbFile: join(directory, 'temporal.sqlite'), backup: join(directory, 'backup.sqlite') };
  /** With what SQLite has written ahead and not into the file yet. */
  const copied = async (from: string, to: string): Promise<void> => {
    for (const part of ['', '-wal', '-shm']) {
      await rm(`${to}${part}`, { force: true });
      if (existsSync(`${from}${part}`)) await copyFile(`${from}${part}`, `${to}${part}`);
    }
  };
  const source = await findTemporal(() => undefined);
  if (source.kind !== 'binary') throw new Error('Expected a Temporal of this machine, but there is none');
  const serve = (): Promise<TemporalServer> =>
    startTemporal({
      binary: source.path,
      dbFile: files.dbFile,
      logFile: join(directory, 'log'),
      port: 0,
      log: () => undefined,
    });

  let server = await serve();
  let host = await EngineHost.start({ activities: ACTIVITIES, temporal: server.address });
  /** Both stop and start again. */
  const restarted = async (worker: boolean, whileStopped?: () => Promise<void>): Promise<void> => {
    await host.leave();
    await server.stop();
    await whileStopped?.();
    server = await serve();
    host = await EngineHost.start({ activities: ACTIVITIES, temporal: server.address, again: host, worker });
  };
  const keys: Record<string, string> = {};
  const instance = (name: string): Instance => host.instance(keys[name] ?? '', keys[name] ?? '');

  try {
    for (const [name, { key }] of await everyWait(host)) keys[name] = key;
    await restarted(true, () => copied(files.dbFile, files.backup));

    // After the backup: one ends, one goes a step further, one begins.
    await WAITS['user-task']?.goOn(instance('user-task'), host);
    await instance('user-task').result();
    await WAITS['multi-instance']?.goOn(instance('multi-instance'), host);
    const late = await host.start(await host.deployOne(WAITS['job']?.xml ?? ''));
    keys['late'] = late.key;
    await WAITS['job']?.waits(late, host);

    // As who sent them does when updates have returned (ADR 4).
    await host.rows('DELETE FROM engine.unconfirmed_steps');
    await restarted(false, () => copied(files.backup, files.dbFile));
    const [ended = '', further = '', same = ''] = ['user-task', 'multi-instance', 'message'].map((name) => keys[name]);
    expect(await outcomes(checkView(host))).toMatchObject({
      [ended]: 'different',
      [further]: 'different',
      [late.key]: 'lost',
      [same]: 'same',
    });
    const found = Object.values(await outcomes(restartLost(host)));
    expect(found.filter((outcome) => outcome !== 'same')).toEqual(['restarted', 'restarted', 'restarted']);

    await restarted(true);
    await WAITS['job']?.goOn(instance('late'), host);
    for (const name of ['late', 'multi-instance', 'user-task']) {
      expect((await instance(name).result()).state).toBe('COMPLETED');
    }
    expect((await instance('user-task').result()).variables).toMatchObject({ person: 'done' });
    expect(new Set(Object.values(await outcomes(checkView(host))))).toEqual(new Set(['same']));
  } finally {
    await host.close();
    await server.stop();
    await rm(directory, { recursive: true, force: true });
  }
});
