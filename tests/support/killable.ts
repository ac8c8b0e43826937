/** The API and the worker as the processes they are in production, to be killed and started again. */
import { type ChildProcess, fork } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';

const RUN_MAIN = fileURLToPath(new URL('./run-main.mjs', import.meta.url));
const ROOT = fileURLToPath(new URL('../..', import.meta.url));

export class Killable {
  private child: ChildProcess;

  /**
   * @param main - from the project's root, e.g. `worker/main.ts`
   * @param heard - what the process sends
   */
  constructor(
    private readonly main: string,
    private readonly environment: Readonly<Record<string, string>>,
    private readonly heard: (message: unknown) => void = () => undefined,
  ) {
    this.child = this.start();
  }

  /** Ends the process as a power cut would. */
  async kill(): Promise<void> {
    const ended = once(this.child, 'exit');
    if (this.child.kill('SIGKILL')) await ended;
  }

  async restart(): Promise<void> {
    await this.kill();
    this.child = this.start();
  }

  private start(): ChildProcess {
    return fork(RUN_MAIN, [this.main], {
      cwd: ROOT,
      env: { ...process.env, ...this.environment, LOG_LEVEL: 'error' },
      stdio: ['ignore', 2, 2, 'ipc'],
    }).on('message', this.heard);
  }
}

/**
 * A port that nobody listens on, to listen on again and again. It is below those that a system gives to whoever wants any,
 * each connection to somewhere among them: it stays free while its process is dead.
 */
export async function freePort(): Promise<number> {
  for (;;) {
    const port = randomInt(10_000, 32_000);
    const server = createServer().listen(port, '127.0.0.1');
    const listens = await once(server, 'listening').catch(() => undefined);
    if (listens === undefined) continue;
    server.close();
    await once(server, 'close');
    return port;
  }
}
