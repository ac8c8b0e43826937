/** Called processes. */
import type { Key } from '../bpmn/plan.js';
import { caughtCodes } from './error.js';
import type { Machine } from './machine.js';
import type { ElementInstance } from './state.js';

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
