import { Inject, Injectable } from '@nestjs/common';
import type { Logger } from 'pino';
import { DataSource } from 'typeorm';
import { sealDurations } from '../../database/durations/seal.js';
import { Hourly } from '../hourly.js';
import { LOG } from '../tokens.js';

/** Makes sketches of the days that are over. */
@Injectable()
export class DurationSketches extends Hourly {
  protected readonly failure = 'durations cannot be sketched';

  constructor(
    @Inject(DataSource) private readonly database: DataSource,
    @Inject(LOG) log: Logger,
  ) {
    super(log);
  }

  protected work(): Promise<void> {
    return sealDurations(this.database, () => this.stopped);
  }
}
