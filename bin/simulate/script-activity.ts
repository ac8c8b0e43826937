/** Scripts of a case run as they do behind a worker: in QuickJS. */
import { ApplicationFailure } from '@temporalio/common';

import { runTask } from '../../activities/engine/script-activity.js';
import type { RunActivity } from '../../processes/testing/simulate.js';
import { failed } from '../../workflows/activity-outcome.js';
import { SCRIPT_ACTIVITY } from '../../workflows/bpmn/script-job.js';

export const runScriptActivity: RunActivity = async ({ type, ...invocation }) => {
  if (type !== SCRIPT_ACTIVITY) return undefined;
  try {
    return { variables: await runTask(invocation) };
  } catch (error) {
    if (!(error instanceof ApplicationFailure)) throw error;
    const event = failed('', error, true);
    if (event.kind === 'job-error') return { error: event };
    return { failure: error.message };
  }
};
