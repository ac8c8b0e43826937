/** JavaScript runs as a job of a registered activity: the workflow sandbox is no security boundary. */
import type { JobImplementation } from './define.js';
import type { JobSpec } from './job-task.js';

/** The registered activity that runs JavaScript, by its headers `script` and `resultVariable`. */
export const SCRIPT_ACTIVITY = 'baton:script';

export const SCRIPT_IMPLEMENTATION: JobImplementation = {
  by: 'activity',
  execution: 'local',
  inputs: 'visible',
  startToCloseMs: 10_000,
  maximumAttempts: 1,
  initialIntervalMs: 1_000,
};

/** A job for a script whose value is dropped. */
export function scriptJob(script: string): JobSpec {
  return {
    type: { language: 'literal', value: SCRIPT_ACTIVITY },
    retries: { language: 'literal', value: '1' },
    headers: { script },
    implementation: SCRIPT_IMPLEMENTATION,
  };
}
