/** The short form of `npm run chaos`: twenty seconds of disturbances by a seed that has one of each kind of process. */
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import { textOf } from './report.js';
import { run } from './run.js';

const SEED = 19_019;
const LENGTH_MS = 20_000;

it('nothing is lost, doubled or left behind by whatever happens to the servers and processes', async () => {
  const directory = await mkdtemp(join(tmpdir(), 'baton-chaos-'));
  await chmod(directory, 0o755);
  try {
    const report = await run({ directory, seed: SEED, lengthMs: LENGTH_MS, log: () => undefined });
    expect(report.violated.length === 0 ? [] : textOf(report)).toEqual([]);
    for (const name of ['completed', 'starts answered', 'messages accepted', 'completions accepted', 'mails and SMS'])
      expect([name, (report.counts[name] ?? 0) > 0]).toEqual([name, true]);
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
});
