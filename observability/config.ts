/** Where operators look, for the API and the worker alike: read from the environment once, at the start. */
export interface ManagementConfig {
  readonly host: string;
  /** 0: any free port. */
  readonly port: number;
}

/** The management port of this process; none where `MANAGEMENT_PORT` is not set. */
export function readManagement(environment: NodeJS.ProcessEnv): ManagementConfig | undefined {
  const text = environment['MANAGEMENT_PORT'];
  if (!text) return undefined;
  const port = Number(text);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new Error(`Expected MANAGEMENT_PORT to be a port, 0 to 65535, but it is ${text}.`);
  return { host: environment['MANAGEMENT_HOST'] || '127.0.0.1', port };
}

/** How long a process that was told to end says so (readiness) before it takes no more work; ms. */
export function readShutdownDelay(environment: NodeJS.ProcessEnv): number {
  const text = environment['SHUTDOWN_DELAY_SECONDS'] || '0';
  const seconds = Number(text);
  if (!(seconds >= 0 && seconds <= 300))
    throw new Error(`Expected SHUTDOWN_DELAY_SECONDS to be 0 to 300, but it is ${text}.`);
  return seconds * 1000;
}
