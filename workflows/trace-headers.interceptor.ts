/**
 * Hands the trace of whoever asked on to what the instance does then: the header of the start, and after it that of the
 * last update or signal that had one. Nothing is opened or measured here: no promise more, so that a run with traces and
 * one without replay each other's histories.
 */
import type { Headers } from '@temporalio/common';
import type { WorkflowInterceptors, WorkflowInterceptorsFactory } from '@temporalio/workflow';

/** By which Temporal's OpenTelemetry interceptors of client and activities know each other. */
const TRACE = '_tracer-data';

type Headed = { readonly headers: Headers };

export const interceptors: WorkflowInterceptorsFactory = (): WorkflowInterceptors => {
  let trace: Headers = {};
  const heard = <Input extends Headed>(input: Input): Input => {
    const header = input.headers[TRACE];
    if (header !== undefined) trace = { [TRACE]: header };
    return input;
  };
  const told = <Input extends Headed>(input: Input): Input => ({ ...input, headers: { ...trace, ...input.headers } });
  return {
    inbound: [
      {
        execute: (input, next) => next(heard(input)),
        handleSignal: (input, next) => next(heard(input)),
        handleUpdate: (input, next) => next(heard(input)),
      },
    ],
    outbound: [
      {
        scheduleActivity: (input, next) => next(told(input)),
        scheduleLocalActivity: (input, next) => next(told(input)),
        startChildWorkflowExecution: (input, next) => next(told(input)),
        signalWorkflow: (input, next) => next(told(input)),
        continueAsNew: (input, next) => next(told(input)),
      },
    ],
  };
};
