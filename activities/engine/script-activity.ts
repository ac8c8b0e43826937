import { ApplicationFailure } from '@temporalio/common';
import { z } from 'zod';
import type { Variables } from '../../workflows/contract.js';
import type { Activity, ActivityInvocation } from '../define.js';
import { bpmnError } from '../define.js';
import { runScript } from './script.js';

/** Type of the ApplicationFailure for a script that fails: it would fail again, so nothing is retried. */
export const SCRIPT_FAILED = 'SCRIPT_FAILED';

/**
 * A script task's JavaScript. Unlike other activities it takes whatever variables the task sees, null ones too. Its
 * headers: `script`, the code; `resultVariable`, the variable for the script's value; `storeGlobals`: `true`.
 */
export const runScriptTask: Activity = {
  type: 'baton:script',
  title: 'Run a script',
  description:
    'Runs the JavaScript of the task header `script` in QuickJS, cut off from everything but the variables: they are its ' +
    'globals, `execution.setVariable` changes them, and the value of the last expression goes to the variable that the ' +
    'header `resultVariable` names. With the header `storeGlobals` = `true`, globals that the script makes or changes ' +
    'become variables. `throw new BpmnError(code, message)` throws a BPMN error. At most 1 second and 32 MB.',
  execution: 'local',
  input: z.looseObject({}),
  output: z.record(z.string(), z.json()),
  startToCloseMs: 10_000,
  retry: { maximumAttempts: 1, initialIntervalMs: 1_000 },

  run: runTask,
};

/** Needs nothing but the invocation. */
export async function runTask(invocation: ActivityInvocation): Promise<Variables> {
  const { input, headers, processInstanceKey, elementInstanceKey, elementId } = invocation;
  const { script: code, resultVariable, storeGlobals } = headers;
  if (code === undefined)
    throw ApplicationFailure.nonRetryable("Expected a task header 'script', but there is none.", SCRIPT_FAILED);
  const result = await runScript({
    code,
    variables: input,
    execution: { processInstanceKey, elementInstanceKey, elementId },
    storeGlobals: storeGlobals === 'true',
  });
  if (result.ok)
    return { ...result.variables, ...(resultVariable === undefined ? {} : { [resultVariable]: result.value }) };
  if (result.kind === 'bpmn-error') throw bpmnError({ errorCode: result.errorCode, errorMessage: result.message });
  throw ApplicationFailure.nonRetryable(result.message, SCRIPT_FAILED);
}
