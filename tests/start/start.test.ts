/** `npm start` as people use it: what it runs survives kill -9, and Ctrl-C leaves nothing behind. */
import { execFileSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { z } from 'zod';

import { baton, ended, start, type Started } from './support.js';

const Tasks = z.object({ items: z.array(z.object({ userTaskKey: z.string(), processInstanceKey: z.string() })) });
const Instances = z.object({
  items: z.array(z.object({ parentProcessInstanceKey: z.string().nullable(), hasIncident: z.boolean() })),
});
const JSON_BODY = { 'content-type': 'application/json' };
const LEAD =
  '{"leadName":"Grace Hopper","leadEmail":"grace@example.com","leadSource":"referral","employees":300,"budget":60000}';

describe('npm start', () => {
  let dataDir: string;
  let running: Started;

  const processes = (): readonly string[] =>
    execFileSync('ps', ['-eww', '-o', 'args='], { encoding: 'utf8' })
      .split('\n')
      .filter((line) => line.includes(dataDir));

  beforeAll(async () => {
    dataDir = mkdtempSync(join(tmpdir(), 'baton-start-'));
    chmodSync(dataDir, 0o755);
    running = await start(dataDir);
  });

  afterAll(async () => {
    running.child.kill('SIGINT');
    await ended(running.child);
    rmSync(dataDir, { recursive: true, force: true });
  });

  it('keeps its secrets to their owner', () => {
    expect(statSync(join(dataDir, 'secrets.json')).mode & 0o777).toBe(0o600);
  });

  it("has Temporal write ahead: the file's header says that its journal is a log", () => {
    const file = readFileSync(join(dataDir, 'temporal', 'temporal.sqlite'));
    expect([...file.subarray(18, 20)]).toEqual([2, 2]);
  });

  it('refuses to run twice on the same data', async () => {
    await expect(start(dataDir)).rejects.toThrow('Baton already runs on this data directory');
  });

  it('begins each shipped process once, about the records of its demo', async () => {
    const servicesFile = join(dataDir, 'run', 'services.json');
    const { api } = z.object({ api: z.string() }).parse(JSON.parse(readFileSync(servicesFile, 'utf8')));
    const response = await fetch(`${api}/v2/process-instances/search`, {
      method: 'POST',
      headers: JSON_BODY,
      body: '{}',
    });
    const { items } = Instances.parse(await response.json());
    expect(items.filter(({ parentProcessInstanceKey }) => parentProcessInstanceKey === null)).toHaveLength(5);
    expect(items.filter(({ hasIncident }) => hasIncident)).toEqual([]);
  });

  it('goes on after kill -9 where it was, with what was deployed meanwhile', async () => {
    const { processInstanceKey } = z
      .object({ processInstanceKey: z.string() })
      .parse(baton(dataDir, 'start', 'lead-handoff', '--variables', LEAD));
    const before = Tasks.parse(baton(dataDir, 'tasks', '--instance', processInstanceKey));
    expect(before.items).toHaveLength(1);

    running.child.kill('SIGKILL');
    await ended(running.child);
    running = await start(dataDir);

    expect(running.output()).toContain('unchanged since the last start');
    expect(Tasks.parse(baton(dataDir, 'tasks', '--instance', processInstanceKey))).toEqual(before);
    baton(dataDir, 'complete', before.items[0]?.userTaskKey ?? '', '--variables', '{"decision":"accept"}');
  });

  it('leaves no process behind after Ctrl-C', async () => {
    expect(processes()).not.toEqual([]);
    running.child.kill('SIGINT');
    await ended(running.child);
    expect(processes()).toEqual([]);
  });
});
