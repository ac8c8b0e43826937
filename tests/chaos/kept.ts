/** A process that is started again whenever it ends, as whoever operates it would see to. */
import { type ChildProcess, execFile, fork } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const RUN_MAIN = fileURLToPath(new URL('../support/run-main.mjs', import.meta.url));
const PROGRAMS = new URL('../support/programs.mjs', import.meta.url).href;
const CLOCK = new URL('clock.mjs', import.meta.url).href;
const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const PAUSE_MS = 500;

/** Once, and not in each of the processes that start at the same time. */
export async function buildPrograms(): Promise<void> {
  const build = `import { built } from '${PROGRAMS}'; await built('worker/main.ts');`;
  await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', build]);
}

export interface KeptOptions {
  readonly name: string;
  /** From the project's root, e.g. `worker/main.ts`. */
  readonly main: string;
  readonly environment: Readonly<Record<string, string>>;
  readonly logFile: string;
}

export class Kept {
  private child: ChildProcess;
  private stopping = false;

  constructor(private readonly options: KeptOptions) {
    this.child = this.start();
  }

  get name(): string {
    return this.options.name;
  }

  /** As a power cut would. */
  async kill(): Promise<void> {
    const { child } = this;
    if (child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, 'exit');
    if (child.kill('SIGKILL')) await ended;
  }

  freeze = (): boolean => this.child.kill('SIGSTOP');
  thaw = (): boolean => this.child.kill('SIGCONT');

  /** From now on its clock is so far from the machine's, until it ends. */
  shiftClock(clockShiftMs: number): void {
    if (this.child.connected) this.child.send({ clockShiftMs });
  }

  /** Ends it for good without waiting for that. */
  abandon = (): boolean => this.child.kill('SIGKILL');

  /** For good. */
  async stop(): Promise<void> {
    this.stopping = true;
    await this.kill();
  }

  private start(): ChildProcess {
    const { main, environment, logFile } = this.options;
    const output = openSync(logFile, 'a');
    const child = fork(RUN_MAIN, [main], {
      cwd: ROOT,
      env: { ...process.env, ...environment },
      execArgv: ['--import', CLOCK],
      stdio: ['ignore', output, output, 'ipc'],
    });
    closeSync(output);
    child.once('exit', () => void this.again());
    return child;
  }

  private async again(): Promise<void> {
    await sleep(PAUSE_MS);
    if (!this.stopping) this.child = this.start();
  }
}
