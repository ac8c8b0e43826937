/** The API and the worker as the processes they are in production, to be killed and started again. */
import { type ChildProcess, fork } from 'node:child_process';
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

/** A port that nobody listens on. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('Expected a port, but the server has none');
  return address.port;
}
