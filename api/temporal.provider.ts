import type { FactoryProvider } from '@nestjs/common';
import { Client, Connection } from '@temporalio/client';
import type { ApiConfig } from './config.js';
import { CONFIG } from './tokens.js';

/** Connects when it is first used, so that the API starts, and answers `/v2/status`, while Temporal does not. */
export const temporalProvider: FactoryProvider<Client> = {
  provide: Client,
  inject: [CONFIG],
  useFactory: (config: ApiConfig) =>
    new Client({
      connection: Connection.lazy({ address: config.temporalAddress }),
      namespace: config.temporalNamespace,
    }),
};
