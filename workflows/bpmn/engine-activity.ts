import type { JobImplementation } from './define.js';

/** An activity of the engine's own: short work of the worker itself on all that the element sees. */
export function engineActivity(maximumAttempts: number): Extract<JobImplementation, { readonly by: 'activity' }> {
  return {
    by: 'activity',
    execution: 'local',
    inputs: 'visible',
    startToCloseMs: 10_000,
    maximumAttempts,
    initialIntervalMs: 1_000,
  };
}
