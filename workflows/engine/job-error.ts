/** Errors that a model sees in the answer of a job's worker (`camunda:errorEventDefinition` of an external task). */
import { isFailure, type Failure, type Variables } from '../bpmn/define.js';
import { externalTaskFacts } from './facts.js';
import type { Machine } from './machine.js';
import { evaluate } from './mapping.js';
import type { BpmnError, ElementInstance, Job } from './state.js';

export interface JobAnswer {
  readonly variables: Variables;
  /** Of a failure; absent where the job is completed. */
  readonly failed?: { readonly message: string; readonly details?: string; readonly retries: number };
}

/**
 * The error of the first definition whose expression holds; undefined where none does. As in Camunda 7, an expression
 * that fails is a failure of a completion, and nothing where the worker failed anyway.
 */
export function errorIn(machine: Machine, job: Job, answer: JobAnswer): BpmnError | Failure | undefined {
  if ((job.listener ?? job.script ?? job.stores) !== undefined) return undefined;
  const { variables, failed } = answer;
  const { jobErrors = [] } = machine.nodeOf(machine.element(job.elementInstanceKey) as ElementInstance);
  for (const { condition, code } of jobErrors) {
    const evaluated = evaluate(machine, {
      scopeKey: job.elementInstanceKey,
      expression: condition,
      onFailure: 'EXTRACT_VALUE_ERROR',
      overlay: variables,
      externalTask: externalTaskFacts(machine, job, failed),
    });
    if (isFailure(evaluated)) {
      if (failed === undefined) return evaluated;
    } else if (evaluated.value === true) {
      return { code, message: failed?.message ?? '', variables };
    }
  }
  return undefined;
}
