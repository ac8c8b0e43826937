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
    const dataSource = createDataSource({ url: config.databaseUrl, applicationName: 'baton-api', poolSize: 20 });
    await dataSource.initialize();
    await migrate(dataSource);
    return dataSource;
  },
};
