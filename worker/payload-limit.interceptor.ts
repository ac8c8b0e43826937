/**
 * Refuses an activity's result that a Temporal server would terminate the workflow for. A run of local tasks measures
 * each of their results itself.
 */
import { activityInfo } from '@temporalio/activity';
import { ApplicationFailure } from '@temporalio/common';
import type { ActivityInboundCallsInterceptor } from '@temporalio/worker';

import { type EngineActivities, PAYLOAD_LIMIT, REFUSALS } from '../workflows/contract.js';

const LOCAL_TASKS: keyof EngineActivities = 'runLocalTasks';

export const payloadLimit: ActivityInboundCallsInterceptor = {
  async execute(input, next) {
    const result = await next(input);
    if (activityInfo().activityType === LOCAL_TASKS) return result;
    const bytes = result === undefined ? 0 : Buffer.byteLength(JSON.stringify(result));
    if (bytes <= PAYLOAD_LIMIT) return result;
    throw ApplicationFailure.nonRetryable(
      `Expected the activity's result to be at most ${PAYLOAD_LIMIT} bytes of JSON, but it is ${bytes}: keep it elsewhere and return a reference.`,
      REFUSALS.tooLarge,
    );
  },
};
