import 'reflect-metadata';
import { setTimeout as pause } from 'node:timers/promises';
import { RequestMethod } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { Client } from '@temporalio/client';
import { rateLimit } from 'express-rate-limit';
import helmet from 'helmet';
import { DataSource } from 'typeorm';
import { limitRegularExpressions } from '../activities/engine/within-time.js';
import { measureBacklog } from '../observability/backlog-metrics.js';
import { checkDatabase, checkTemporal } from '../observability/checks.js';
import { measurePool } from '../observability/database-metrics.js';
import { measureRequests } from '../observability/http-metrics.js';
import { createLogger } from '../observability/logger.js';
import { type Management, startManagement } from '../observability/management.js';
import { observeRequests } from '../observability/request-log.js';
import { traceRequests } from '../observability/trace-requests.js';
import { AppModule } from './app.module.js';
import { rememberCaller } from './auth/caller.js';
import type { ApiConfig } from './config.js';
import { serveConsole } from './console/serve-console.js';
import { ENGINE_REST, namedEngine } from './engine-rest/support/engine-rest.js';
import { publishOpenApi } from './openapi/document.js';
import { problemDocument } from './problem/problem.js';
import { ProblemFilter } from './problem.filter.js';
import { corsDelegate } from './temporal-codec/codec-cors.js';
import { storableTexts } from './validation/storable-texts.js';
import { validationPipe } from './validation/validation-pipe.js';

export interface Api {
  /** `http://host:port`, with the port it got. */
  readonly url: string;
  /** Of the management port, where there is one. */
  readonly managementUrl?: string;
  /** Lets requests end, then lets go of the database and Temporal. */
  close(): Promise<void>;
}

/** Temporal takes 2 MB a value; what is larger need not be read. */
const BODY_LIMIT = '4mb';
/** Mail servers take no larger ones. */
const MAIL_LIMIT = '25mb';

/** What links in mails open. */
const PAGES = ['feedback', 'quotations', 'consents', 'shared', 'unsubscribe'];

/** Connects to the database, migrates it, and listens. */
export async function startApi(config: ApiConfig): Promise<Api> {
  const management = await startManagement({ config: config.management });
  try {
    return await start(config, management);
  } catch (error) {
    await management.close();
    throw error;
  }
}

async function start(config: ApiConfig, management: Management): Promise<Api> {
  limitRegularExpressions();
  const log = createLogger({ name: 'api', ...config.log });
  const app = await NestFactory.create<NestExpressApplication>(AppModule.with({ config, log }), {
    logger: false,
    abortOnError: false,
    bodyParser: false,
  });
  if (config.traces) app.use(traceRequests);
  app.use(observeRequests(log));
  app.use(measureRequests(management.registry));
  app.useBodyParser('json', { limit: BODY_LIMIT });
  app.useBodyParser('urlencoded', { limit: BODY_LIMIT, extended: false });
  app.useBodyParser('raw', { limit: MAIL_LIMIT, type: 'message/rfc822' });
  app.use(helmet({ contentSecurityPolicy: false }));
  app.enableCors(corsDelegate(config));
  if (config.requestsPerMinute > 0) app.use(requestLimit(config.requestsPerMinute));
  const { formsPerHour } = config.inbound;
  if (formsPerHour > 0) app.use('/forms', requestLimit(formsPerHour, { windowMs: 3_600_000, method: 'POST' }));
  app.use(rememberCaller);
  app.use(namedEngine);
  serveConsole(app, ['v2', 'swagger', 'swagger-json', 'forms', 'channels', ENGINE_REST, ...PAGES]);
  app.setGlobalPrefix('v2', {
    exclude: PAGES.map((page) => `${page}/:token`)
      .concat('forms/:webFormName', 'channels/*path', `${ENGINE_REST}/*path`)
      .map((path) => ({ path, method: RequestMethod.ALL })),
  });
  app.useGlobalPipes(storableTexts, validationPipe());
  app.useGlobalFilters(new ProblemFilter(log));
  publishOpenApi(app);
  const dataSource = app.get(DataSource);
  const client = app.get(Client);
  measurePool(management.registry, dataSource);
  measureBacklog(management.registry, dataSource);
  await app.listen(config.port, config.host);
  management.health.started({
    ...checkDatabase(dataSource),
    ...checkTemporal(client.connection, config.temporal.namespace),
  });
  const url = await app.getUrl();
  log.info({ url, authentication: config.auth.mode }, 'listening');
  if (config.auth.mode === 'none' && !/^(127\.|::1$|localhost$)/.test(config.host))
    log.warn('authentication is off (BATON_AUTH=none), and not only this machine reaches the API');
  return {
    url,
    ...(management.url !== undefined && { managementUrl: management.url }),
    close: async () => {
      management.health.stopping();
      await pause(config.shutdownDelayMs);
      await app.close();
      await Promise.all([dataSource.destroy(), client.connection.close()]);
      await management.close();
    },
  };
}

/** Counts by address, in this process: requests a minute, or what else is said. */
function requestLimit(
  limit: number,
  { windowMs = 60_000, method }: { readonly windowMs?: number; readonly method?: string } = {},
): ReturnType<typeof rateLimit> {
  return rateLimit({
    windowMs,
    limit,
    standardHeaders: 'draft-8',
    legacyHeaders: false,
    skip: (request) => method !== undefined && request.method !== method,
    handler: (request, response) => {
      const detail = `Expected at most ${String(limit)} requests in ${String(windowMs / 60_000)} min, but there were more. Wait as long as Retry-After says.`;
      const document = problemDocument({ status: 429, code: 'TOO_MANY_REQUESTS', detail }, request.path);
      response.status(429).type('application/problem+json').send(JSON.stringify(document));
    },
  });
}
