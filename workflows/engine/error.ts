/** Throwing errors, escalations and the cancellation of a transaction to whoever catches them. */
import type { Outcome, Variables } from '../bpmn/define.js';
import type { Key } from '../bpmn/plan.js';
import { catcherOf, catchersAround } from './catching.js';
import type { Machine } from './machine.js';
import type { BpmnError, ElementInstance } from './state.js';
import { endWithError, terminate } from './terminate.js';

/** Codes caught around a call activity and by the callers of this instance. */
export function caughtCodes(machine: Machine, key: Key): readonly string[] {
  const here = catchersAround(machine, key, 'error').map(({ code }) => code);
  return [...new Set([...here, ...(machine.state.info.parent?.catches ?? [])])];
}

/** Answers a failure where nothing catches the error. */
export function throwError(machine: Machine, key: Key, error: BpmnError): Outcome {
  const { code, message, variables } = error;
  const catcher = catcherOf(catchersAround(machine, key, 'error'), code);
  if (catcher !== undefined) {
    const { host, elementId } = catcher;
    machine.enqueue({ op: 'caught', key: host, elementId, triggered: { variables, code, message } });
    return;
  }
  const callers = machine.state.info.parent?.catches ?? [];
  if (callers.includes(code) || callers.includes('*')) return endWithError(machine, error);
  return {
    failure: 'UNHANDLED_ERROR_EVENT',
    message: `Expected an event that catches error '${code}', but there is none${message === '' ? '' : `: ${message}`}.`,
  };
}

/** An escalation that nobody here catches goes to the caller; there, too, nobody need listen. */
export function throwEscalation(
  machine: Machine,
  key: Key,
  { code, variables }: { readonly code: string; readonly variables: Variables },
): void {
  const catcher = catcherOf(catchersAround(machine, key, 'escalation'), code);
  if (catcher !== undefined) {
    const { host, elementId } = catcher;
    machine.enqueue({ op: 'caught', key: host, elementId, triggered: { variables, code } });
  } else if (machine.state.info.parent !== undefined) {
    machine.command({ kind: 'escalate', code, variables });
  }
}

/** The transaction around `key` has been undone: its cancel boundary event goes on, or nothing does. */
export function cancelTransaction(machine: Machine, key: Key): void {
  const transaction = machine.element(key)?.scopeKey;
  if (transaction === undefined) return;
  const { role, scopeKey: outer } = machine.element(transaction) as ElementInstance;
  // The boundary of a repeated transaction is its body's.
  const cancelled = role === 'inner' && outer !== undefined ? outer : transaction;
  const catcher = catchersAround(machine, transaction, 'cancel').find(({ host }) => host === cancelled);
  if (catcher !== undefined) {
    machine.enqueue({ op: 'caught', key: cancelled, elementId: catcher.elementId, triggered: { variables: {} } });
    return;
  }
  terminate(machine, transaction);
  if (outer === undefined) return;
  machine.addTokens(outer, -1);
  machine.enqueueNext({ op: 'child-ended', key: outer });
}
