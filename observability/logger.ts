/** Logs as JSON, a line each, for API and worker alike. What people and variables say stays out of them. */
import type { Writable } from 'node:stream';
import { type Logger, pino, stdTimeFunctions } from 'pino';
import pretty from 'pino-pretty';
import { currentLogContext } from './log-context.js';
import { masked, safeError } from './safe-error.js';

export interface LogConfig {
  /** trace, debug, info, warn, error, fatal or silent */
  readonly level: string;
  /** `json`: for machines. `pretty`: for people, in colour. */
  readonly format: 'json' | 'pretty';
}

const LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'];

export function readLogConfig(environment: NodeJS.ProcessEnv): LogConfig {
  const level = environment['LOG_LEVEL'] || 'info';
  if (!LEVELS.includes(level))
    throw new Error(`Expected LOG_LEVEL to be one of ${LEVELS.join(', ')}, but it is ${level}.`);
  const format = environment['LOG_FORMAT'] || 'json';
  if (format !== 'json' && format !== 'pretty')
    throw new Error(`Expected LOG_FORMAT to be json or pretty, but it is ${format}.`);
  return { level, format };
}

/** @param destination - standard output where absent */
export function createLogger({
  name,
  level,
  format = 'json',
  destination,
}: Partial<LogConfig> & { readonly name: string; readonly destination?: Writable }): Logger {
  const stream = format === 'pretty' ? pretty({ sync: true, ...(destination && { destination }) }) : destination;
  const options = {
    name,
    level: level ?? 'info',
    timestamp: stdTimeFunctions.isoTime,
    formatters: { level: (label: string) => ({ level: label }), log: maskedValues },
    serializers: { err: safeError },
    mixin: currentLogContext,
  };
  return stream === undefined ? pino(options) : pino(options, stream);
}

function maskedValues(fields: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [name, typeof value === 'string' ? masked(value) : value]),
  );
}
