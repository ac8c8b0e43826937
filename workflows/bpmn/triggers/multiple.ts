import {
  defineTrigger,
  isFailure,
  type Execution,
  type Outcome,
  type PlanNode,
  type PlanTrigger,
  type Target,
  type Thrown,
  type TriggerDefinition,
} from '../define.js';

export interface MultipleSpec {
  /** All have to happen (parallel multiple), or one of them. */
  readonly all: boolean;
  readonly parts: readonly PlanTrigger[];
}

/**
 * BPMN 2.0.2 §10.5.5: an event with several event definitions. No file writes this kind: `lowerTrigger` makes it of
 * them, and hands it the way to their definitions.
 */
export const defineMultiple = (triggerOf: (trigger: PlanTrigger) => TriggerDefinition) =>
  defineTrigger({
    kind: 'multiple',
    doc: {
      title: 'Multiple and parallel multiple',
      spec: '§10.5.5',
      summary: 'Catches one of its triggers, or all of them; throws all.',
    },
    positions: ['start', 'catch', 'boundary', 'throw', 'end'],

    check() {},

    lower: (): MultipleSpec => ({ all: false, parts: [] }),

    subscribe(execution: Execution, { parts }: MultipleSpec, target: Target): Outcome {
      for (const [part, trigger] of parts.entries()) {
        const outcome = triggerOf(trigger).subscribe?.(execution, trigger.spec, { ...target, part });
        if (isFailure(outcome)) return outcome;
      }
    },

    throw(execution: Execution, { parts }: MultipleSpec, node: PlanNode): Thrown {
      let thrown: Thrown = undefined;
      for (const trigger of parts) {
        const outcome = triggerOf(trigger).throw?.(execution, trigger.spec, node);
        if (isFailure(outcome)) return outcome;
        thrown = outcome ?? thrown;
      }
      return thrown;
    },
  });
