import {
  defineTrigger,
  isFailure,
  type CheckContext,
  type Execution,
  type Expression,
  type LowerContext,
  type Outcome,
  type Target,
  type Thrown,
  type TriggerPlace,
} from '../define.js';
import { evaluateText } from '../evaluate.js';
import type { SourceTrigger } from '../source.js';

export interface SignalSpec {
  readonly name: Expression;
}

/** BPMN 2.0.2 §10.5.5, signal event definition: a broadcast to everyone who waits for its name at that moment. */
export const signal = defineTrigger({
  kind: 'signal',
  doc: {
    title: 'Signal',
    spec: '§10.5.5',
    summary: 'Broadcasts to all who wait for its name, in every instance; starts processes.',
  },
  positions: ['start', 'catch', 'boundary', 'throw', 'end'],

  check(trigger: SourceTrigger, { source }: TriggerPlace, context: CheckContext) {
    const at = { line: trigger.line, id: source.id };
    if (trigger.unresolved !== undefined) {
      context.report(
        'REFERENCE_MISSING',
        at,
        `Expected a signal '${trigger.unresolved}' in the file, but there is none.`,
      );
    } else if (trigger.name === undefined || trigger.name.text === '') {
      context.report(
        'SIGNAL_NAME_MISSING',
        at,
        `Expected ${source.type} '${source.id}' to refer to a signal with a name, but it does not.`,
      );
    }
  },

  lower: (trigger: SourceTrigger, { source }: TriggerPlace, context: LowerContext): SignalSpec => ({
    name: context.optional(trigger.name, source) ?? { language: 'literal', value: '' },
  }),

  subscribe(execution: Execution, spec: SignalSpec, target: Target): Outcome {
    const signalName = evaluateText(execution, spec.name, 'the signal name');
    if (isFailure(signalName)) return signalName;
    execution.subscribe({ ...target, trigger: 'signal', signalName });
  },

  throw(execution: Execution, spec: SignalSpec): Thrown {
    const name = evaluateText(execution, spec.name, 'the signal name');
    if (isFailure(name)) return name;
    execution.broadcastSignal({ name, variables: execution.localVariables() });
  },
});
