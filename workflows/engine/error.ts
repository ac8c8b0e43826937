/** Propagation of BPMN errors (BPMN 2.0.2 §10.5.6): to the innermost boundary event that catches the code. */
import type { ErrorSpec } from '../bpmn/triggers/error.js';
import type { BoundaryEventSpec } from '../bpmn/elements/boundary-event.js';
import type { Outcome } from '../bpmn/define.js';
import type { Key, PlanNode } from '../bpmn/plan.js';
import type { Machine } from './machine.js';
import type { BpmnError } from './state.js';
import { endWithError } from './terminate.js';

interface Handler {
  readonly host: Key;
  readonly elementId: string;
  /** `*` where it catches every error. */
  readonly code: string;
}

/** Error boundary events of an element instance and of all scopes around it, innermost first. */
function handlersAround(machine: Machine, key: Key): readonly Handler[] {
  const handlers: Handler[] = [];
  for (let instance = machine.element(key); instance !== undefined;) {
    // The boundary belongs to the multi-instance body, not to its inner instances.
    if (instance.role !== 'inner') {
      for (const elementId of machine.nodeOf(instance).boundary) {
        const { trigger } = (machine.plan.nodes[elementId] as PlanNode<BoundaryEventSpec>).spec;
        if (trigger.kind !== 'error') continue;
        const { code } = trigger.spec as ErrorSpec;
        handlers.push({ host: instance.key, elementId, code: code?.language === 'literal' ? code.value : '*' });
      }
    }
    instance = instance.scopeKey === undefined ? undefined : machine.element(instance.scopeKey);
  }
  return handlers;
}

/** Codes caught around a call activity and by the callers of this instance. */
export function caughtCodes(machine: Machine, key: Key): readonly string[] {
  const here = handlersAround(machine, key).map(({ code }) => code);
  return [...new Set([...here, ...(machine.state.info.parent?.catches ?? [])])];
}

/** Answers a failure where nothing catches the error. */
export function throwError(machine: Machine, key: Key, error: BpmnError): Outcome {
  const { code, message, variables } = error;
  const handlers = handlersAround(machine, key).filter((handler) => handler.code === code || handler.code === '*');
  const innermost = handlers[0]?.host;
  const beside = handlers.filter(({ host }) => host === innermost);
  const handler = beside.find((candidate) => candidate.code === code) ?? beside[0];
  if (handler !== undefined) {
    machine.enqueue({ op: 'caught', key: handler.host, elementId: handler.elementId, triggered: { variables } });
    return;
  }
  const callers = machine.state.info.parent?.catches ?? [];
  if (callers.includes(code) || callers.includes('*')) return endWithError(machine, error);
  return {
    failure: 'UNHANDLED_ERROR_EVENT',
    message: `Expected a boundary event that catches error '${code}', but there is none${message === '' ? '' : `: ${message}`}.`,
  };
}
