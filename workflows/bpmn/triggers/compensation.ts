import {
  defineTrigger,
  type CheckContext,
  type Execution,
  type Happening,
  type Thrown,
  type TriggerPlace,
} from '../define.js';
import type { SourceTrigger } from '../source.js';

export interface CompensationSpec {
  readonly activityId?: string;
}

/** BPMN 2.0.2 §10.5.5, compensation event definition; §13.5.5, compensation: handlers run latest first. */
export const compensation = defineTrigger({
  kind: 'compensation',
  doc: {
    title: 'Compensation',
    spec: '§10.5.5, §13.5.5',
    summary:
      'Undoes what has completed in the scope, or one activity of it: its handlers run one after the other, latest first.',
  },
  positions: ['start', 'boundary', 'throw', 'end'],

  check(trigger: SourceTrigger, { source, position }: TriggerPlace, context: CheckContext) {
    const at = { line: trigger.line, id: source.id };
    if (trigger.activityRef !== undefined && context.element(trigger.activityRef) === undefined) {
      context.report(
        'REFERENCE_MISSING',
        at,
        `Expected an activity '${trigger.activityRef}' to compensate, but the file has none.`,
      );
    }
    if (position === 'boundary' && source.compensationHandler === undefined) {
      context.report(
        'COMPENSATION_HANDLER_MISSING',
        at,
        `Expected an association from '${source.id}' to the activity that compensates, but there is none.`,
      );
    }
  },

  lower: (trigger: SourceTrigger): CompensationSpec =>
    trigger.activityRef === undefined ? {} : { activityId: trigger.activityRef },

  throw: compensateNext,

  resume: (execution: Execution, spec: CompensationSpec, _happening: Happening) => compensateNext(execution, spec),
});

function compensateNext(execution: Execution, { activityId }: CompensationSpec): Thrown {
  return execution.compensateNext(activityId) ? 'waiting' : undefined;
}
