/** What the engine does in this worker: steps, instances, incidents, and the activities of tasks. */
import { Counter, Histogram, type Registry } from 'prom-client';
import { isBpmnError } from '../activities/define.js';
import type { EngineActivities } from '../workflows/contract.js';

/** More processes than this share one name: labels are kept for as long as the worker runs. */
const MOST_PROCESSES = 200;
const OTHERS = 'other';

type CommitStep = EngineActivities['commitStep'];

export interface EngineMetrics {
  /** @param process - id of the process whose instance commits */
  commit(process: () => string, commitStep: CommitStep): CommitStep;
  activity<Result>(type: string, run: () => Promise<Result>): Promise<Result>;
}

export function measureEngine(registry: Registry): EngineMetrics {
  const registers = [registry];
  const seconds = (name: string, help: string, labelNames: readonly string[]): Histogram =>
    new Histogram({ name, help, labelNames: [...labelNames], buckets: SECONDS, registers });
  const counter = (name: string, help: string, labelNames: readonly string[] = []): Counter =>
    new Counter({ name, help, labelNames: [...labelNames], registers });
  const commits = seconds(
    'baton_engine_commit_duration_seconds',
    'Duration of commits of steps to PostgreSQL, by outcome: completed or failed (a failed one is tried again).',
    ['outcome'],
  );
  const records = counter('baton_engine_records_total', 'Records that were committed to the view.');
  const steps = counter(
    'baton_engine_events_total',
    'Events that the engine was stepped with, by kind; counted when committed.',
    ['kind'],
  );
  const started = counter('baton_process_instances_started_total', 'Process instances started, by process.', [
    'process',
  ]);
  const ended = counter('baton_process_instances_ended_total', 'Process instances ended, by process and state.', [
    'process',
    'state',
  ]);
  const incidents = counter('baton_incidents_raised_total', 'Incidents raised, by process and code.', [
    'process',
    'code',
  ]);
  const activities = seconds(
    'baton_activity_duration_seconds',
    'Duration of attempts of service tasks in this worker, by task type and outcome: completed, bpmn-error or failed.',
    ['type', 'outcome'],
  );
  const nameOf = firstOnes(MOST_PROCESSES);

  return {
    commit: (processOf, commitStep) => async (input) => {
      const time = commits.startTimer();
      const result = await commitStep(input).catch((error: unknown) => {
        time({ outcome: 'failed' });
        throw error;
      });
      time({ outcome: 'completed' });
      const process = nameOf(processOf());
      records.inc(input.records.length);
      for (const { kind } of input.causes ?? []) steps.inc({ kind });
      for (const record of input.records) {
        if (record.type === 'instance-started') started.inc({ process });
        else if (record.type === 'instance-ended') ended.inc({ process, state: record.state });
        else if (record.type === 'incident-raised') incidents.inc({ process, code: record.errorType });
      }
      return result;
    },
    async activity(type, run) {
      const time = activities.startTimer({ type });
      try {
        const result = await run();
        time({ outcome: 'completed' });
        return result;
      } catch (error) {
        time({ outcome: isBpmnError(error) ? 'bpmn-error' : 'failed' });
        throw error;
      }
    },
  };
}

const SECONDS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10, 60];

/** The first `most` names that come; others are `OTHERS`. */
function firstOnes(most: number): (name: string) => string {
  const known = new Set<string>();
  return (name) => {
    if (known.size < most) known.add(name);
    return known.has(name) ? name : OTHERS;
  };
}
