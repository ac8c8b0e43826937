/** What processes and all that they started cost, as Linux tells it. */
import { readdir, readFile } from 'node:fs/promises';

export interface Memory {
  readonly pid: number;
  readonly command: string;
  /** Proportional set size, MB: pages that processes share are divided among them. */
  readonly mb: number;
}

/** Of each process below `root`, and of itself. Empty where the system does not tell (other than Linux). */
export async function memoryBelow(root: number): Promise<readonly Memory[]> {
  const found = await Promise.all((await below(root)).map(memoryOf));
  return found.filter((memory) => memory !== undefined);
}

/**
 * CPU time that these processes and those below them have had, those that have ended too; of this process its own alone.
 * Seconds; NaN elsewhere than on Linux.
 */
export async function cpuSecondsOf(roots: readonly number[]): Promise<number> {
  const pids = await Promise.all(roots.map(async (root) => (root === process.pid ? [root] : below(root))));
  const seconds = await Promise.all(pids.flat().map(ownCpuSeconds));
  return seconds.reduce((sum, one) => sum + one, 0);
}

async function below(root: number): Promise<readonly number[]> {
  const parents = new Map<number, number>();
  for (const name of await readdir('/proc').catch(() => [])) {
    const parent = /^\d+$/.test(name) ? await parentOf(Number(name)) : undefined;
    if (parent !== undefined) parents.set(Number(name), parent);
  }
  const isBelow = (pid: number | undefined): boolean =>
    pid !== undefined && (pid === root || isBelow(parents.get(pid)));
  return [...parents.keys()].filter(isBelow);
}

/** Of Linux on all that Node.js runs on. */
const TICKS_PER_SECOND = 100;

async function ownCpuSeconds(pid: number): Promise<number> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
  // Behind the name in parentheses, which may hold anything: utime, stime, and those of children that have ended.
  const ticks = stat
    .replace(/^.*\) /s, '')
    .split(' ')
    .slice(11, 15)
    .map(Number);
  return ticks.reduce((sum, one) => sum + one, 0) / TICKS_PER_SECOND;
}

async function parentOf(pid: number): Promise<number | undefined> {
  return numberIn(`/proc/${pid}/status`, /^PPid:\s+(\d+)$/m);
}

async function memoryOf(pid: number): Promise<Memory | undefined> {
  const [kilobytes, command] = await Promise.all([
    numberIn(`/proc/${pid}/smaps_rollup`, /^Pss:\s+(\d+) kB$/m),
    readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => ''),
  ]);
  return kilobytes === undefined
    ? undefined
    : { pid, command: command.replaceAll('\0', ' ').trim(), mb: kilobytes / 1024 };
}

async function numberIn(file: string, pattern: RegExp): Promise<number | undefined> {
  const found = pattern.exec(await readFile(file, 'utf8').catch(() => ''))?.[1];
  return found === undefined ? undefined : Number(found);
}
