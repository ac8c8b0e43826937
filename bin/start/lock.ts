/** One `npm start` per data directory. */
import { readFileSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

import { commandLineOf } from '../embedded/child-processes.js';
import { type Log, Refusal } from '../log.js';

/** Longer than an orphaned process takes to notice that npm is gone. */
const NOTICE_MS = 2_500;

export interface Lock {
  /** Others wait from now on instead of refusing. */
  stopping(): Promise<void>;
  release(): Promise<void>;
}

/**
 * Takes the lock. One whose process is gone (kill -9) is taken over; one whose process is just stopping is awaited.
 *
 * @throws Refusal where another process holds it
 */
export async function takeLock(options: { readonly file: string; readonly log: Log }): Promise<Lock> {
  const { file, log } = options;
  await mkdir(dirname(file), { recursive: true });
  for (let waitedMs = 0, announced = false; ; waitedMs += 250) {
    const holder = holderOf(file);
    if (holder === undefined) break;
    if (!holder.stopping && waitedMs > NOTICE_MS) {
      throw new Refusal(
        `Baton already runs on this data directory (process ${holder.pid}). Stop it first: kill ${holder.pid}`,
      );
    }
    if (holder.stopping && !announced) log(`An earlier Baton is stopping (process ${holder.pid}): waiting for it …`);
    announced ||= holder.stopping;
    await sleep(250);
  }
  await writeFile(file, `${process.pid} running\n`);
  return {
    stopping: () => writeFile(file, `${process.pid} stopping\n`),
    release: () => rm(file, { force: true }),
  };
}

function holderOf(file: string): { readonly pid: number; readonly stopping: boolean } | undefined {
  const [pid, state] = readOr(file, '').trim().split(' ');
  const number = Number(pid);
  if (!Number.isInteger(number) || number <= 1 || number === process.pid) return undefined;
  const commandLine = commandLineOf(number);
  return commandLine?.includes('bootstrap.mjs') === true || commandLine?.includes('start.js') === true
    ? { pid: number, stopping: state === 'stopping' }
    : undefined;
}

function readOr(file: string, otherwise: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return otherwise;
  }
}
