/** What a host knows from records and commands alone: it must always be what the state holds. */
import type { Command, EngineRecord, InstanceState } from '../../workflows/engine/index.js';

const sorted = (keys: Iterable<string>): readonly string[] => [...keys].sort();

export class View {
  private readonly elements = new Set<string>();
  private readonly userTasks = new Set<string>();
  private readonly subscriptions = new Set<string>();
  private readonly signals = new Set<string>();
  private readonly workerJobs = new Set<string>();
  private readonly incidents = new Set<string>();
  private readonly timers = new Set<string>();
  private ended = false;

  learn(records: readonly EngineRecord[], commands: readonly Command[]): void {
    for (const record of records) this.record(record);
    for (const command of commands) {
      if (command.kind === 'set-timer') this.timers.add(command.key);
      if (command.kind === 'cancel-timer') this.timers.delete(command.key);
    }
  }

  /** The host's timer has fired, so it is no more. */
  fired(key: string): void {
    this.timers.delete(key);
  }

  private record(record: EngineRecord): void {
    if (this.ended) throw new Error(`Expected nothing after the end, but found ${record.type}.`);
    switch (record.type) {
      case 'instance-ended':
        this.ended = true;
        return;
      case 'element-activated':
        return this.open(this.elements, record.key);
      case 'element-ended':
        return this.close(this.elements, record.key);
      case 'user-task-created':
        return this.open(this.userTasks, record.key);
      case 'user-task-ended':
        return this.close(this.userTasks, record.key);
      case 'subscription-opened':
        return this.open(this.subscriptions, record.key);
      case 'subscription-closed':
        return this.close(this.subscriptions, record.key);
      case 'signal-subscription-opened':
        return this.open(this.signals, record.key);
      case 'signal-subscription-closed':
        return this.close(this.signals, record.key);
      case 'job-created':
        return this.open(this.workerJobs, record.key);
      case 'job-ended':
        // A job whose error nobody caught is kept to be tried again, and may end a second time.
        this.workerJobs.delete(record.key);
        return;
      case 'job-retries-exhausted':
      case 'job-retried':
        this.workerJobs.add(record.key);
        return;
      case 'incident-raised':
        return this.open(this.incidents, record.key);
      case 'incident-resolved':
        return this.close(this.incidents, record.key);
      default:
        return;
    }
  }

  private open(things: Set<string>, key: string): void {
    if (things.has(key)) throw new Error(`Expected key ${key} to be new, but it is open.`);
    things.add(key);
  }

  private close(things: Set<string>, key: string): void {
    if (!things.delete(key)) throw new Error(`Expected key ${key} to be open, but it is not.`);
  }

  summary(): Readonly<Record<string, readonly string[]>> {
    return {
      elements: sorted(this.elements),
      userTasks: sorted(this.userTasks),
      subscriptions: sorted(this.subscriptions),
      signals: sorted(this.signals),
      workerJobs: sorted(this.workerJobs),
      incidents: sorted(this.incidents),
      timers: sorted(this.timers),
    };
  }
}

/** The same, from the state. */
export function summaryOf(state: InstanceState): ReturnType<View['summary']> {
  const subscriptions = Object.values(state.subscriptions);
  const thrown = new Set(
    Object.values(state.incidents).flatMap(({ code, jobKey }) => (code === 'UNHANDLED_ERROR_EVENT' ? [jobKey] : [])),
  );
  const workerJobs = Object.values(state.jobs).filter(
    ({ implementation, key }) => implementation.by === 'worker' && !thrown.has(key),
  );
  return {
    elements: sorted(Object.keys(state.elements)),
    userTasks: sorted(Object.keys(state.userTasks)),
    subscriptions: sorted(subscriptions.filter(({ messageName }) => messageName !== undefined).map(({ key }) => key)),
    signals: sorted(subscriptions.filter(({ signalName }) => signalName !== undefined).map(({ key }) => key)),
    workerJobs: sorted(workerJobs.map(({ key }) => key)),
    incidents: sorted(Object.keys(state.incidents)),
    timers: sorted(subscriptions.filter(({ dueAt }) => dueAt !== undefined).map(({ key }) => key)),
  };
}
