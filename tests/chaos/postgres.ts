/** PostgreSQL as a server that ends in every way it can, and comes back with its data. */
import { readdirSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { parentOf } from '../../bin/embedded/child-processes.js';
import { type Postgres, type PostgresOptions, startPostgres } from '../../bin/embedded/postgres.js';

/** `fast` ends transactions, `immediate` crashes in order, `killed` by `kill -9` of the one that minds the others. */
export type Ending = 'fast' | 'immediate' | 'killed';
const SIGNALS = { fast: 'SIGINT', immediate: 'SIGQUIT', killed: 'SIGKILL' } as const;

export class ChaoticPostgres {
  private constructor(
    private readonly options: PostgresOptions,
    private server: Postgres,
  ) {}

  static async start(options: PostgresOptions): Promise<ChaoticPostgres> {
    return new ChaoticPostgres(options, await startPostgres(options));
  }

  get url(): string {
    return this.server.url;
  }
  get port(): number {
    return this.server.port;
  }

  /** @param awayMs - between its end and its start */
  async restart(ending: Ending, awayMs: number): Promise<void> {
    const { port, pid, ended } = this.server;
    process.kill(pid, SIGNALS[ending]);
    await ended;
    await sleep(awayMs);
    this.server = await startPostgres({ ...this.options, port });
  }

  /** All of its processes stand still, as behind a disk that does not answer. */
  freeze = (): void => this.signal('SIGSTOP');
  thaw = (): void => this.signal('SIGCONT');

  stop = (): Promise<void> => this.server.stop();

  /** Ends it without waiting for that. */
  abandon = (): boolean => process.kill(this.server.pid, 'SIGQUIT');

  private signal(signal: NodeJS.Signals): void {
    const { pid } = this.server;
    const processes = readdirSync('/proc')
      .filter((entry) => /^\d+$/.test(entry))
      .map(Number);
    for (const one of [pid, ...processes.filter((candidate) => parentOf(candidate) === pid)]) {
      try {
        process.kill(one, signal);
      } catch {
        // A backend that has ended meanwhile.
      }
    }
  }
}
