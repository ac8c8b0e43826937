import type { FactoryProvider } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { createDataSource, migrate } from '../../database/data-source.js';
import type { ApiConfig } from '../config.js';
import { CONFIG } from '../tokens.js';

/** Connected and migrated before the first request. */
export const databaseProvider: FactoryProvider<DataSource> = {
  provide: DataSource,
  inject: [CONFIG],
  useFactory: async (config: ApiConfig) => {
    const { databaseUrl: url, databaseAnswerMs: answerMs } = config;
    const migrating = await createDataSource({ url, applicationName: 'baton-api', poolSize: 2 }).initialize();
    try {
      await migrate(migrating);
    } finally {
      await migrating.destroy();
    }
    return createDataSource({ url, applicationName: 'baton-api', poolSize: 20, answerMs }).initialize();
  },
};
