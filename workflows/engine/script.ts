/** JavaScript that an operation needs: an activity runs it, and the operation runs again with its value. */
import type { ScriptRequest, Variables } from '../bpmn/define.js';
import type { IncidentCode } from '../bpmn/codes.js';
import { SCRIPT_ACTIVITY, SCRIPT_IMPLEMENTATION } from '../bpmn/script-job.js';
import { concernedBy } from './incident.js';
import { startJob } from './job.js';
import type { Machine } from './machine.js';
import { propagate } from './scope.js';
import type { Job, Operation } from './state.js';

/** The variable that a script's value comes back in; none of a model has such a name. */
const VALUE = 'baton:value';

export function runScript(
  machine: Machine,
  operation: Operation,
  script: ScriptRequest & { readonly onFailure: IncidentCode },
): void {
  const headers = { script: script.code, resultVariable: VALUE };
  const request = { type: SCRIPT_ACTIVITY, retries: 1, headers, implementation: SCRIPT_IMPLEMENTATION };
  startJob(machine, concernedBy(machine, operation), request, { then: operation, script });
}

/** What the script set is set, and the operation that asked for its value goes on. */
export function scriptDone(machine: Machine, job: Job, { [VALUE]: value = null, ...set }: Variables): void {
  const { script, then, elementInstanceKey } = job;
  if (script === undefined || then === undefined) return;
  propagate(machine, elementInstanceKey, set);
  machine.enqueue({ ...then, scripts: { ...then.scripts, [script.answers]: value } });
}
