/** Tasks whose work is an expression: FEEL of a script task, JUEL of `camunda:expression`. */
import {
  isFailure,
  type CheckContext,
  type Execution,
  type Expression,
  type LowerContext,
  type Outcome,
} from './define.js';
import { checkJob, lowerJobOf, startJob, type JobSpec } from './job-task.js';
import type { Source } from './source.js';

export interface ExpressionSpec {
  readonly expression: Expression;
  /** Absent: the value is dropped. */
  readonly resultVariable?: string;
}

/** Undefined where the work is something else. */
export function lowerExpression(source: Source, context: LowerContext): ExpressionSpec | undefined {
  const { script } = source.extensions;
  if (script === undefined) return undefined;
  const { resultVariable } = script;
  return {
    expression: context.expression(script.expression, source),
    ...(resultVariable !== undefined && { resultVariable }),
  };
}

export function runExpression(execution: Execution, { expression, resultVariable }: ExpressionSpec): Outcome {
  const result = execution.perform(expression, 'IO_MAPPING_ERROR');
  if (isFailure(result)) return result;
  execution.complete(resultVariable === undefined ? {} : { [resultVariable]: result.value });
}

export type WorkSpec = JobSpec | ExpressionSpec;

export function checkWork(source: Source, context: CheckContext): void {
  if (source.extensions.script === undefined) checkJob(source, context);
}

export function lowerWork(source: Source, context: LowerContext): WorkSpec {
  return lowerExpression(source, context) ?? lowerJobOf(source, context);
}

export function startWork(execution: Execution, spec: WorkSpec): Outcome {
  return 'expression' in spec ? runExpression(execution, spec) : startJob(execution, spec);
}
