import { type ManagementConfig, readManagement, readShutdownDelay } from '../observability/config.js';
import { type LogConfig, readLogConfig } from '../observability/logger.js';
import { tracesAreWanted } from '../observability/tracing.js';
import { answerMsOf } from '../database/answering-client.js';
import { readSeverities, type Severities } from '../processes/compiler/index.js';
import type { LaneMeaning } from '../processes/compiler/index.js';
import { readTemporal, type TemporalSettings } from '../worker/temporal/settings.js';

/** Settings of the API, read from the environment once, at the start. */
export interface ApiConfig {
  /** 0: any free port. */
  readonly port: number;
  readonly host: string;
  readonly databaseUrl: string;
  /** How long PostgreSQL may leave a query without a word, ms. */
  readonly databaseAnswerMs: number;
  readonly temporal: TemporalSettings;
  /** Task queue of the workers that run process instances. */
  readonly taskQueue: string;
  /** Base URL of Temporal's own web interface; instances then link to their run. */
  readonly temporalUiUrl?: string;
  /** Signs feedback links; the worker needs the same. */
  readonly linkSecret: string;
  /** How long a command waits for the workflow, ms. */
  readonly commandTimeoutMs: number;
  readonly log: LogConfig;
  /** Where operators look; nowhere where absent. */
  readonly management?: ManagementConfig | undefined;
  /** Requests are traced (docs/observability.md). */
  readonly traces?: boolean;
  /** Told to end, the API says that it is not ready for so long before it takes no more requests, ms. */
  readonly shutdownDelayMs?: number;
  readonly auth: AuthConfig;
  /** Made where there is no user yet. */
  readonly firstAdmin?: { readonly username: string; readonly password: string };
  /** Origins whose pages may call the API from a browser; none where empty. */
  readonly corsOrigins: readonly string[];
  /** Requests that one address may make a minute; 0: any number. */
  readonly requestsPerMinute: number;
  /** What the engine told is kept so many days for those who follow it. */
  readonly eventDays: number;
  /** Instances are kept so many days after their end; for ever where 0 or absent. */
  readonly instanceDays?: number;
  /** Webhooks may be on private addresses, and without TLS: for one's own network, and for tests. */
  readonly privateWebhooks: boolean;
  readonly inbound: InboundConfig;
  /** What lanes mean in processes that do not say; `drawn` where absent. */
  readonly lanes?: LaneMeaning;
  /** How severe this shop finds what the compiler's rules report, where it differs from docs/diagnostics.md. */
  readonly severities?: Severities;
}

/** What comes in from outside. */
export interface InboundConfig {
  /** Where providers and customers reach us, without a slash at the end. */
  readonly publicUrl: string;
  /** What mail and chat providers say who they are by; empty: nobody is let in. */
  readonly inboundSecret: string;
  /** Signs what the SMS gateway calls; empty: nobody is let in. */
  readonly smsAuthToken: string;
  /** How often one address may send forms in an hour; 0: any number of times. */
  readonly formsPerHour: number;
}

/** `none`: everybody may do everything, as on one's own machine. */
export type AuthConfig = { readonly mode: 'none' } | { readonly mode: 'local' } | OidcConfig;

export interface OidcConfig {
  readonly mode: 'oidc';
  readonly issuer: string;
  readonly audience: string;
  readonly jwksUrl: string;
  readonly usernameClaim: string;
  readonly groupsClaim: string;
}

export function readConfig(environment: NodeJS.ProcessEnv, defaults: { readonly taskQueue: string }): ApiConfig {
  const temporalUiUrl = environment['TEMPORAL_UI_URL'];
  return {
    port: portOf(environment['PORT'] ?? '8080'),
    host: environment['HOST'] ?? '127.0.0.1',
    databaseUrl: required(environment, 'DATABASE_URL'),
    databaseAnswerMs: answerMsOf(environment),
    temporal: readTemporal(environment),
    taskQueue: environment['BATON_TASK_QUEUE'] ?? defaults.taskQueue,
    ...(temporalUiUrl ? { temporalUiUrl: temporalUiUrl.replace(/\/+$/, '') } : {}),
    linkSecret: environment['BATON_LINK_SECRET'] ?? '',
    commandTimeoutMs: 15_000,
    log: readLogConfig(environment),
    management: readManagement(environment),
    traces: tracesAreWanted(environment),
    shutdownDelayMs: readShutdownDelay(environment),
    severities: severitiesOf(environment['BATON_LINT'] ?? ''),
    auth: authOf(environment),
    ...firstAdminOf(environment),
    corsOrigins: (environment['BATON_CORS_ORIGINS'] ?? '').split(',').filter((origin) => origin !== ''),
    requestsPerMinute: wholeNumber(environment, 'BATON_REQUESTS_PER_MINUTE', 0),
    eventDays: wholeNumber(environment, 'BATON_EVENT_DAYS', 7),
    instanceDays: wholeNumber(environment, 'BATON_INSTANCE_DAYS', 0),
    privateWebhooks: environment['BATON_WEBHOOK_PRIVATE'] === '1',
    inbound: {
      publicUrl: (environment['BATON_PUBLIC_URL'] ?? 'http://127.0.0.1:8080').replace(/\/+$/, ''),
      inboundSecret: environment['BATON_INBOUND_SECRET'] ?? '',
      smsAuthToken: environment['SMS_AUTH_TOKEN'] ?? '',
      formsPerHour: wholeNumber(environment, 'BATON_FORMS_PER_HOUR', 60),
    },
    lanes: lanesOf(environment['BATON_LANES'] ?? 'drawn'),
  };
}

function severitiesOf(text: string): Severities {
  const read = readSeverities(text);
  if (!read.ok) throw new Error(`BATON_LINT: ${read.message}`);
  return read.severities;
}

function required(environment: NodeJS.ProcessEnv, name: string): string {
  const value = environment[name];
  if (!value) throw new Error(`Expected ${name} to be set, but it is not.`);
  return value;
}

function lanesOf(text: string): LaneMeaning {
  if (text === 'drawn' || text === 'candidate-groups') return text;
  throw new Error(`Expected BATON_LANES to be drawn or candidate-groups, but it is ${text}.`);
}

function portOf(text: string): number {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new Error(`Expected PORT to be from 0 to 65535, but it is ${text}.`);
  return port;
}

function authOf(environment: NodeJS.ProcessEnv): AuthConfig {
  const mode = environment['BATON_AUTH'] ?? 'none';
  if (mode === 'none' || mode === 'local') return { mode };
  if (mode !== 'oidc') throw new Error(`Expected BATON_AUTH to be none, local or oidc, but it is ${mode}.`);
  return {
    mode,
    issuer: required(environment, 'BATON_OIDC_ISSUER'),
    audience: required(environment, 'BATON_OIDC_AUDIENCE'),
    jwksUrl: required(environment, 'BATON_OIDC_JWKS_URL'),
    usernameClaim: environment['BATON_OIDC_USERNAME_CLAIM'] ?? 'preferred_username',
    groupsClaim: environment['BATON_OIDC_GROUPS_CLAIM'] ?? 'groups',
  };
}

function firstAdminOf(environment: NodeJS.ProcessEnv): Pick<ApiConfig, 'firstAdmin'> {
  const password = environment['BATON_ADMIN_PASSWORD'];
  if (!password) return {};
  if (password.length < 8)
    throw new Error('Expected BATON_ADMIN_PASSWORD to have 8 characters or more, but it has fewer.');
  return { firstAdmin: { username: environment['BATON_ADMIN_USERNAME'] || 'admin', password } };
}

function wholeNumber(environment: NodeJS.ProcessEnv, name: string, fallback: number): number {
  const text = environment[name];
  const value = text === undefined ? fallback : Number(text);
  if (!Number.isSafeInteger(value) || value < 0)
    throw new Error(`Expected ${name} to be a whole number, but it is ${text ?? ''}.`);
  return value;
}
