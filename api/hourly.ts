import type { OnApplicationBootstrap, OnModuleDestroy } from '@nestjs/common';
import type { Logger } from 'pino';

const EVERY_MS = 3_600_000;

/** What every API process does at its start and once an hour, though once for all of them would do. */
export abstract class Hourly implements OnApplicationBootstrap, OnModuleDestroy {
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<void> = Promise.resolve();
  /** The program ends: long work is to break off. */
  protected stopped = false;

  constructor(private readonly log: Logger) {}

  protected abstract work(): Promise<void>;

  /** Of its failure, for the log. */
  protected abstract readonly failure: string;

  onApplicationBootstrap(): void {
    this.run();
    this.timer = setInterval(() => this.run(), EVERY_MS);
  }

  async onModuleDestroy(): Promise<void> {
    this.stopped = true;
    clearInterval(this.timer);
    await this.running;
  }

  private run(): void {
    this.running = this.work().catch((error: unknown) => this.log.warn({ err: error }, this.failure));
  }
}
