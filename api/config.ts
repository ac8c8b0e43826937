import { readSeverities, type Severities } from '../processes/compiler/index.js';
import type { LaneMeaning } from '../processes/compiler/index.js';

/** Settings of the API, read from the environment once, at the start. */
export interface ApiConfig {
  /** 0: any free port. */
  readonly port: number;
  readonly host: string;
  readonly databaseUrl: string;
  /** `host:port` */
  readonly temporalAddress: string;
  readonly temporalNamespace: string;
  /** Task queue of the workers that run process instances. */
  readonly taskQueue: string;
  /** Base URL of Temporal's own web interface; instances then link to their run. */
  readonly temporalUiUrl?: string;
  /** Signs feedback links; the worker needs the same. */
  readonly linkSecret: string;
  /** How long a command waits for the workflow, ms. */
  readonly commandTimeoutMs: number;
  readonly logLevel: string;
  /** What lanes mean in processes that do not say; `drawn` where absent. */
  readonly lanes?: LaneMeaning;
  /** How severe this shop finds what the compiler's rules report, where it differs from docs/diagnostics.md. */
  readonly severities?: Severities;
}

export function readConfig(environment: NodeJS.ProcessEnv, defaults: { readonly taskQueue: string }): ApiConfig {
  const temporalUiUrl = environment['TEMPORAL_UI_URL'];
  return {
    port: portOf(environment['PORT'] ?? '8080'),
    host: environment['HOST'] ?? '127.0.0.1',
    databaseUrl: required(environment, 'DATABASE_URL'),
    temporalAddress: environment['TEMPORAL_ADDRESS'] ?? '127.0.0.1:7233',
    temporalNamespace: environment['TEMPORAL_NAMESPACE'] ?? 'default',
    taskQueue: environment['BATON_TASK_QUEUE'] ?? defaults.taskQueue,
    ...(temporalUiUrl ? { temporalUiUrl: temporalUiUrl.replace(/\/+$/, '') } : {}),
    linkSecret: environment['BATON_LINK_SECRET'] ?? '',
    commandTimeoutMs: 15_000,
    logLevel: environment['LOG_LEVEL'] ?? 'info',
    severities: severitiesOf(environment['BATON_LINT'] ?? ''),
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
