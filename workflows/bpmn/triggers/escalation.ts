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
import { evaluateText } from '../evaluate.js';
import type { SourceTrigger } from '../source.js';

export interface EscalationSpec extends CaughtVariables {
  /** Absent where every escalation is caught. */
  readonly code?: Expression;
}

/** BPMN 2.0.2 §10.5.5, escalation event definition; §10.5.6, propagation: not critical, the thrower may go on. */
export const escalation = defineTrigger({
  kind: 'escalation',
  doc: {
    title: 'Escalation',
    spec: '§10.5.5, §10.5.6',
    summary:
      'Tells the nearest boundary event or event subprocess with its code, else one without; nobody need listen.',
  },
  positions: ['start', 'boundary', 'throw', 'end'],

  check(trigger: SourceTrigger, { source, position }: TriggerPlace, context: CheckContext) {
    const at = { line: trigger.line, id: source.id };
    if (trigger.unresolved !== undefined) {
      return context.report(
        'REFERENCE_MISSING',
        at,
        `Expected an escalation '${trigger.unresolved}' in the file, but there is none.`,
      );
    }
    const throws = position === 'throw' || position === 'end';
    if (throws && (trigger.code === undefined || trigger.code.text === '')) {
      context.report(
        'ESCALATION_CODE_MISSING',
        at,
        `Expected event '${source.id}' to throw an escalation with a code, but it has none.`,
      );
    }
    if (!throws && trigger.code !== undefined && trigger.code.language !== 'literal') {
      context.report(
        'ERROR_CODE_EXPRESSION',
        at,
        `Expected the escalation code that '${source.id}' catches to be a text, but it is an expression.`,
      );
    }
  },

  lower(trigger: SourceTrigger, { source }: TriggerPlace, context: LowerContext): EscalationSpec {
    const code = trigger.code?.text === '' ? undefined : context.optional(trigger.code, source);
    return { ...(code && { code }), ...caughtVariables(trigger) };
  },

  throw(execution: Execution, spec: EscalationSpec): Thrown {
    if (spec.code === undefined) return;
    const code = evaluateText(execution, spec.code, 'the escalation code');
    if (isFailure(code)) return code;
    execution.throwEscalation({ code, variables: execution.localVariables() });
  },
});
