import {
  defineTrigger,
  type CheckContext,
  type Execution,
  type Expression,
  type LowerContext,
  type Outcome,
  type Target,
  type TriggerPlace,
} from '../define.js';
import { variablesRead } from '../expression/expression.js';
import type { SourceTrigger } from '../source.js';

export interface ConditionalSpec {
  readonly condition: Expression;
  /** Variables whose change makes the condition be looked at again; every change where absent. */
  readonly variables?: readonly string[];
}

/** BPMN 2.0.2 §10.5.5, conditional event definition. */
export const conditional = defineTrigger({
  kind: 'conditional',
  doc: {
    title: 'Conditional',
    spec: '§10.5.5',
    summary: 'Happens when its condition holds: at once, or after a change of a variable that it reads.',
  },
  positions: ['start', 'catch', 'boundary'],

  check(trigger: SourceTrigger, { source }: TriggerPlace, context: CheckContext) {
    if (trigger.condition === undefined || trigger.condition.text === '') {
      context.report(
        'EVENT_CONDITION_MISSING',
        { line: trigger.line, id: source.id },
        `Expected a condition on '${source.id}', but there is none.`,
      );
    }
  },

  lower(trigger: SourceTrigger, { source }: TriggerPlace, context: LowerContext): ConditionalSpec {
    const condition = context.optional(trigger.condition, source) ?? { language: 'literal' as const, value: '' };
    const variables = trigger.variableNames ?? variablesRead(condition);
    return { condition, ...(variables && { variables }) };
  },

  subscribe(execution: Execution, _spec: ConditionalSpec, target: Target): Outcome {
    execution.subscribe({ ...target, trigger: 'conditional' });
  },
});
