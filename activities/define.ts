/**
 * How an activity is declared. A declaration is the whole of it: the compiler checks a diagram against its inputs, the
 * worker runs it, the docs describe it, and none of them needs to know the others.
 */
import { ApplicationFailure } from '@temporalio/common';
import type { z } from 'zod';
import type { Variables } from '../workflows/contract.js';
import type { ActivityDependencies, LocalDependencies } from './dependencies.js';
import { complaints } from './complaints.js';

/** The one argument that the workflow shell sends with every activity. */
export interface ActivityInvocation {
  /** Variables the task sees: its input mappings over those of the enclosing scopes. */
  readonly input: Variables;
  /** Task headers (`zeebe:taskHeaders`): constants of the model. */
  readonly headers: Readonly<Record<string, string>>;
  readonly elementInstanceKey: string;
  readonly processInstanceKey: string;
  readonly elementId: string;
  /** The element instance key where absent. */
  readonly idempotencyKey?: string;
}

/** `local`: short database work inside the workflow task. `remote`: everything that leaves the house. */
export type ActivityExecution = 'local' | 'remote';

export interface ActivityContext<Execution extends ActivityExecution = 'remote'> {
  readonly dependencies: Execution extends 'local' ? LocalDependencies : ActivityDependencies;
  /** The same for every attempt, and no other task ever has it. */
  readonly idempotencyKey: string;
  readonly processInstanceKey: string;
  readonly elementId: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Time of this attempt. */
  readonly now: Date;
}

/** A BPMN error that an activity may throw; a model catches it by `code` at an error boundary event. */
export interface ActivityError {
  readonly code: string;
  readonly description: string;
}

export interface ActivityDefinition<
  Input extends z.ZodObject,
  Output extends z.ZodType<Variables>,
  Execution extends ActivityExecution,
> {
  /** Task type and Temporal activity type, e.g. `crm:create-lead`. */
  readonly type: string;
  readonly title: string;
  readonly description: string;
  readonly execution: Execution;
  readonly input: Input;
  /** Every property is always present (null where nothing is known), so that a model can rely on it. */
  readonly output: Output;
  readonly errors?: readonly ActivityError[];
  readonly startToCloseMs: number;
  readonly retry: { readonly maximumAttempts: number; readonly initialIntervalMs: number };
  run(input: z.output<Input>, context: ActivityContext<Execution>): Promise<z.output<Output>>;
}

/** A definition with its own types checked and put aside, so that all kinds fit in one list. */
export interface Activity extends Omit<
  ActivityDefinition<z.ZodObject, z.ZodType<Variables>, ActivityExecution>,
  'run'
> {
  run(invocation: ActivityInvocation, dependencies: ActivityDependencies): Promise<Variables>;
}

/** Type of the ApplicationFailure that the shell turns into a BPMN error; its first detail is a `BpmnErrorDetail`. */
export const BPMN_ERROR = 'BPMN_ERROR';
/** Type of the ApplicationFailure for input that the activity's schema refuses. */
export const INVALID_INPUT = 'INVALID_INPUT';
/** Type of the ApplicationFailure for an activity that answers something else than it declares: a bug. */
export const INVALID_OUTPUT = 'INVALID_OUTPUT';

export interface BpmnErrorDetail {
  readonly errorCode: string;
  readonly errorMessage: string;
  readonly variables: Variables;
}

/** A failure of the business, not of the machine: not retried, and the model may catch it. Throw what this returns. */
export function bpmnError(error: {
  readonly errorCode: string;
  readonly errorMessage: string;
  readonly variables?: Variables;
}): ApplicationFailure {
  const detail: BpmnErrorDetail = { ...error, variables: error.variables ?? {} };
  return ApplicationFailure.nonRetryable(error.errorMessage, BPMN_ERROR, detail);
}

/** Whether an activity threw it for the model to catch. */
export function isBpmnError(error: unknown): error is ApplicationFailure {
  return error instanceof ApplicationFailure && error.type === BPMN_ERROR;
}

export function defineActivity<
  Input extends z.ZodObject,
  Output extends z.ZodType<Variables>,
  Execution extends ActivityExecution,
>(definition: ActivityDefinition<Input, Output, Execution>): Activity {
  return {
    ...definition,
    async run(invocation, dependencies) {
      const input = definition.input.safeParse(withoutNulls(invocation.input));
      if (!input.success) {
        throw ApplicationFailure.nonRetryable(complaints(input.error, invocation.input), INVALID_INPUT);
      }
      const { elementInstanceKey, processInstanceKey, elementId, idempotencyKey, headers } = invocation;
      const result = await definition.run(input.data, {
        dependencies,
        idempotencyKey: idempotencyKey ?? elementInstanceKey,
        processInstanceKey,
        elementId,
        headers,
        now: dependencies.now(),
      });
      const output = definition.output.safeParse(result);
      if (!output.success) {
        throw ApplicationFailure.nonRetryable(complaints(output.error, result), INVALID_OUTPUT);
      }
      return output.data;
    },
  };
}

/** In FEEL a variable that does not exist is null: so is, for an activity, an input that is not given. */
function withoutNulls(input: Variables): Variables {
  return Object.fromEntries(Object.entries(input).filter(([, value]) => value !== null));
}
