import {
  defineTrigger,
  isFailure,
  type CheckContext,
  type Execution,
  type Expression,
  type LowerContext,
  type Thrown,
  type TriggerPlace,
} from '../define.js';
import { caughtVariables, type CaughtVariables } from '../caught-variables.js';
import { evaluateOptionalText, evaluateText } from '../evaluate.js';
import type { SourceTrigger } from '../source.js';

export interface ErrorSpec extends CaughtVariables {
  /** Absent on a boundary event that catches every error. */
  readonly code?: Expression;
  /** Throw side. */
  readonly message?: Expression;
}

/** BPMN 2.0.2 §10.5.5, error event definition; §10.5.6, propagation to the innermost enclosing handler. */
export const error = defineTrigger({
  kind: 'error',
  doc: {
    title: 'Error',
    spec: '§10.5.5, §10.5.6',
    summary:
      'Thrown by an end event or a job; caught by the nearest boundary event or event subprocess with its code, else by one without.',
  },
  positions: ['start', 'boundary', 'end'],

  check(trigger: SourceTrigger, { source, position }: TriggerPlace, context: CheckContext) {
    const at = { line: trigger.line, id: source.id };
    if (trigger.unresolved !== undefined) {
      return context.report(
        'REFERENCE_MISSING',
        at,
        `Expected an error '${trigger.unresolved}' in the file, but there is none.`,
      );
    }
    if (position === 'end' && (trigger.code === undefined || trigger.code.text === '')) {
      context.report(
        'ERROR_CODE_MISSING',
        at,
        `Expected end event '${source.id}' to throw an error with a code, but it has none.`,
      );
    }
    if (position !== 'end' && trigger.code !== undefined && trigger.code.language !== 'literal') {
      context.report(
        'ERROR_CODE_EXPRESSION',
        at,
        `Expected the error code that '${source.id}' catches to be a text, but it is an expression.`,
      );
    }
    if (position !== 'end' && !source.interrupting) {
      context.report(
        'ERROR_NOT_INTERRUPTING',
        at,
        `Expected error event '${source.id}' to be interrupting, but it is not.`,
      );
    }
  },

  lower(trigger: SourceTrigger, { source, position }: TriggerPlace, context: LowerContext): ErrorSpec {
    const code = trigger.code?.text === '' ? undefined : context.optional(trigger.code, source);
    const message = position === 'end' ? context.optional(trigger.message, source) : undefined;
    return { ...(code && { code }), ...(message && { message }), ...caughtVariables(trigger) };
  },

  throw(execution: Execution, spec: ErrorSpec): Thrown {
    if (spec.code === undefined) return;
    const code = evaluateText(execution, spec.code, 'the error code');
    if (isFailure(code)) return code;
    const message = evaluateOptionalText(execution, spec.message, 'the error message');
    if (isFailure(message)) return message;
    return execution.throwError({ code, message: message ?? '', variables: execution.localVariables() }) ?? 'waiting';
  },
});
