/** Whether a process lives and may be given work, by component: `/health/live` and `/health/ready`. */
import { setTimeout as pause } from 'node:timers/promises';

export type Status = 'UP' | 'DOWN';

export interface HealthReport {
  readonly status: Status;
  readonly components: Readonly<Record<string, ComponentHealth>>;
}

export interface ComponentHealth {
  readonly status: Status;
  /** Why it is down: one sentence. */
  readonly detail?: string;
}

/** Throws, or is rejected, where the component is down. */
export type Check = () => unknown;

/** A check that does not answer until then has failed. Below the timeouts of the usual probes. */
const TIMEOUT_MS = 3_000;

export class Health {
  private state: 'starting' | 'running' | 'stopping' = 'starting';
  private checks: Readonly<Record<string, Check>> = {};
  private running: Promise<HealthReport> | undefined;

  /** From now on the process is ready where all its components are. */
  started(checks: Readonly<Record<string, Check>>): void {
    this.checks = checks;
    if (this.state === 'starting') this.state = 'running';
  }

  /** The process was told to end: it is given no more work, and lives until it has done what it has. */
  stopping(): void {
    this.state = 'stopping';
  }

  /** That this answers at all is the news: nothing that a restart does not cure is asked. */
  live(): HealthReport {
    return { status: 'UP', components: { process: UP } };
  }

  /** Those who ask at the same time share one answer. */
  ready(): Promise<HealthReport> {
    this.running ??= this.ask().finally(() => (this.running = undefined));
    return this.running;
  }

  private async ask(): Promise<HealthReport> {
    const asked = await Promise.all(
      Object.entries(this.checks).map(async ([name, check]) => [name, await outcomeOf(check)] as const),
    );
    const process = this.state === 'running' ? UP : down(`Expected the process to run, but it is ${this.state}.`);
    const components = { process, ...Object.fromEntries(asked) };
    const up = Object.values(components).every(({ status }) => status === 'UP');
    return { status: up ? 'UP' : 'DOWN', components };
  }
}

const UP: ComponentHealth = { status: 'UP' };

function down(detail: string): ComponentHealth {
  return { status: 'DOWN', detail };
}

async function outcomeOf(check: Check): Promise<ComponentHealth> {
  const over = new AbortController();
  const late = pause(TIMEOUT_MS, undefined, { signal: over.signal }).then(() => {
    throw new Error(`Expected an answer within ${String(TIMEOUT_MS)} ms, but there was none.`);
  });
  late.catch(() => undefined);
  try {
    await Promise.race([Promise.resolve().then(check), late]);
    return UP;
  } catch (error) {
    return down(error instanceof Error && error.message !== '' ? error.message : String(error));
  } finally {
    over.abort();
  }
}
