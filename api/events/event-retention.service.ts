import { Inject, Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import type { Logger } from 'pino';
import { DataSource } from 'typeorm';
import type { ApiConfig } from '../config.js';
import { CONFIG, LOG } from '../tokens.js';
import { forgetEvents } from './read-events.js';

const EVERY_MS = 3_600_000;

/** Deletes what was told too long ago. Every API process does it, which harms nothing. */
@Injectable()
export class EventRetention implements OnApplicationBootstrap, OnModuleDestroy {
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<void> = Promise.resolve();

  constructor(
    @Inject(DataSource) private readonly database: DataSource,
    @Inject(CONFIG) private readonly config: ApiConfig,
    @Inject(LOG) private readonly log: Logger,
  ) {}

  onApplicationBootstrap(): void {
    this.forget();
    this.timer = setInterval(() => this.forget(), EVERY_MS);
  }

  async onModuleDestroy(): Promise<void> {
    clearInterval(this.timer);
    await this.running;
  }

  private forget(): void {
    this.running = forgetEvents(this.database, this.config.eventDays).catch((error: unknown) =>
      this.log.warn({ err: error }, 'old events cannot be deleted'),
    );
  }
}
