/** API and worker as the processes they are in production, with what they log and show on their management port. */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { eventually } from '../support/eventually.js';
import { freePort } from '../support/killable.js';

const RUN_MAIN = fileURLToPath(new URL('../support/run-main.mjs', import.meta.url));
const ROOT = fileURLToPath(new URL('../..', import.meta.url));

export interface Program {
  readonly managementUrl: string;
  /** Lines of its standard output so far. */
  readonly lines: readonly string[];
  metrics(): Promise<string>;
  /** Ends it as an orchestrator does; answers its exit code. */
  stop(): Promise<number | null>;
}

/** Returns once it is ready. */
export async function startProgram(main: string, environment: Readonly<Record<string, string>>): Promise<Program> {
  const port = await freePort();
  const managementUrl = `http://127.0.0.1:${String(port)}`;
  const child = fork(RUN_MAIN, [main], {
    cwd: ROOT,
    env: { ...process.env, ...environment, MANAGEMENT_PORT: String(port) },
    stdio: ['ignore', 'pipe', 2, 'ipc'],
  });
  const ended = once(child, 'exit') as Promise<[number | null]>;
  const lines: string[] = [];
  if (child.stdout) createInterface(child.stdout).on('line', (line) => lines.push(line));
  await eventually(async () => {
    if (child.exitCode !== null) throw new Error(`Expected ${main} to run, but it ended:\n${lines.join('\n')}`);
    return fetch(`${managementUrl}/health/ready`).then(
      ({ ok }) => ok,
      () => false,
    );
  });
  return {
    managementUrl,
    lines,
    metrics: async () => (await fetch(`${managementUrl}/metrics`)).text(),
    stop: async () => {
      child.kill('SIGTERM');
      const [code] = await ended;
      return code;
    },
  };
}
