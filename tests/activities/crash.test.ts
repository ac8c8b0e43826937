/**
 * Every activity is killed at every await that leaves the process, and run again as Temporal would: each change of the
 * CRM is there once, and each message at most once beyond its Message-ID.
 */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { activities } from '../../activities/index.js';
import type { Variables } from '../../workflows/contract.js';
import { startBench, type Bench } from './bench.js';
import { samples } from './crash-samples.js';
import { mortal, type Mortal } from './mortal.js';

let bench: Bench;
let worker: Mortal;
let counting: string;
beforeAll(async () => {
  bench = await startBench();
  worker = await mortal(bench.dependencies, bench.url);
  counting = await countingSql();
});
afterAll(async () => {
  await worker.end();
  await bench.stop();
});

async function countingSql(): Promise<string> {
  const tables = await bench.query<{ name: string; versioned: boolean; loaded: boolean }>(
    `SELECT table_name AS name, bool_or(column_name = 'version' AND data_type = 'integer') AS versioned,
       bool_or(column_name = 'open_load') AS loaded
     FROM information_schema.columns WHERE table_schema = 'crm' GROUP BY table_name`,
  );
  const sums = tables.flatMap(({ name, versioned, loaded }) => [
    `SELECT '${name}' AS what, count(*)::int AS count FROM crm.${name}`,
    ...(versioned ? [`SELECT '${name} versions', coalesce(sum(version), 0)::int FROM crm.${name}`] : []),
    ...(loaded ? [`SELECT '${name} load', coalesce(sum(open_load), 0)::int FROM crm.${name}`] : []),
  ]);
  sums.push(`SELECT 'outbox sent', count(*)::int FROM crm.outbox WHERE state = 'sent'`);
  return sums.join(' UNION ALL ');
}

/** Rows and versions of every table: what a change adds to them is what it did. */
async function counts(): Promise<Readonly<Record<string, number>>> {
  const rows = await bench.query<{ what: string; count: number }>(counting);
  return Object.fromEntries(rows.map(({ what, count }) => [what, count]));
}

interface Effect {
  readonly added: Readonly<Record<string, number>>;
  /** Different messages that left the house. */
  readonly messages: number;
  readonly died: boolean;
}

let runs = 0;

/** What the activity does when it is killed at `place` and then run again; undefined: it is never killed. */
async function effectOf(type: string, prepare: (bench: Bench) => Promise<Variables>, place?: number): Promise<Effect> {
  runs += 1;
  const key = `8${String(runs).padStart(9, '0')}`;
  const input = await prepare(bench);
  const before = await counts();
  const first = await worker.live(place);
  await bench.run(type, input, { key, dependencies: worker.dependencies }).catch((error: unknown) => {
    if (!first.died()) throw error;
  });
  const died = first.died();
  const sent = [...first.sent];
  if (died) {
    const second = await worker.live();
    await bench.run(type, input, { key, dependencies: worker.dependencies });
    sent.push(...second.sent);
  }
  const after = await counts();
  const changes = Object.entries(after).map(([what, count]) => [what, count - (before[what] ?? 0)] as const);
  return {
    added: Object.fromEntries(changes.filter(([, added]) => added !== 0)),
    messages: new Set(sent).size,
    died,
  };
}

/** Speaks to nobody. */
const SILENT = 'baton:script';

it('every activity has a sample', () => {
  const speaking = activities.map(({ type }) => type).filter((type) => type !== SILENT);
  expect(Object.keys(samples).sort()).toEqual(speaking.sort());
});

describe.each(Object.entries(samples))('%s', (type, prepare) => {
  it('killed anywhere and run again does what it does once', async () => {
    const { added, messages } = await effectOf(type, prepare);
    let place = 0;
    for (; ; place += 1) {
      const effect = await effectOf(type, prepare, place);
      expect({ place, added: effect.added, messages: effect.messages }).toEqual({ place, added, messages });
      if (!effect.died) break;
    }
    // What changes or sends something had places to die at.
    if (Object.keys(added).length > 0 || messages > 0) expect(place).toBeGreaterThan(3);
  });
});
