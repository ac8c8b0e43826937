import { Inject, Injectable } from '@nestjs/common';
import type { Logger } from 'pino';
import { DataSource } from 'typeorm';
import { forgetInstances } from '../../database/retention/forget-instances.js';
import type { ApiConfig } from '../config.js';
import { Hourly } from '../hourly.js';
import { CONFIG, LOG } from '../tokens.js';

/** Deletes instances that ended too long ago; none, where the settings keep them for ever. */
@Injectable()
export class InstanceRetention extends Hourly {
  protected readonly failure = 'old instances cannot be deleted';

  constructor(
    @Inject(DataSource) private readonly database: DataSource,
    @Inject(CONFIG) private readonly config: ApiConfig,
    @Inject(LOG) private readonly logger: Logger,
  ) {
    super(logger);
  }

  protected async work(): Promise<void> {
    const { instanceDays = 0 } = this.config;
    if (instanceDays === 0) return;
    const instances = await forgetInstances(this.database, { days: instanceDays, stopped: () => this.stopped });
    if (instances > 0) this.logger.info({ instances, instanceDays }, 'old instances are deleted');
  }
}
