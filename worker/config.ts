/** Settings of the worker, read from the environment once, at the start. */
import { TASK_QUEUE } from '../workflows/contract.js';
import { readMailboxes, type MailboxSettings } from './mailbox/settings.js';

export interface WorkerConfig {
  /** `postgres://user:password@host:port/database` */
  readonly databaseUrl: string;
  /** `host:port` */
  readonly temporalAddress: string;
  readonly temporalNamespace: string;
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
    temporalAddress: environment['TEMPORAL_ADDRESS'] ?? '127.0.0.1:7233',
    temporalNamespace: environment['TEMPORAL_NAMESPACE'] ?? 'default',
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
    ...(buildId && { deployment: { name: environment['BATON_DEPLOYMENT'] ?? 'baton', buildId } }),
  };
  if (missing.length > 0)
    throw new Error(`Expected the environment to set ${missing.join(', ')}, but it does not (see .env.example).`);
  return config;
}
