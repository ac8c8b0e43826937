/**
 * `npm run fuzz`: mutated files of the corpus are compiled and drawn: no crash, no hang, nothing that differs between two
 * runs. `-- --count 10000 --seed 1` are the defaults; `-- --seed 4711 --count 1` repeats one file. A file may take two
 * seconds of processor time; a child process that says nothing for thirty is ended, and its file told.
 */
import { fork } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { clearTimeout, setTimeout } from 'node:timers';
import { parseArgs } from 'node:util';

const { values: flags } = parseArgs({
  options: { count: { type: 'string', default: '10000' }, seed: { type: 'string', default: '1' } },
});
const [count, first] = [Number(flags.count), Number(flags.seed)];
const HANGS_MS = 30_000;
const LARGEST = 300_000;

const root = join(import.meta.dirname, '../..');
const corpus = join(root, '../shared/corpus');
const files = existsSync(corpus) ? bpmnFiles(corpus) : bpmnFiles(join(root, 'processes/library'));
process.stderr.write(`${count} mutations of ${files.length} files, seeds from ${first}\n`);

function bpmnFiles(directory) {
  return readdirSync(directory, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(?:bpmn|xml)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => statSync(path).size < LARGEST && readFileSync(path, 'utf8').includes('20100524/MODEL'))
    .sort();
}

async function start() {
  const child = fork(new URL('./child.mjs', import.meta.url));
  child.send(files);
  await next(child);
  return child;
}

/** The next thing a child says, or that it is dead; undefined where it says nothing in time. */
function next(child, ms = 120_000) {
  return new Promise((resolve) => {
    const settle = (value) => {
      clearTimeout(timer);
      child.off('message', settle).off('exit', died);
      resolve(value);
    };
    const died = (code, signal) => settle({ dead: true, problem: `crashes the process (${signal ?? code})` });
    const timer = setTimeout(settle, ms);
    child.on('message', settle).on('exit', died);
  });
}

let child = await start();

async function attempt(seed) {
  child.send(seed);
  const began = await next(child);
  const answer = (began?.dead ? began : await next(child, HANGS_MS)) ?? { ...began, dead: true, slow: true };
  if (answer.dead) {
    child.kill('SIGKILL');
    child = await start();
  }
  return { ...began, ...answer };
}

const problems = [];
for (let seed = first; seed < first + count; seed += 1) {
  const result = await attempt(seed);
  const problem = result.slow ? `hangs for ${HANGS_MS} ms` : result.problem;
  if (problem) {
    problems.push(seed);
    const { file = '', mutations = [] } = result;
    process.stdout.write(`seed ${seed}: ${relative(corpus, file)} (${mutations.join(', ')}) ${problem}\n`);
  }
  if ((seed - first + 1) % 1000 === 0) process.stderr.write(`${seed - first + 1} done, ${problems.length} problems\n`);
}
child.disconnect();
process.stdout.write(`${count} files, ${problems.length} problems\n`);
process.exitCode = problems.length > 0 ? 1 : 0;
