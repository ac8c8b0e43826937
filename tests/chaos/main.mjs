/**
 * `npm run chaos`: ten minutes of disturbances, or `-- --minutes N`; the plan of `-- --seed S` again. Logs and data stay
 * where something was violated.
 */
import { mkdtempSync, chmodSync, rmSync, writeFileSync } from 'node:fs';
import { register } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { DefaultLogger, Runtime } from '@temporalio/worker';

const { values } = parseArgs({ options: { minutes: { type: 'string', default: '10' }, seed: { type: 'string' } } });
const minutes = Number(values.minutes);
const seed = values.seed === undefined ? Math.floor(Math.random() * 2 ** 31) : Number(values.seed);
if (!(minutes > 0) || !Number.isInteger(seed)) {
  process.stderr.write('Usage: npm run chaos -- [--minutes N] [--seed S]\n');
  process.exit(1);
}

// The replays of the last invariant would tell of each worker that they are.
Runtime.install({ logger: new DefaultLogger('ERROR') });
register('../support/typescript-hooks.mjs', import.meta.url);
const { run } = await import('./run.ts');
const { textOf } = await import('./report.ts');

for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(1));
const directory = mkdtempSync(join(tmpdir(), 'baton-chaos-'));
chmodSync(directory, 0o755);
const log = (line) => void process.stderr.write(`${line}\n`);
log(`seed ${seed}, ${minutes} minutes, ${directory}`);
const report = await run({ directory, seed, lengthMs: minutes * 60_000, log });
const text = textOf(report);
writeFileSync(join(directory, 'report.txt'), text);
process.stdout.write(`${text.split('\n').slice(0, 200).join('\n')}\n`);
if (report.violated.length === 0) rmSync(directory, { recursive: true, force: true });
else process.stdout.write(`all of it: ${join(directory, 'report.txt')}\n`);
process.exit(report.violated.length === 0 ? 0 : 1);
