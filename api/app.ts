import 'reflect-metadata';
import { RequestMethod } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { Client } from '@temporalio/client';
import { pino } from 'pino';
import { DataSource } from 'typeorm';
import { AppModule } from './app.module.js';
import type { ApiConfig } from './config.js';
import { publishOpenApi } from './openapi/document.js';
import { ProblemFilter } from './problem.filter.js';
import { validationPipe } from './validation/validation-pipe.js';

export interface Api {
  /** `http://host:port`, with the port it got. */
  readonly url: string;
  /** Lets requests end, then lets go of the database and Temporal. */
  close(): Promise<void>;
}

/** Temporal takes 2 MB a value; what is larger need not be read. */
const BODY_LIMIT = '4mb';

/** Connects to the database, migrates it, and listens. */
export async function startApi(config: ApiConfig): Promise<Api> {
  const log = pino({ name: 'api', level: config.logLevel });
  const app = await NestFactory.create<NestExpressApplication>(AppModule.with({ config, log }), {
    logger: false,
    abortOnError: false,
    bodyParser: false,
  });
  app.useBodyParser('json', { limit: BODY_LIMIT });
  app.useBodyParser('urlencoded', { limit: BODY_LIMIT, extended: false });
  app.disable('x-powered-by');
  app.setGlobalPrefix('v2', { exclude: [{ path: 'feedback/:token', method: RequestMethod.ALL }] });
  app.useGlobalPipes(validationPipe());
  app.useGlobalFilters(new ProblemFilter(log));
  publishOpenApi(app);
  const dataSource = app.get(DataSource);
  const client = app.get(Client);
  await app.listen(config.port, config.host);
  const url = await app.getUrl();
  log.info({ url }, 'listening');
  return {
    url,
    close: async () => {
      await app.close();
      await Promise.all([dataSource.destroy(), client.connection.close()]);
    },
  };
}
