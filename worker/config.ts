/** Settings of the worker, read from the environment once, at the start. */
import { type ManagementConfig, readManagement } from '../observability/config.js';
import { type LogConfig, readLogConfig } from '../observability/logger.js';
import { answerMsOf } from '../database/answering-client.js';
import { TASK_QUEUE } from '../workflows/contract.js';
import { readMailboxes, type MailboxSettings } from './mailbox/settings.js';
import { readTemporal, type TemporalSettings } from './temporal/settings.js';

export interface WorkerConfig {
  /** `postgres://user:password@host:port/database` */
  readonly databaseUrl: string;
  /** How long PostgreSQL may leave a query without a word, ms. */
  readonly databaseAnswerMs: number;
  readonly temporal: TemporalSettings;
  readonly taskQueue: string;
  readonly mail: { readonly smtpUrl: string; readonly from: string };
  readonly sms: {
    readonly baseUrl: string;
    readonly accountSid: string;
    readonly authToken: string;
    readonly from: string;
  };
  /** Chats may be on private addresses, and without TLS. */
  readonly privateChats: boolean;
  /** What comes in by mail, besides what providers post to the API. */
  readonly mailboxes: readonly MailboxSettings[];
  readonly links: { readonly publicUrl: string; readonly secret: string };
  /** Set: this worker runs as a version of a Temporal worker deployment (docs/temporal.md). */
  readonly deployment?: { readonly name: string; readonly buildId: string };
  readonly log: LogConfig;
  /** Where operators look; nowhere where absent. */
  readonly management?: ManagementConfig | undefined;
}

/** @throws one error that names every variable that is missing */
export function readConfig(environment: NodeJS.ProcessEnv): WorkerConfig {
  const missing: string[] = [];
  const required = (name: string): string => {
    const value = environment[name];
    if (!value) missing.push(name);
    return value ?? '';
  };
  const buildId = environment['BATON_BUILD_ID'];
  const config: WorkerConfig = {
    databaseUrl: required('DATABASE_URL'),
    databaseAnswerMs: answerMsOf(environment),
    temporal: readTemporal(environment),
    taskQueue: environment['BATON_TASK_QUEUE'] ?? TASK_QUEUE,
    mail: { smtpUrl: environment['SMTP_URL'] ?? 'smtp://127.0.0.1:1025', from: required('MAIL_FROM') },
    // Without an account the gateway refuses, and whoever sends an SMS sees it in an incident.
    sms: {
      baseUrl: environment['SMS_GATEWAY_URL'] ?? 'https://api.twilio.com',
      accountSid: environment['SMS_ACCOUNT_SID'] ?? '',
      authToken: environment['SMS_AUTH_TOKEN'] ?? '',
      from: environment['SMS_FROM'] ?? '',
    },
    privateChats: environment['BATON_CHAT_PRIVATE'] === '1',
    mailboxes: readMailboxes(environment['IMAP_URL'] ?? '', environment['IMAP_SINCE']),
    links: {
      publicUrl: environment['BATON_PUBLIC_URL'] ?? 'http://127.0.0.1:8080',
      secret: required('BATON_LINK_SECRET'),
    },
    log: readLogConfig(environment),
    management: readManagement(environment),
    ...(buildId && { deployment: { name: environment['BATON_DEPLOYMENT'] ?? 'baton', buildId } }),
  };
  if (missing.length > 0)
    throw new Error(`Expected the environment to set ${missing.join(', ')}, but it does not (see .env.example).`);
  return config;
}
