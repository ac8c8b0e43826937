/** Temporal's development server on a file, ended and started again on the same port. */
import { setTimeout as sleep } from 'node:timers/promises';
import { startTemporal, type TemporalOptions, type TemporalServer } from '../../bin/embedded/temporal.js';

export class ChaoticTemporal {
  private constructor(
    private readonly options: TemporalOptions,
    private server: TemporalServer,
  ) {}

  static async start(options: TemporalOptions): Promise<ChaoticTemporal> {
    return new ChaoticTemporal(options, await startTemporal(options));
  }

  get address(): string {
    return this.server.address;
  }
  get port(): number {
    return this.server.port;
  }

  /** @param awayMs - between its end and its start */
  async restart(signal: 'SIGTERM' | 'SIGKILL', awayMs: number): Promise<void> {
    const { port, pid, ended } = this.server;
    process.kill(pid, signal);
    await ended;
    await sleep(awayMs);
    this.server = await startTemporal({ ...this.options, port });
  }

  stop = (): Promise<void> => this.server.stop();

  /** Ends it without waiting for that. */
  abandon = (): boolean => process.kill(this.server.pid, 'SIGKILL');
}
