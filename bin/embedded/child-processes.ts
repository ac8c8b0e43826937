/** Servers that run beside this process, and those that an earlier, killed process left behind. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { closeSync, mkdirSync, openSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

export interface ServerOptions {
  readonly command: string;
  readonly args: readonly string[];
  readonly env: NodeJS.ProcessEnv;
  /** Standard output and error are appended to this file, which outlives this process. */
  readonly logFile: string;
  readonly uid?: number;
  readonly gid?: number;
}

/** Starts a server in a session of its own: Ctrl-C at the terminal reaches only us, and we stop it when its turn comes. */
export function spawnServer(options: ServerOptions): ChildProcess {
  mkdirSync(dirname(options.logFile), { recursive: true });
  const output = openSync(options.logFile, 'a');
  try {
    return spawn(options.command, options.args, {
      detached: true,
      stdio: ['ignore', output, output],
      env: options.env,
      ...(options.uid === undefined ? {} : { uid: options.uid }),
      ...(options.gid === undefined ? {} : { gid: options.gid }),
    });
  } finally {
    closeSync(output);
  }
}

/** Settles when a child has ended; at once where it has already. */
export function endOf(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) =>
    child.once('exit', () => {
      resolve();
    }),
  );
}

/** Command line of a running process; undefined where there is none with this id. */
export function commandLineOf(pid: number): string | undefined {
  try {
    const line = readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim();
    return line === '' ? undefined : line;
  } catch {
    const ps = spawnSync('ps', ['-ww', '-p', String(pid), '-o', 'command='], { encoding: 'utf8' });
    return ps.status === 0 && ps.stdout.trim() !== '' ? ps.stdout.trim() : undefined;
  }
}

/** Id of a process's parent; undefined where there is no such process. */
export function parentOf(pid: number): number | undefined {
  try {
    // The name in parentheses may hold anything; state and parent follow the last one.
    const [, parent] = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ');
    return Number(parent);
  } catch {
    const ps = spawnSync('ps', ['-p', String(pid), '-o', 'ppid='], { encoding: 'utf8' });
    return ps.status === 0 ? Number(ps.stdout) : undefined;
  }
}

/** Ends a process and waits for it: `signal` first, SIGKILL when it still runs after `graceMs`. */
export async function endProcess(options: {
  readonly pid: number;
  readonly signal: NodeJS.Signals;
  readonly graceMs: number;
}): Promise<void> {
  if (!send(options.pid, options.signal)) return;
  for (let waitedMs = 0; waitedMs < options.graceMs; waitedMs += 50) {
    await sleep(50);
    if (commandLineOf(options.pid) === undefined) return;
  }
  send(options.pid, 'SIGKILL');
  while (commandLineOf(options.pid) !== undefined) await sleep(50);
}

/** False where the process is gone already. */
function send(pid: number, signal: NodeJS.Signals): boolean {
  try {
    process.kill(pid, signal);
    return true;
  } catch {
    return false;
  }
}

/** Waits until `probe` answers true; false when the process ended or `timeoutMs` passed before. */
export async function untilReady(options: {
  readonly child: ChildProcess;
  readonly probe: () => Promise<boolean>;
  readonly timeoutMs: number;
}): Promise<boolean> {
  const failed = new Promise<void>((resolve) =>
    options.child.once('error', () => {
      resolve();
    }),
  );
  let alive = true;
  void failed.then(() => {
    alive = false;
  });
  const deadline = Date.now() + options.timeoutMs;
  while (alive && options.child.exitCode === null && options.child.signalCode === null && Date.now() < deadline) {
    if (await options.probe()) return true;
    await sleep(50);
  }
  return false;
}

/** The last lines of a log file, for a message about a server that did not start. */
export function tailOf(logFile: string, lines = 12): string {
  try {
    return readFileSync(logFile, 'utf8').trimEnd().split('\n').slice(-lines).join('\n');
  } catch {
    return '(it wrote nothing)';
  }
}
