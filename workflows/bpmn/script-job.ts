/** JavaScript runs as a job of a registered activity: the workflow sandbox is no security boundary. */
import { engineActivity } from './engine-activity.js';
import type { JobSpec } from './job-task.js';

/** The registered activity that runs JavaScript, by its headers `script` and `resultVariable`. */
export const SCRIPT_ACTIVITY = 'baton:script';

export const SCRIPT_IMPLEMENTATION = engineActivity(1);

/** A job for a script whose value is dropped. */
export function scriptJob(script: string): JobSpec {
  return {
    type: { language: 'literal', value: SCRIPT_ACTIVITY },
    retries: { language: 'literal', value: '1' },
    headers: { script },
    implementation: SCRIPT_IMPLEMENTATION,
  };
}
