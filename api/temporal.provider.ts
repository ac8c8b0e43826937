import type { FactoryProvider } from '@nestjs/common';
import { Client, Connection } from '@temporalio/client';
import type { ApiConfig } from './config.js';
import { dataConverter } from '../worker/temporal/data-converter.js';
import { connectionOptions } from '../worker/temporal/settings.js';
import { CONFIG } from './tokens.js';

/** Connects when it is first used, so that the API starts, and answers `/v2/status`, while Temporal does not. */
export const temporalProvider: FactoryProvider<Client> = {
  provide: Client,
  inject: [CONFIG],
  useFactory: async ({ temporal, traces }: ApiConfig) =>
    new Client({
      connection: Connection.lazy(connectionOptions(temporal)),
      namespace: temporal.namespace,
      dataConverter: dataConverter(temporal),
      ...(traces && { interceptors: (await import('./temporal/trace-commands.js')).traceCommands }),
    }),
};
