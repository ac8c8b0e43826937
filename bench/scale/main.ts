/**
 * `npm run scale`: what searches, the inbox and durations cost over years of instances, generated once into a PostgreSQL of
 * its own in `.baton/scale`. `-- --instances` says how many (1,000,000), `--calls` how often each is asked (200), `--json`
 * prints one JSON object, `--explain <name>` the plans of what `<name>` asks.
 */
import { parseArgs } from 'node:util';

import { Refusal } from '../../bin/log.js';
import { sealDurations } from '../../database/durations/seal.js';
import { randomFrom } from '../../workflows/engine/random.js';
import { durations } from './durations.js';
import { explained } from './explain.js';
import { timed, type Timed } from './measure.js';
import { textOf } from './report.js';
import { openStore } from './store.js';
import { LOOK_UP, searches } from './subjects.js';

const { values: flags } = parseArgs({
  options: {
    instances: { type: 'string', default: '1000000' },
    calls: { type: 'string', default: '200' },
    json: { type: 'boolean', default: false },
    explain: { type: 'string' },
  },
});
const [instances, calls] = [Number(flags.instances), Number(flags.calls)];
if (!Number.isSafeInteger(instances) || instances < 1000 || !(calls >= 1))
  throw new Refusal('Expected --instances from 1000 and --calls from 1.');

/** The same draws at each run. */
const random = randomFrom(0.5);
const draw = (limit: number): number => Math.floor(random() * limit);
const log = (line: string): void => void process.stderr.write(`${line}\n`);
const store = await openStore(instances, log);
try {
  const subjects = searches(store.dataSource, instances, draw);
  if (flags.explain !== undefined) {
    for (const subject of subjects.filter(({ name }) => name.includes(flags.explain ?? '')))
      process.stdout.write(`${subject.name}\n${await explained(store.dataSource, subject)}\n\n`);
  } else {
    log(`Asking each of ${String(subjects.length)} things ${String(calls)} times …`);
    const measured = await timed(subjects, calls);
    const { p95Ms: lookUp } = measured.find(({ name }) => name === LOOK_UP) ?? { p95Ms: Number.NaN };
    const ratios: readonly Timed[] = measured.map((one) => ({ ...one, ratio: one.p95Ms / lookUp }));
    log('Making sketches of the days that have none …');
    await sealDurations(store.dataSource);
    log('Measuring durations …');
    const report = { instances, calls, searches: ratios, durations: await durations(store.dataSource, 3) };
    process.stdout.write(`${flags.json ? JSON.stringify(report) : textOf(report)}\n`);
  }
} finally {
  await store.stop();
}
