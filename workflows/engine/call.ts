/** Called processes. */
import type { CallRequest } from '../bpmn/define.js';
import type { Key } from '../bpmn/plan.js';
import { caughtCodes } from './error.js';
import type { Machine } from './machine.js';
import type { ElementInstance } from './state.js';

/** Why a host finds no process to start. */
export function notDeployed({ processId, tenantId }: Pick<CallRequest, 'processId' | 'tenantId'>): string {
  const where = tenantId === undefined ? '' : ` in tenant '${tenantId}', which has to be that of its caller`;
  return `Expected process '${processId}' to be deployed${where}, but it is not.`;
}

/** Asks the host to start the process that call activity `key` calls. */
export function call(machine: Machine, key: Key): void {
  const request = machine.state.calls[key];
  const instance = machine.element(key) as ElementInstance;
  if (request === undefined) return;
  machine.command({
    kind: 'call-process',
    key,
    summary: machine.nodeOf(instance).name ?? instance.elementId,
    catches: caughtCodes(machine, key),
    ...request,
  });
}
