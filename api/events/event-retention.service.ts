import { Inject, Injectable } from '@nestjs/common';
import type { Logger } from 'pino';
import { DataSource } from 'typeorm';
import type { ApiConfig } from '../config.js';
import { Hourly } from '../hourly.js';
import { CONFIG, LOG } from '../tokens.js';
import { forgetEvents } from './read-events.js';

/** Deletes what was told too long ago. */
@Injectable()
export class EventRetention extends Hourly {
  protected readonly failure = 'old events cannot be deleted';

  constructor(
    @Inject(DataSource) private readonly database: DataSource,
    @Inject(CONFIG) private readonly config: ApiConfig,
    @Inject(LOG) log: Logger,
  ) {
    super(log);
  }

  protected work(): Promise<void> {
    return forgetEvents(this.database, this.config.eventDays);
  }
}
